// The owner clause at the end of a task, drawn from rows: （牵头单位：A；配合单位：B、C）.
// A deadline that the text does not already say is added, because its phrase would otherwise be lost.
import { byOrder } from '../model/order-key.ts'
import type { PlanRows } from '../model/plan-rows.ts'

/** What a clause is made of; owners by full name in printed order. */
export interface ClauseParts {
  lead: readonly string[]
  support: readonly string[]
  leader: string | null
  /** Whether the list of owners ends in 等. */
  open: boolean
  /** Phrases of deadlines that the text does not say already. */
  deadlines: readonly string[]
}

/** The clause in the form used by most issued plans, "" where there is nothing to say. */
export function clauseText({ lead, support, leader, open, deadlines }: ClauseParts): string {
  const etc = open ? '等' : ''
  const parts: string[] = []
  if (leader) parts.push(`分管领导：${leader}`)
  if (lead.length > 0) parts.push(`牵头单位：${lead.join('、')}${support.length > 0 ? '' : etc}`)
  if (support.length > 0) parts.push(`${lead.length > 0 ? '配合' : '责任'}单位：${support.join('、')}${etc}`)
  if (deadlines.length > 0) parts.push(`完成时限：${deadlines.join('，')}`)
  return parts.length > 0 ? `（${parts.join('；')}）` : ''
}

/** Renders the owner clause of one block, "" where it has neither owners nor a deadline of its own to print. */
export type RenderOwners = (rows: PlanRows, blockId: string) => string

/** The clause of a block from the rows of its plan. */
export const ownerClause: RenderOwners = (rows, blockId) => {
  const block = rows.blocks.find(candidate => candidate.id === blockId)
  if (!block) return ''
  const names = new Map(rows.organisations.map(organisation => [organisation.id, organisation.name]))
  const owners = rows.owners.filter(owner => owner.blockId === blockId).sort(byOrder)
  const listed = (role: 'lead' | 'support') =>
    owners
      .filter(owner => owner.role === role)
      .map(owner => names.get(owner.organisationId) ?? '')
      .filter(name => name !== '')
  return clauseText({
    lead: listed('lead'),
    support: listed('support'),
    leader: block.leader,
    open: block.ownersOpen,
    deadlines: rows.deadlines
      .filter(deadline => deadline.blockId === blockId && !block.text.includes(deadline.text))
      .map(deadline => deadline.text),
  })
}
