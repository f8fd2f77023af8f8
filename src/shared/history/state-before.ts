// A paragraph as it was before a change of its history: its words and facts, not its place in the plan.
import type { PlanRows } from '../model/plan-rows.ts'
import type { Operation } from '../ops/operation.ts'
import type { Facts } from '../ops/restore-operations.ts'
import { RowStore } from '../ops/row-store.ts'
import type { BlockLogEntry } from './block-history.ts'

/** Fields of a block that say where it stands; they are left as they are now. */
const places = ['parentId', 'ord', 'type', 'level'] as const

/**
 * The plan `rows` with the paragraph `blockId` as it was before the log entry `sequence`: all its entries from that one
 * on are undone, the latest first. `facts` are all facts of the plan, `entries` the log of the block, the oldest first.
 * Facts that hang on another live paragraph by now stay there. Throws OperationRefused where the log does not fit the rows.
 */
export function stateBefore(
  rows: PlanRows,
  facts: Facts,
  entries: readonly BlockLogEntry[],
  blockId: string,
  sequence: number,
): PlanRows {
  const store = new RowStore({ ...rows, ...facts })
  for (const entry of entries.toReversed()) {
    if (entry.sequence < sequence) break
    const inverse = inPlace(entry.inverse)
    if (inverse) store.apply(inverse)
  }
  const block = store.blocks.get(blockId)!
  const takenElsewhere = new Set(
    [...rows.owners, ...rows.targets, ...rows.deadlines]
      .filter(fact => fact.blockId !== blockId)
      .map(fact => fact.id),
  )
  const withFacts = <T extends { id: string; blockId: string }>(now: readonly T[], then: Iterable<T>) => [
    ...now.filter(fact => fact.blockId !== blockId),
    ...[...then].filter(fact => fact.blockId === blockId && !takenElsewhere.has(fact.id)),
  ]
  return {
    ...rows,
    blocks: rows.blocks.map(each => (each.id === blockId ? block : each)),
    owners: withFacts(rows.owners, store.owners.values()),
    targets: withFacts(rows.targets, store.targets.values()),
    deadlines: withFacts(rows.deadlines, store.deadlines.values()),
  }
}

/** The operation without what it says of places; null where nothing is left. */
function inPlace(operation: Operation): Operation | null {
  if (operation.op === 'block.insert' || operation.op === 'block.remove') return null
  if (operation.op !== 'block.patch') return operation
  const patch = { ...operation.patch }
  for (const field of places) delete patch[field]
  return Object.keys(patch).length === 0 ? null : { ...operation, patch }
}
