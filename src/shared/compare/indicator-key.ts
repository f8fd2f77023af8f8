// The name of an indicator as far as recognising it goes: 全省5G基站总数 and 5G 基站 are one indicator.
import { plainText } from './plain-text.ts'

const scope = /^(?:全[省市县区州国域]|我[省市县区州]|各[市县区]|[省市县区]域内?|本[省市县区])/u
const doing = /^(?:累计|新增|新建成?|建成|建设|新开通|开通|实现|完成|力争|确保|达到|净增|总)(?=.{2})/u
const counting = /(?:总数量?|总量|总额|数量|个数|数)$/u

/**
 * Folds spaces, brackets, the scope in front, the verb in front and the counting word behind. Ratios keep their
 * name (覆盖率, 占比): a ratio is never the same indicator as a count.
 */
export function indicatorKey(indicator: string): string {
  let key = plainText(indicator)
    .toLowerCase()
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .replace(/[\p{P}的]/gu, '')
  for (let before = ''; before !== key;) {
    before = key
    key = key.replace(scope, '').replace(doing, '')
  }
  const short = key.replace(counting, '')
  return short.length >= 2 ? short : key
}
