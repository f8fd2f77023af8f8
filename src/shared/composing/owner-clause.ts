// The owner clause at the end of a task, drawn from rows: （牵头单位：A；配合单位：B、C）.
// A deadline that the text does not already say is added, because its phrase would otherwise be lost.
import { byOrder } from '../model/order-key.ts'
import type { PlanRows } from '../model/plan-rows.ts'

/** Renders the owner clause of one block, "" where it has neither owners nor a deadline of its own to print. */
export type RenderOwners = (rows: PlanRows, blockId: string) => string

/** The clause in the form used by most issued plans; owners in stored order, 等 where the list is open. */
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
      .join('、')
  const lead = listed('lead')
  const support = listed('support')
  const open = block.ownersOpen ? '等' : ''
  const parts: string[] = []
  if (block.leader) parts.push(`分管领导：${block.leader}`)
  if (lead) parts.push(`牵头单位：${lead}${support ? '' : open}`)
  if (support) parts.push(`${lead ? '配合' : '责任'}单位：${support}${open}`)
  const deadlines = rows.deadlines
    .filter(deadline => deadline.blockId === blockId && !block.text.includes(deadline.text))
    .map(deadline => deadline.text)
  if (deadlines.length > 0) parts.push(`完成时限：${deadlines.join('，')}`)
  return parts.length > 0 ? `（${parts.join('；')}）` : ''
}
