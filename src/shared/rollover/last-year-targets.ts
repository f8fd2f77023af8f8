// Last year's value beside this year's target, found from the rows alone: a target has no lineage of its own, its
// block has.
import { groupByBlock } from '../compare/group-by-block.ts'
import { pairTargets } from '../compare/pair-targets.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import type { Target } from '../model/target.ts'

/**
 * For each target of `rows`, the target of last year's plan that it came from: one of the same indicator in the block
 * that its own was carried over from. Targets without one are not in the map.
 */
export function lastYearTargets(
  rows: Pick<PlanRows, 'blocks' | 'targets'>,
  lastYear: Pick<PlanRows, 'targets'>,
): Map<string, Target> {
  const before = groupByBlock(lastYear.targets)
  const now = groupByBlock(rows.targets)
  const origins = new Map<string, Target>()
  for (const block of rows.blocks) {
    if (block.lineageId === null) continue
    const pairs = pairTargets(before.get(block.lineageId) ?? [], now.get(block.id) ?? [])
    for (const [old, target] of pairs) origins.set(target.id, old)
  }
  return origins
}
