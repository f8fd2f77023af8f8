// What kind of figure a target is: a level (stock), an amount of this year (flow), a share (rate), a change (growth).
import type { Basis } from '#shared/model/target.ts'
import type { Item } from './items.ts'
import { GROWTH, type VerbClass } from './lexicon.ts'

const GROWTH_NAME = /(?:增速|(?<!自然)增长率|增长|涨幅|增幅|降幅|降低率|下降率)$/
const CHANGE_FIRST = new RegExp(`^${GROWTH}(?!率|量|面|度)`)
const LEVEL_CHANGE = /^(?:提高|提升|上升|增强|改善|降低|下降|缩短|压缩|下调|上调|前进|提前)$/
const DONE_NAME = /(?:改造|治理|修复|整治|建设|培训|加固|抽检|演练|搬迁|安置|就业)$/
const RATIO_NAME = /(?:率|系数|倍差|(?<![同环对])比|占比|比重|比例)$/
/** Names of what stands: a figure beside them is a level even without 达到. */
const STANDING_NAME =
  /(?:总量|总数|存量|余额|里程|规模|能力|水平|拥有量|保有量|用户数|床位数|户数|人数|存栏量?)$/
const PER_NAME = /^(?:每[百千万亿]|人均|户均)/
const SHARE_NAME = /(?:占比|比重|比例|率|渗透率)$|占.{1,20}(?:比重|比例|比)$/
const NEW_NAME = /新增|新建|新开工|净增|新培育|新引进/
const YEARLY_NAME =
  /(?:产量|出口|进口|进出口|投资|收入|产值|销售额|交易额|零售额|营收|税收|利用外资|成交额|贷款|减税|支出|资金|客流量|吞吐量|发电量|人次|出口额|进口额|进出口额|总额)$/

/** The basis of an item, given its indicator and the verb that governs it. */
export function basisOf(item: Item, indicator: string, verb: VerbClass | null): Basis {
  const { approach, quantity, frame } = item
  // 压减一般性支出10%: the verb of change stands in front of its object.
  const changed = approach.growth !== null || CHANGE_FIRST.test(item.core)
  const change = quantity.kind === 'percent' || quantity.kind === 'points' || quantity.kind === 'multiple'
  if (quantity.doubling) return SHARE_NAME.test(indicator) ? 'rate' : 'growth'
  if (changed && (change || approach.comparison))
    return approach.level && approach.growth === null ? 'rate' : 'growth'
  // 单产提高5公斤/亩, 排名前进2位 change a level, whatever it is counted in.
  if (approach.growth !== null && item.core !== '' && LEVEL_CHANGE.test(approach.growth)) return 'growth'
  // 标准增加30元 is a change of a level; 学位增加5000个 is what is made this year.
  if (
    approach.growth !== null &&
    item.core !== '' &&
    (quantity.kind === 'money' || quantity.kind === 'level')
  )
    return 'growth'
  if (quantity.kind === 'points' || (change && GROWTH_NAME.test(indicator))) return 'growth'
  if (quantity.kind === 'percent' || quantity.kind === 'ratio' || quantity.per !== null) return 'rate'
  if (quantity.unit === '' && RATIO_NAME.test(indicator)) return 'rate'
  if (frame.cumulative || approach.cumulative) return 'stock'
  if (verb === 'new' || NEW_NAME.test(indicator)) return 'flow'
  if (verb === 'tending' && quantity.kind === 'level') return 'stock'
  if (verb === 'tending') return item.object !== '' ? 'stock' : 'flow'
  if (verb === 'activity' || approach.achieved === '完成') return 'flow'
  if (quantity.kind === 'level' && item.after.comparator === '<=') return 'stock'
  // 产量不低于280亿斤 measures a level as 达到 does; after a verb only 达到 and 超过 do.
  if (DONE_NAME.test(indicator) && !approach.level) return 'flow'
  const bounded = approach.comparator === '>=' && verb === null
  const stands = approach.level || bounded || approach.comparator === '>' || approach.comparator === '<='
  if (stands) return 'stock'
  if (verb === 'making' || approach.growth !== null) return 'flow'
  if (PER_NAME.test(indicator)) return 'stock'
  if (quantity.kind === 'money' || /次$/.test(quantity.baseUnit) || YEARLY_NAME.test(indicator)) return 'flow'
  return approach.comparator !== null || STANDING_NAME.test(indicator) ? 'stock' : 'flow'
}
