// All notes of a plan against itself: labels first, then numbers, each in reading order.
import { checkLabels } from './check-labels.ts'
import { checkParts } from './check-parts.ts'
import { checkStock } from './check-stock.ts'
import { checkValues } from './check-values.ts'
import type { CheckedItem, ConsistencyNote } from './consistency-note.ts'

/** Checks items in reading order. */
export function checkConsistency(items: readonly CheckedItem[]): ConsistencyNote[] {
  return [...checkLabels(items), ...checkParts(items), ...checkValues(items), ...checkStock(items)]
}
