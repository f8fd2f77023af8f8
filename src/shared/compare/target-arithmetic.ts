// The arithmetic between two years: last year's stock, this year's increment and this year's stock must fit.
// Only stated numbers are used; what follows from them is said to be inferred (推算).
import { tidyNumber } from './base-unit.ts'
import type { ComparablePlan, ComparableTarget } from './comparable-plan.ts'
import { demandOf } from './demand.ts'
import { formatAmount } from './format-amount.ts'
import { sameIndicator } from './same-indicator.ts'

export interface TargetArithmetic {
  /** Last year's target for the stock, as last year's plan states it; null where it states none. */
  lastStock: number | null
  /** This year's increment: stated, or the difference of the two stocks. */
  increment: number | null
  /** This year's stock: stated, or last year's and the increment. */
  stock: number | null
  unit: string
  /** Which of the three follows from the other two; `none` where all three are stated. */
  inferred: 'increment' | 'stock' | 'none'
  /** Whether last year's stock and the increment give this year's stock; null where one of them is inferred. */
  agrees: boolean | null
  /** The same in a Chinese sentence. */
  text: string
}

/**
 * The arithmetic of a stock or increment target `to` of this year's plan. `siblings` are the targets of its item,
 * `before` those of the items it came from. Null where the plans are not of consecutive years, the units differ or
 * last year's plan states no stock of this indicator.
 */
export function targetArithmetic(
  to: ComparableTarget,
  siblings: readonly ComparableTarget[],
  before: readonly ComparableTarget[],
  plans: { from: Pick<ComparablePlan, 'year'>; to: Pick<ComparablePlan, 'year'> },
): TargetArithmetic | null {
  if (plans.from.year === null || plans.to.year !== plans.from.year + 1) return null
  if (to.basis !== 'stock' && to.basis !== 'flow') return null
  const demand = demandOf(to)
  // A limit (控制在…以内) is not filled up from year to year.
  if (demand === null || demand.direction === 'down') return null
  const fits = (other: ComparableTarget, basis: 'stock' | 'flow') =>
    other !== to &&
    other.basis === basis &&
    sameIndicator(other, to) !== 'no' &&
    demandOf(other)?.unit === demand.unit
  const last = before.find(other => fits(other, 'stock'))
  if (!last) return null
  const lastStock = demandOf(last)!.amount
  const unit = demand.unit
  const print = (amount: number) => formatAmount(amount, unit)
  if (to.basis === 'flow') {
    if (siblings.some(other => fits(other, 'stock'))) return null
    const stock = tidyNumber(lastStock + demand.amount)
    const text = `上年目标为${print(lastStock)}，今年年内${print(demand.amount)}，推算今年末累计${print(stock)}。`
    return { lastStock, increment: demand.amount, stock, unit, inferred: 'stock', agrees: null, text }
  }
  const flow = siblings.find(other => fits(other, 'flow'))
  if (!flow) {
    const increment = tidyNumber(demand.amount - lastStock)
    const way = increment < 0 ? '减少' : '增加'
    const text =
      increment === 0
        ? `与上年目标${print(lastStock)}持平。`
        : `上年目标为${print(lastStock)}，今年为${print(demand.amount)}，推算${way}${print(Math.abs(increment))}。`
    return { lastStock, increment, stock: demand.amount, unit, inferred: 'increment', agrees: null, text }
  }
  const increment = demandOf(flow)!.amount
  const implied = tidyNumber(demand.amount - increment)
  const gap = tidyNumber(implied - lastStock)
  const inferredLast = `今年累计${print(demand.amount)}，其中年内${print(increment)}，推算上年末为${print(implied)}`
  const text =
    gap === 0
      ? `${inferredLast}，与上年目标一致。`
      : `${inferredLast}，比上年目标${print(lastStock)}${gap > 0 ? '多' : '少'}${print(Math.abs(gap))}，请核对。`
  return { lastStock, increment, stock: demand.amount, unit, inferred: 'none', agrees: gap === 0, text }
}
