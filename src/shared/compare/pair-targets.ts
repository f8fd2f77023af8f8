// Finds which target of the old plan belongs to which of the new, within items that belong together first.
import { pairsOf } from './shingles.ts'
import { indicatorKey } from './indicator-key.ts'
import { inBaseUnit } from './base-unit.ts'
import { sameIndicator } from './same-indicator.ts'
import type { ComparableTarget } from './comparable-plan.ts'

/** Names less alike than this are different indicators, whatever their units. */
const alike = 0.4

/**
 * One-to-one pairs of `from` and `to`, best first: same id, same name, similar name; basis, unit and order of
 * mention decide between equals. `strict` accepts only the same name with the same unit: for targets whose items
 * do not belong together.
 */
export function pairTargets<T extends ComparableTarget>(
  from: readonly T[],
  to: readonly T[],
  strict = false,
): [T, T][] {
  const found: { a: T; b: T; score: number; distance: number }[] = []
  from.forEach((a, x) =>
    to.forEach((b, y) => {
      const score = strict && !(sameIndicator(a, b) === 'yes' && sameUnit(a, b)) ? 0 : likeness(a, b)
      if (score > 0) found.push({ a, b, score, distance: Math.abs(x - y) })
    }),
  )
  found.sort((p, q) => q.score - p.score || p.distance - q.distance)
  const used = new Set<T>()
  const pairs: [T, T][] = []
  for (const { a, b } of found) {
    if (used.has(a) || used.has(b)) continue
    used.add(a).add(b)
    pairs.push([a, b])
  }
  return pairs
}

function likeness(a: ComparableTarget, b: ComparableTarget): number {
  if (a.id === b.id) return 10
  const names = nameLikeness(a, b)
  if (names < alike) return 0
  return (
    names * 3 +
    (sameUnit(a, b) ? 1 : 0) +
    (a.basis === b.basis ? 1 : 0) +
    (a.amount !== null && a.amount === b.amount ? 0.5 : 0)
  )
}

function nameLikeness(a: ComparableTarget, b: ComparableTarget): number {
  const same = sameIndicator(a, b)
  if (same !== 'no') return same === 'yes' ? 1 : 0.8
  const [x, y] = [indicatorKey(a.indicator), indicatorKey(b.indicator)]
  // Without a name a target is known by its words.
  const [p, q] = x === '' || y === '' ? [pairsOf(a.text), pairsOf(b.text)] : [pairsOf(x), pairsOf(y)]
  let shared = 0
  for (const [pair, count] of p) shared += Math.min(count, q.get(pair) ?? 0)
  const size = (bag: Map<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0)
  return (2 * shared) / Math.max(1, size(p) + size(q))
}

function sameUnit(a: ComparableTarget, b: ComparableTarget): boolean {
  return inBaseUnit(1, a.baseUnit || a.unit).unit === inBaseUnit(1, b.baseUnit || b.unit).unit
}
