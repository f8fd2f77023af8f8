// Last year's value beside this year's target, found from the rows alone: a target has no lineage of its own, its
// block has; where that says nothing, the indicator's name does.
import { groupByBlock } from '../compare/group-by-block.ts'
import { indicatorKey } from '../compare/indicator-key.ts'
import { pairTargets } from '../compare/pair-targets.ts'
import { pushTo } from '../compare/push-to.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import type { Target } from '../model/target.ts'

/**
 * For each target of `rows`, the target of last year's plan that it came from: first one of the same indicator in the
 * block that its own was carried over from, then, among those that are left, one of the same name and unit anywhere.
 * No target of last year stands beside two of this year's. Targets without one are not in the map.
 */
export function lastYearTargets(
  rows: Pick<PlanRows, 'blocks' | 'targets'>,
  lastYear: Pick<PlanRows, 'targets'>,
): Map<string, Target> {
  const before = groupByBlock(lastYear.targets)
  const now = groupByBlock(rows.targets)
  const origins = new Map<string, Target>()
  const used = new Set<string>()
  const pairUp = (from: readonly Target[], to: readonly Target[], strict: boolean) => {
    for (const [old, target] of pairTargets(from, to, strict)) {
      origins.set(target.id, old)
      used.add(old.id)
    }
  }
  for (const block of rows.blocks) {
    if (block.lineageId === null) continue
    pairUp(before.get(block.lineageId) ?? [], now.get(block.id) ?? [], false)
  }
  const left = byName(lastYear.targets.filter(target => !used.has(target.id)))
  for (const [name, targets] of byName(rows.targets.filter(target => !origins.has(target.id))))
    pairUp(left.get(name) ?? [], targets, true)
  return origins
}

function byName(targets: readonly Target[]): Map<string, Target[]> {
  const names = new Map<string, Target[]>()
  for (const target of targets) {
    const name = indicatorKey(target.indicator)
    if (name !== '') pushTo(names, name, target)
  }
  return names
}
