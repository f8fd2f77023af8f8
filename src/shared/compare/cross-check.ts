// The same indicator in plans that must agree (sister plans, the upper level's plan): where the sentences differ.
import type { ComparablePlan, ComparableTarget } from './comparable-plan.ts'
import { demandOf } from './demand.ts'
import { indicatorKey } from './indicator-key.ts'
import { sameBasis } from './same-basis.ts'
import { sameIndicator } from './same-indicator.ts'
import { targetYear } from './target-year.ts'
import { sentenceAt } from './text-context.ts'
import { pushTo } from './push-to.ts'

/** amount: other figures · comparator: 超过5万个 beside 5万个 · strength is no disagreement. */
export type DisagreementKind = 'amount' | 'comparator'

export interface CrossSide {
  /** Index of the plan in the list given. */
  plan: number
  planTitle: string
  itemId: string
  targetId: string
  /** The quoted words. */
  text: string
  /** The sentence around them, as the plan has it. */
  sentence: string
}

export interface Disagreement {
  indicator: string
  kind: DisagreementKind
  sides: [CrossSide, CrossSide]
  /** doubtful where one name is narrower than the other (在役工业机器人, 工业机器人): the scope may differ. */
  certainty: 'sure' | 'doubtful'
  /** What disagrees, a Chinese sentence. */
  reason: string
}

interface Entry {
  plan: number
  target: ComparableTarget
  side: CrossSide
}

/**
 * The disagreements between every two of `plans`, in the order of the first plan's text. Only targets that can be
 * weighed against each other count: the same unit, reference, scope (where both name one), year, and kind of figure;
 * 累计 beside 年内 is no disagreement unless the figures are equal and only the wording differs.
 */
export function crossCheck(plans: readonly ComparablePlan[]): Disagreement[] {
  const entries = plans.map((plan, index) => entriesOf(plan, index))
  const out: Disagreement[] = []
  entries.forEach((left, a) => {
    for (const right of entries.slice(a + 1)) {
      const byName = groupByCore(right)
      for (const one of left) {
        const others = byName.get(coreKey(one.target)) ?? []
        // One agreeing sentence is enough: a plan may say a figure twice, once for a part of it.
        const candidates = others.filter(other => comparableWith(plans, one, other))
        const exact = candidates.filter(other => sameIndicator(one.target, other.target) === 'yes')
        const relevant = exact.length > 0 ? exact : candidates
        if (relevant.some(other => disagreementOf(one, other) === null)) continue
        for (const other of relevant) out.push(disagreementOf(one, other)!)
      }
    }
  })
  return out
}

function entriesOf(plan: ComparablePlan, index: number): Entry[] {
  return plan.items.flatMap(item =>
    item.targets
      .filter(target => target.amount !== null && indicatorKey(target.indicator) !== '')
      .map(target => ({
        plan: index,
        target,
        side: {
          plan: index,
          planTitle: plan.title,
          itemId: item.id,
          targetId: target.id,
          text: target.text,
          sentence: sentenceWith(item.text, target.text),
        },
      })),
  )
}

/** What any two names of one indicator share: the end of the noun. */
function coreKey(target: ComparableTarget): string {
  return indicatorKey(target.indicator).slice(-3)
}

function groupByCore(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    pushTo(groups, coreKey(entry.target), entry)
  }
  return groups
}

function comparableWith(plans: readonly ComparablePlan[], one: Entry, other: Entry): boolean {
  const [a, b] = [one.target, other.target]
  if (sameIndicator(a, b) === 'no') return false
  const [x, y] = [demandOf(a)!, demandOf(b)!]
  if (x.unit !== y.unit || (a.per ?? '') !== (b.per ?? '')) return false
  if (a.scope !== '' && b.scope !== '' && a.scope !== b.scope) return false
  const years = [targetYear(a.period, plans[one.plan]!.year), targetYear(b.period, plans[other.plan]!.year)]
  if (years[0] !== years[1] && !years.includes(null)) return false
  if (sameBasis(a, b)) return true
  const counts = (target: ComparableTarget) => target.basis === 'stock' || target.basis === 'flow'
  return counts(a) && counts(b) && x.amount === y.amount
}

/** The disagreement of two targets that can be weighed; null where they say the same. */
function disagreementOf(one: Entry, other: Entry): Disagreement | null {
  const [x, y] = [demandOf(one.target)!, demandOf(other.target)!]
  const opposed = x.direction !== y.direction && x.direction !== 'open' && y.direction !== 'open'
  const amounts = x.amount !== y.amount || x.max !== y.max
  if (!amounts && !opposed && x.strictness === y.strictness) return null
  const indicator = one.target.indicator
  const titles = `《${one.side.planTitle}》写“${one.side.text}”，《${other.side.planTitle}》写“${other.side.text}”`
  return {
    indicator,
    kind: amounts ? 'amount' : 'comparator',
    sides: [one.side, other.side],
    certainty: sameIndicator(one.target, other.target) === 'yes' ? 'sure' : 'doubtful',
    reason: amounts
      ? `“${indicator}”的数值不一致：${titles}，请核对。`
      : `“${indicator}”的数值相同而要求不同：${titles}，请统一表述。`,
  }
}

function sentenceWith(text: string, quote: string): string {
  const at = text.indexOf(quote)
  if (quote === '' || at < 0) return text
  return text.slice(sentenceAt(text, at).start, sentenceAt(text, at + quote.length - 1).end)
}
