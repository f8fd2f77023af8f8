// The owner clause at the end of a task, drawn from rows in the plan's own wording: （牵头单位：A；配合单位：B、C）.
// A deadline that the text does not already say is added, because its phrase would otherwise be lost.
import { byOrder } from '../model/order-key.ts'
import type { Block } from '../model/block.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { ClausePrinter } from './clause-printer.ts'

/** Renders the owner clause of one block, "" where it has neither owners nor a deadline of its own to print. */
export type RenderOwners = (rows: PlanRows, blockId: string) => string

/** Printers by the blocks they print for; rows are never changed in place. */
const printers = new WeakMap<readonly Block[], ClausePrinter>()

function printerOf({ blocks, organisations }: PlanRows): ClausePrinter {
  let printer = printers.get(blocks)
  if (!printer) {
    printer = new ClausePrinter(organisations, blocks)
    printers.set(blocks, printer)
  }
  return printer
}

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
  return printerOf(rows).print({
    lead: listed('lead'),
    support: listed('support'),
    leader: block.leader,
    open: block.ownersOpen,
    deadlines: rows.deadlines
      .filter(deadline => deadline.blockId === blockId && !block.text.includes(deadline.text))
      .map(deadline => deadline.text),
  })
}
