// Whether two figures count the same way: what stands at the year's end (累计), or what is added in the year (年内).
import type { TargetFacts } from '../model/target.ts'

const saysStock = /累计|总[数量额值]|共[计有]|余额|存量|保有|在[库役册]/u
const saysFlow = /新[增建开造招设引培]|净增|年内|当年|增[加至]/u

type Counted = Pick<TargetFacts, 'basis' | 'text' | 'indicator'>

/**
 * The same basis; or stock beside flow where neither sentence says which it is (出口1000亿元以上, 出口达到1200亿元):
 * there the wording, not the indicator, made the difference.
 */
export function sameBasis(a: Counted, b: Counted): boolean {
  if (a.basis === b.basis) return true
  return isCount(a) && isCount(b) && !isOutspoken(a) && !isOutspoken(b)
}

const isCount = ({ basis }: Counted) => basis === 'stock' || basis === 'flow'

function isOutspoken({ text, indicator }: Counted): boolean {
  return saysStock.test(text + indicator) || saysFlow.test(text + indicator)
}
