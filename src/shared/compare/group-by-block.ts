// Facts of a plan by the block they hang on.
import { byOrder } from '../model/order-key.ts'
import { pushTo } from './push-to.ts'

/** The rows of each block in order; blocks without rows are not in the map. */
export function groupByBlock<R extends { id: string; blockId: string; ord: string }>(
  rows: readonly R[],
): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) pushTo(groups, row.blockId, row)
  for (const group of groups.values()) group.sort(byOrder)
  return groups
}
