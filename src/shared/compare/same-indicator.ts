// Whether two targets speak of the same indicator.
import { indicatorKey } from './indicator-key.ts'
import type { TargetFacts } from '../model/target.ts'

const shortestCore = 3

/**
 * yes: the names agree. perhaps: one names the other more closely (在役工业机器人, 工业机器人). An elided name
 * ("累计达到1800条") is read by the sentence before it, so an empty one belongs to nobody.
 */
export function sameIndicator(
  a: Pick<TargetFacts, 'indicator'>,
  b: Pick<TargetFacts, 'indicator'>,
): 'yes' | 'perhaps' | 'no' {
  const [x, y] = [indicatorKey(a.indicator), indicatorKey(b.indicator)]
  if (x === '' || y === '') return 'no'
  if (x === y) return 'yes'
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  // Chinese puts what narrows a noun in front of it, so the core of the name is its end.
  return short.length >= shortestCore && long.endsWith(short) ? 'perhaps' : 'no'
}
