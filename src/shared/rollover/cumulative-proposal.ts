// What a cumulative target (累计) could be next year: this year's stock and this year's increment once more.
import { tidyNumber } from '../compare/base-unit.ts'
import { formatAmount } from '../compare/format-amount.ts'
import { sameIndicator } from '../compare/same-indicator.ts'
import type { TargetFacts } from '../model/target.ts'

export interface CumulativeProposal {
  reason: string
  /** The quoted words with the new figure; null where the plan gives no increment to go by. */
  proposal: string | null
}

/**
 * The proposal for a target, among the targets of the same block. Null for a target that is not cumulative: a level
 * (覆盖率, 播种面积) with neither an increment beside it nor a word for a total is only to be checked like any other.
 */
export function cumulativeProposal(
  target: TargetFacts,
  siblings: readonly TargetFacts[],
): CumulativeProposal | null {
  if (target.basis !== 'stock' || target.amount === null || target.value === null) return null
  const last = formatAmount(target.amount, target.baseUnit)
  const flow = siblings.find(
    other =>
      other.basis === 'flow' &&
      other.amount !== null &&
      other.baseUnit === target.baseUnit &&
      sameIndicator(other, target) !== 'no',
  )
  if (!flow) {
    if (!/累计|总[数量额]|共[计有]/u.test(target.text + target.indicator)) return null
    return { reason: `累计数上年目标为${last}，原文没有年内新增数，请确定新一年的累计数。`, proposal: null }
  }
  const amount = tidyNumber(target.amount + flow.amount!)
  const value = tidyNumber(amount / (target.amount / target.value))
  const increment = formatAmount(flow.amount!, target.baseUnit)
  return {
    reason: `上年目标累计${last}，如新一年仍新增${increment}，累计数应为${formatAmount(amount, target.baseUnit)}，请核对。`,
    proposal: withFigure(target.text, target.value, value),
  }
}

/** The quote with its figure replaced; null where the figure is not written in digits. */
function withFigure(quote: string, from: number, to: number): string | null {
  const figures = [...quote.matchAll(/[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?/gu)]
  const figure = figures.findLast(match => Number(match[0].normalize('NFKC').replaceAll(',', '')) === from)
  if (!figure) return null
  return quote.slice(0, figure.index) + String(to) + quote.slice(figure.index + figure[0].length)
}
