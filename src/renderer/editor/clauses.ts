// Owner clauses as the paper prints them, for the text on screen.
import { clauseText } from '#shared/composing/owner-clause.ts'
import { subtreeEnd } from '#shared/document/outline.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import type { BlockAt } from './commands/blocks.ts'

/**
 * Clauses by the id of the block after whose words they stand: the last one below the block that has the facts.
 * `blocks` are in reading order.
 */
export function clausesOf(store: RowStore, blocks: readonly BlockAt[]): Map<string, string> {
  const clauses = new Map<string, string>()
  blocks.forEach(({ id }, index) => {
    const text = clauseOf(store, id)
    if (text === '') return
    const last = blocks[subtreeEnd(blocks, index) - 1]!.id
    clauses.set(last, text + (clauses.get(last) ?? ''))
  })
  return clauses
}

function clauseOf(store: RowStore, blockId: string): string {
  const owners = store.ownersOf(blockId)
  const deadline = store.deadlineOf(blockId)
  const block = store.blocks.get(blockId)
  if (!block || (owners.length === 0 && !deadline && !block.leader)) return ''
  const listed = (role: 'lead' | 'support') =>
    owners
      .filter(owner => owner.role === role)
      .flatMap(owner => store.organisations.get(owner.organisationId)?.name ?? [])
  return clauseText({
    lead: listed('lead'),
    support: listed('support'),
    leader: block.leader,
    open: block.ownersOpen,
    deadlines: deadline && !block.text.includes(deadline.text) ? [deadline.text] : [],
  })
}
