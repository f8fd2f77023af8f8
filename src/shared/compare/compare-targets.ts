// The target side of a comparison: pairs within items that belong together, then across the rest of the plan.
import type { Alignment } from './alignment.ts'
import type { ComparableItem, ComparablePlan, ComparableTarget } from './comparable-plan.ts'
import { indicatorKey } from './indicator-key.ts'
import { pairTargets } from './pair-targets.ts'
import type { TargetChange } from './plan-comparison.ts'
import { targetArithmetic } from './target-arithmetic.ts'
import { targetChange } from './target-change.ts'
import { pushTo } from './push-to.ts'

/** Target changes in the reading order of the new plan, dropped ones last in the order of the old plan. */
export function compareTargets(
  from: ComparablePlan,
  to: ComparablePlan,
  alignment: Alignment,
): TargetChange[] {
  const partner = new Map<ComparableTarget, ComparableTarget>()
  const pairUp = (a: readonly ComparableTarget[], b: readonly ComparableTarget[], strict: boolean) => {
    const used = new Set(partner.values())
    const open = b.filter(target => !partner.has(target))
    const free = a.filter(target => !used.has(target))
    for (const [x, y] of pairTargets(free, open, strict)) partner.set(y, x)
  }
  for (const { a, b } of belonging(alignment)) pairUp(targetsOf(a), targetsOf(b), false)
  // What is left may have moved to another item: look among targets of the same name only.
  const used = new Set(partner.values())
  const leftFrom = byName(targetsOf(from.items).filter(target => !used.has(target)))
  const leftTo = byName(targetsOf(to.items).filter(target => !partner.has(target)))
  for (const [name, targets] of leftTo) {
    for (const [x, y] of pairTargets(leftFrom.get(name) ?? [], targets, true)) partner.set(y, x)
  }
  return changesOf(from, to, alignment, partner)
}

function changesOf(
  from: ComparablePlan,
  to: ComparablePlan,
  alignment: Alignment,
  partner: ReadonlyMap<ComparableTarget, ComparableTarget>,
): TargetChange[] {
  const home = new Map(from.items.flatMap(item => item.targets.map(target => [target, item.id] as const)))
  const years = { from: from.year, to: to.year }
  const changes: TargetChange[] = []
  const kept = new Set<ComparableTarget>()
  to.items.forEach((item, j) => {
    if (item.targets.length === 0) return
    const origins = originsOf(alignment, j)
    for (const target of item.targets) {
      const old = partner.get(target)
      if (old) kept.add(old)
      // A target that came from another item brings that item's targets along as what was said before.
      const before = targetsOf(origins).concat(old && !targetsOf(origins).includes(old) ? [old] : [])
      changes.push({
        from: old?.id ?? null,
        to: target.id,
        change: [old ? targetChange(old, target, years) : 'new'],
        fromItem: old ? home.get(old)! : null,
        toItem: item.id,
        arithmetic: targetArithmetic(target, item.targets, before, { from, to }),
      })
    }
  })
  for (const [target, itemId] of home) {
    if (kept.has(target)) continue
    changes.push({
      from: target.id,
      to: null,
      change: ['dropped'],
      fromItem: itemId,
      toItem: null,
      arithmetic: null,
    })
  }
  return changes
}

/** Sets of items that belong together: pairs and groups. */
function belonging(alignment: Alignment): { a: ComparableItem[]; b: ComparableItem[] }[] {
  const pairs = alignment.pairs().map(([i, j]) => ({ a: [alignment.from[i]!], b: [alignment.to[j]!] }))
  const groups = alignment.groups.map(group => ({
    a: group.from.map(i => alignment.from[i]!),
    b: group.to.map(j => alignment.to[j]!),
  }))
  return [...pairs, ...groups].filter(({ a, b }) => targetsOf(a).length > 0 && targetsOf(b).length > 0)
}

function originsOf(alignment: Alignment, j: number): ComparableItem[] {
  const i = alignment.partnerFrom(j)
  if (i >= 0) return [alignment.from[i]!]
  return (alignment.groupTo(j)?.from ?? []).map(each => alignment.from[each]!)
}

function targetsOf(items: readonly ComparableItem[]): ComparableTarget[] {
  return items.flatMap(item => item.targets)
}

function byName(targets: readonly ComparableTarget[]): Map<string, ComparableTarget[]> {
  const names = new Map<string, ComparableTarget[]>()
  for (const target of targets) {
    const name = indicatorKey(target.indicator)
    if (name !== '') pushTo(names, name, target)
  }
  return names
}
