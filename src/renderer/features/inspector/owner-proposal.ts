// An owner clause that was typed at the end of a paragraph, read as owners. Pure; looks at one block only.
import type { Block } from '#shared/model/block.ts'
import type { OwnerRole } from '#shared/model/owner.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { makeDirectory } from '#shared/reading/organisations/directory.ts'
import { readOwners, type FoundOwners } from '#shared/reading/owners/read-owners.ts'
import { endingClause } from '#shared/reading/read-whole-plan.ts'
import { OrganisationNames } from '../division/organisation-names.ts'
import { setOwners } from '../division/set-owners.ts'
import { setDeadline } from './deadline-operations.ts'
import { ownerBlockOf } from './owner-block.ts'

export interface OwnerProposal extends Pick<FoundOwners, 'owners' | 'deadline'> {
  /** The block whose words hold the clause. */
  blockId: string
  /** The task that the owners are to belong to. */
  ownerBlockId: string
  /** The typed words to take away, with their UTF-16 offsets in the block's text. */
  words: string
  from: number
  to: number
}

/** The proposal for the block under the caret, null where its words end in no owner clause or it can have no owners. */
export function ownerProposal(rows: RowStore, block: Block): OwnerProposal | null {
  const ownerBlock = ownerBlockOf(rows, block.id)
  if (!ownerBlock || block.type === 'title') return null
  const directory = makeDirectory(rows.organisations.values())
  const { year } = rows.plan
  const read = endingClause(text => readOwners(text, directory, { year }))
  const found = read(block.text, { year })
  if (!found) return null
  const [from, to] = stretchOf(block.text, found)
  const { owners, deadline } = found
  const words = block.text.slice(from, to)
  return { blockId: block.id, ownerBlockId: ownerBlock.id, owners, deadline, words, from, to }
}

/** The clause with the stop behind it, where the sentence before it has its own. */
function stretchOf(text: string, { start, end }: { start: number; end: number }): [number, number] {
  const before = text.slice(0, start).trimEnd()
  const stopped = before === '' || /[。；！？：]$/.test(before)
  return [before.length, stopped ? text.length : end]
}

/**
 * What makes the proposal true: its bodies join the owners the task has, names new to the library are added to it; a
 * leader and a deadline are set where there are none.
 */
export function acceptOperations(rows: RowStore, proposal: OwnerProposal): Operation[] {
  const { owners, deadline, ownerBlockId } = proposal
  const names = new OrganisationNames(rows.organisations.values())
  const present = rows.ownersOf(ownerBlockId)
  const joined = (role: OwnerRole) => [
    ...new Set([
      ...present.filter(owner => owner.role === role).map(owner => owner.organisationId),
      ...owners[role].map(name => names.idOf(name)),
    ]),
  ]
  const changes = setOwners(rows, ownerBlockId, { lead: joined('lead'), support: joined('support') })
  const block = rows.blocks.get(ownerBlockId)!
  const patch = {
    ...(owners.leader !== null && block.leader === null ? { leader: owners.leader } : {}),
    ...(owners.open && !block.ownersOpen ? { ownersOpen: true } : {}),
  }
  return [
    ...names.created,
    ...changes,
    ...(Object.keys(patch).length > 0 ? [{ op: 'block.patch' as const, id: ownerBlockId, patch }] : []),
    ...(deadline && !rows.deadlineOf(ownerBlockId) ? setDeadline(rows, ownerBlockId, deadline.text) : []),
  ]
}
