// How a target changed from one plan to the other. "Raised" means more demanding, whichever way the number went.
import { indicatorKey } from './indicator-key.ts'
import { demandOf, type Demand } from './demand.ts'
import { sameBasis } from './same-basis.ts'
import { targetYear } from './target-year.ts'
import type { TargetFacts } from '../model/target.ts'

export type TargetChangeKind = 'same' | 'raised' | 'lowered' | 'new' | 'dropped' | 'restated'

/**
 * Compares two targets that are the same indicator. `years` are the plans' years, so that 到2020年底 in the plan of
 * 2020 and 到2021年底 in that of 2021 are the same period.
 *
 * - Another basis (累计 ↔ 年内), unit, reference (每万人), scope or period: `restated`; the numbers are not weighed.
 * - More demanding: `raised`; less: `lowered`. For 不低于 a greater number demands more, for 控制在…以内 a smaller one.
 * - At the same number the wording decides: 左右 < 达到 = exact number < 超过; so 达到5万 → 超过5万 is `raised`.
 * - A range that was narrowed or widened on both ends (5%—6% → 5.5%左右): `restated`.
 * - Only the strength (力争 → 确保), the name or the upper or second tier changed: `restated`.
 */
export function targetChange(
  from: TargetFacts,
  to: TargetFacts,
  years: { from: number | null; to: number | null },
): 'same' | 'raised' | 'lowered' | 'restated' {
  const a = demandOf(from)
  const b = demandOf(to)
  if (a === null || b === null) return a === b && sameMilestone(from, to, years) ? 'same' : 'restated'
  if (!comparable(from, to, years) || a.unit !== b.unit) return 'restated'
  const direction = commonDirection(a, b)
  if (direction === null) return 'restated'
  if (isNarrowed(a, b) || isNarrowed(b, a)) return 'restated'
  const sign = direction === 'down' ? -1 : 1
  const weight = sign * (b.amount - a.amount) || b.strictness - a.strictness
  if (weight !== 0) return weight > 0 ? 'raised' : 'lowered'
  return sameWording(from, to) && a.max === b.max ? 'same' : 'restated'
}

/** Whether a range became a narrower one, or a figure within it: neither more nor less is demanded. */
function isNarrowed(wide: Demand, narrow: Demand): boolean {
  return wide.max !== null && narrow.amount > wide.amount && (narrow.max ?? narrow.amount) < wide.max
}

function commonDirection(a: Demand, b: Demand): 'up' | 'down' | null {
  if (a.direction === 'open') return b.direction === 'open' ? 'up' : b.direction
  return b.direction === 'open' || a.direction === b.direction ? a.direction : null
}

type Years = { from: number | null; to: number | null }

function comparable(from: TargetFacts, to: TargetFacts, years: Years): boolean {
  return (
    sameBasis(from, to) &&
    key(from.per) === key(to.per) &&
    // A scope that one sentence leaves out is taken to be the other's.
    (from.scope === '' || to.scope === '' || key(from.scope) === key(to.scope)) &&
    yearOffset(from.period, years.from) === yearOffset(to.period, years.to)
  )
}

function sameWording(from: TargetFacts, to: TargetFacts): boolean {
  return (
    from.comparator === to.comparator &&
    from.strength === to.strength &&
    from.stretch === to.stretch &&
    indicatorKey(from.indicator) === indicatorKey(to.indicator)
  )
}

function sameMilestone(from: TargetFacts, to: TargetFacts, years: Years): boolean {
  return comparable(from, to, years) && sameWording(from, to)
}

const key = (text: string | null) => (text ?? '').replace(/[\s每]/gu, '')

/** How many years after the plan's own the target is to be reached. */
function yearOffset(period: string | null, planYear: number | null): number {
  return (targetYear(period, planYear) ?? 0) - (planYear ?? 0)
}
