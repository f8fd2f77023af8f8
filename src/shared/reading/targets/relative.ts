// Targets set by another figure or by a place among others: 与经济增长基本同步, 高于全国平均水平, 进入全省前三.
import type { Comparator, Strength } from '#shared/model/target.ts'
import { parseChineseNumeral } from '../quantity/chinese-numeral.ts'
import type { Span } from '../quantity/protected-spans.ts'
import type { FoundTarget } from './found-target.ts'
import type { Frame } from './frame.ts'
import { scoped, unnumberedTarget, type UnnumberedFacts } from './unnumbered-target.ts'

const STEADY = '(?:继续|持续|始终|稳定|保持|总体|要|均|都)*'
const FIRMLY = '(?<firmly>力争|确保|争取|奋力)?'
const IN_STEP =
  /^(.{2,30}?)(?:与|同|和)(.{2,20}?)(基本|保持|总体|大体)?(?:保持)?(同步|持平|相当|相适应)(?:增长)?$/
/** What another figure is called: 全省平均水平, 各项贷款增速, 上年同期. */
const OTHER_FIGURE =
  '[^，。；\\d]{0,20}?(?:平均水平|平均|均值|水平|增速|增长|增幅|涨幅|(?:上年|去年)(?:同期|实际|实绩|水平)?|同期|居民|农民|群众|地区|行业|同类[一-龥]{0,6})'
const KNOWN_OTHER = '(?:全国|全省|全市|全区|国家|省|市|上年|去年|经济|地区生产总值|GDP|财政|城镇|周边|同期)'
const BEYOND = new RegExp(
  `^(?<subject>(?:.{2,30}?)?)${STEADY}${FIRMLY}(?:(?<word>不低于|不少于|高于|快于|好于|优于|超过|高出|领先于?|低于|慢于|不高于|不快于|不超过)${OTHER_FIGURE}|(?<reached>达到)${KNOWN_OTHER}${OTHER_FIGURE})$`,
)
/** Every such clause has one of these words, and most clauses have none. */
const BEYOND_CUE = /[高快慢好优低少]于|超过|高出|领先|达到/
const BEYOND_COMPARATOR: Record<string, Comparator> = {
  不低于: '>=',
  不少于: '>=',
  低于: '<',
  慢于: '<',
  不高于: '<=',
  不快于: '<=',
  不超过: '<=',
}
const AMONG = '(?:全国|全省|全市|全区|全县|全州|[一-龥]{0,2}同类[一-龥]{1,6})?[一-龥]{0,8}?'
const PLACED = `(?:进入|位居|居于|处于|保持在?|稳居|位列|跻身|居|排名|排位|进位到|列|进到|升至|上升到|挺进)+`
const PLACE = '(\\d{1,3}|[一二三四五六七八九十]{1,3})'
/** 进入全省前三: a place among others, a smaller number is better. */
const RANKED = new RegExp(
  `^(?<subject>.{2,40}?)${STEADY}${FIRMLY}${PLACED}${AMONG}(?:前|第)(?<place>${PLACE})(?<unit>名|位|强)?(?:[、或]?(?:力争|争取|冲刺|争创)(?:进入)?(?:前|第)(?<stretch>${PLACE})[名位强]?)?$`,
)
/** 居全省前列: a place without its number. */
const FOREMOST = new RegExp(
  `^(?<subject>.{2,40}?)${STEADY}${FIRMLY}${PLACED}${AMONG}(?<place>第一方阵|第一梯队|前列|领先水平|领先地位|首位|榜首)$`,
)
const COMPARABLE =
  /(?:增速|增幅|增长率|总量|总值|规模|指数|指标|水平|满意度|评价|考核|得分|排名|位次|率|收入|产值|[额量值])$/

/**
 * The relative target that a clause without its own figure sets; null where it sets none. `before` names what the
 * clause before it measured, for one that begins with 高于.
 */
export function readRelative(
  words: string,
  frame: Frame,
  span: Span,
  before: string | null,
): FoundTarget | null {
  return (
    inStep(words, frame, span) ??
    beyond(words, frame, span, before) ??
    ranked(words, frame, span) ??
    foremost(words, frame, span)
  )
}

/** The facts of a relative target that its subject and frame give. */
function factsOf(subject: string, frame: Frame, own?: string): UnnumberedFacts {
  const { name, scope } = scoped(subject, frame)
  const said = own === '奋力' ? '力争' : (own as Strength | undefined)
  const strength = said ?? frame.strength ?? '要求'
  return {
    indicator: name,
    basis: 'relative',
    comparator: null,
    scope,
    strength,
    period: frame.period,
    doubt: '',
  }
}

function inStep(words: string, frame: Frame, span: Span): FoundTarget | null {
  const match = IN_STEP.exec(words)
  if (!match) return null
  const [, subject = '', , nearly, word] = match
  const exact = word === '持平' && nearly !== '基本' && nearly !== '总体' && nearly !== '大体'
  const facts = factsOf(subject, frame)
  return unnumberedTarget(
    { ...facts, comparator: exact ? '=' : '~', strength: frame.strength ?? '预期' },
    span,
  )
}

function beyond(words: string, frame: Frame, span: Span, before: string | null): FoundTarget | null {
  if (!BEYOND_CUE.test(words)) return null
  const groups = BEYOND.exec(words)?.groups
  const subject = groups?.subject || before
  if (!groups || !subject) return null
  const comparator = groups.reached ? '>=' : (BEYOND_COMPARATOR[groups.word!] ?? '>')
  return unnumberedTarget({ ...factsOf(subject, frame, groups.firmly), comparator }, span)
}

function ranked(words: string, frame: Frame, span: Span): FoundTarget | null {
  const groups = RANKED.exec(words)?.groups
  const value = placeOf(groups?.place)
  if (!groups || value === null) return null
  const facts = factsOf(groups.subject!, frame, groups.firmly)
  const found = unnumberedTarget({ ...facts, comparator: '<=', value, unit: groups.unit ?? '' }, span)
  return found && { ...found, stretch: placeOf(groups.stretch) }
}

function placeOf(printed: string | undefined): number | null {
  if (printed === undefined) return null
  return /^\d/.test(printed) ? Number(printed) : parseChineseNumeral(printed)
}

function foremost(words: string, frame: Frame, span: Span): FoundTarget | null {
  const groups = FOREMOST.exec(words)?.groups
  if (!groups || !COMPARABLE.test(groups.subject!)) return null
  const doubt = `“${groups.place}”没有写明名次，请核对`
  return unnumberedTarget({ ...factsOf(groups.subject!, frame, groups.firmly), doubt }, span)
}
