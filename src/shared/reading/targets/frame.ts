// The frame in front of a clause: when, where, how firmly, part of what. 到2024年，全市累计建成… has a period,
// a scope and a cumulative cue before its verb. Reading a frame never looks past the first word that is not one.
import type { Strength } from '#shared/model/target.ts'
import { matchAt } from '../quantity/word-pattern.ts'
import { ADVERB, COMPARISON, DOING, EACH, LEVEL, SCOPE, STRENGTHS } from './lexicon.ts'
import type { TargetContext } from './found-target.ts'

export interface Frame {
  /** Offset of the first character that is not frame. */
  end: number
  strength: Strength | null
  /** 2024, 2022—2024, 十四五, 每年: the span a value is for. */
  period: string | null
  /** 5年 in 经过5年努力: how long, not until when. */
  duration: string | null
  scope: string | null
  per: string | null
  /** The scope that an each-phrase stands for: 设区市 and 每个设区市 both mean 每个设区市. */
  partOf: boolean
  cumulative: boolean
  /** 至少 in front of the verb: 至少建成1所. */
  atLeast: boolean
}

const PLAN = '十[一二三四五六七]五'
const YEAR = '\\d{4}(?:[—\\-–~至]{1,2}\\d{2,4})?'
const SPACE = /[\s、]+/y
const LABEL =
  /\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、](?!\d)|[一二三四五六七八九十]{1,2}(?:是|要)|[①-⑳]|——|[●■◆·•]|0\d(?=\D))\s*/y
const PERIOD = new RegExp(
  `(?:力争|争取)?(?:[到至截自]{1,2})?(?:(${YEAR})年(?:度)?(?!度?(?:工作|计划|要点))|[“"]?(${PLAN})[”"]?(?:规划)?(?:期间|时期|末期?)?)(?:底|末|初|全年|年底)?(?:之?前|以前|期间|内)?`,
  'y',
)
const RELATIVE_PERIOD = /(明年|每年|每月|每周|每季度|每半年)(?:底|末)?(?:前)?/y
const TIME =
  /(?:到)?(?:今年(?:底|末)?|全年|年内|年底|年末|当年|本年度?|上半年|下半年|[一二三四]季度(?:末|底)?|\d{1,2}月(?:份|底|末|初|中旬|上旬|下旬|\d{1,2}日)?)(?:之?前|以前|内)?/y
const DURATION =
  /(?:经过|通过|利用|用|再用|未来|今后|计划用)?(\d{1,2}|[两三四五六七八九十])(?:至\d{1,2}|[—\-]\d{1,2})?年(?:左右)?(?:的)?(?:努力|时间|内|以内)/y
const EACH_AT = new RegExp(
  `(?:(每个?|各)(${EACH}|[县市州区镇乡村校省旗]|(?:所|家|个)?(?![十百千万亿年月周季半天日])[一-龥]{1,6}?)|(${EACH})(?!\\s?\\d))(?=(?:都|均|要|至少|不少于|不低于|平均|${LEVEL}|${DOING}|(?:\\d)))`,
  'y',
)
const SCOPE_AT = new RegExp(`(${SCOPE})(?:各级|各地)?(?:的)?`, 'y')
const STRENGTH_AT = STRENGTHS.map(([strength, source]) => [strength, new RegExp(source, 'y')] as const)
const ADVERB_AT = new RegExp(`(?:${ADVERB}|${COMPARISON})`, 'y')
const CUMULATIVE = /累计(?!解析)/y
const AT_LEAST = /至少(?!\s?\d)/y
const PART = /其中/y

/** Reads the frame at the start of [start, end) of width-normalised text. */
export function readFrame(text: string, start: number, end: number, context: TargetContext): Frame {
  const frame: Frame = {
    end: start,
    strength: null,
    period: null,
    duration: null,
    scope: null,
    per: null,
    partOf: false,
    cumulative: false,
    atLeast: false,
  }
  let at = start
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = matchAt(pattern, text, at)
    if (!match || match[0] === '' || at + match[0].length > end) return null
    at += match[0].length
    return match
  }
  if (/预期目标\s*$/.test(text.slice(start, end))) frame.strength = '预期'
  if (at === 0 || /[\n\r。；;：:]/.test(text.charAt(at - 1))) take(LABEL)
  for (let moved = true; moved && at < end;) {
    const before = at
    take(SPACE)
    const strength = STRENGTH_AT.find(([, pattern]) => take(pattern))
    if (strength) frame.strength ??= strength[0]
    if (take(PART)) frame.partOf = true
    const period = take(PERIOD)
    if (period) frame.period = period[1] ?? period[2] ?? null
    const relative = period ? null : take(RELATIVE_PERIOD)
    if (relative) frame.period = relativePeriod(relative[1]!, context)
    if (!period && !relative) take(TIME)
    const duration = take(DURATION)
    if (duration) frame.duration = `${duration[1]}年`
    const scope = take(SCOPE_AT)
    if (scope) frame.scope ??= scope[1]!.replaceAll('、', '')
    else readEach(frame, take(EACH_AT))
    if (take(CUMULATIVE)) frame.cumulative = true
    if (take(AT_LEAST)) frame.atLeast = true
    take(ADVERB_AT)
    moved = at > before
  }
  frame.end = at
  return frame
}

function readEach(frame: Frame, match: RegExpExecArray | null): void {
  if (!match || frame.per !== null) return
  const [whole, quantifier, named, bare] = match
  frame.per = whole
  // 设区市 and 每设区市 mean 每个设区市; 每所学校 has a classifier of its own.
  const classified = /^[所家]/.test(named ?? '')
  frame.scope ??=
    quantifier === '各' || classified ? whole : `每个${(named ?? bare ?? '').replace(/^个/, '')}`
}

function relativePeriod(word: string, context: TargetContext): string {
  return word === '明年' && context.year ? String(context.year + 1) : word
}
