// Finds what is counted on from year to year: ordinals (第三期), stages (二期, 第二阶段) and versions (2.0版), and
// five-year periods that end before the new year. All are proposals; none is changed.
import { chineseNumber } from '../numbering/chinese-number.ts'
import { parseChineseNumeral } from '../reading/quantity/chinese-numeral.ts'
import { clauseAt } from '../compare/text-context.ts'
import type { TextFinding } from './review-entry.ts'

/** The value of 三, 十二 or 12; null for what is no number. */
function countValue(text: string): number | null {
  return /\d/u.test(text) ? Number(text) : parseChineseNumeral(text)
}

function writeLike(value: number, like: string): string {
  return /\d/u.test(like) ? String(value) : chineseNumber(value)
}

/** What to propose `years` later; empty for texts without anything of the kind. */
export function findCountedOn(text: string, change: { from: number; to: number }): TextFinding[] {
  const years = change.to - change.from
  return [
    ...ordinals(text, years),
    ...stages(text),
    ...versions(text),
    ...periods(text, change.to),
    ...lastYearFacts(text),
  ].sort((a, b) => a.start - b.start)
}

function ordinals(text: string, years: number): TextFinding[] {
  const out: TextFinding[] = []
  const counted = '(届|期|次|批|轮|季(?!度)|辑)'
  for (const match of text.matchAll(new RegExp(`第([一二三四五六七八九十]{1,3}|\\d{1,3})${counted}`, 'gu'))) {
    const value = countValue(match[1]!)
    if (value === null) continue
    const proposal = `第${writeLike(value + years, match[1]!)}${match[2]!}`
    out.push(
      found('ordinal', match.index, match[0], '按年递进的届次或期次，请核对新一年是否顺延。', proposal),
    )
  }
  for (const match of text.matchAll(/首(届|期|批|轮)/gu)) {
    const proposal = `第${chineseNumber(1 + years)}${match[1]!}`
    out.push(found('ordinal', match.index, match[0], '原文为首次，请核对新一年是否顺延。', proposal))
  }
  return out
}

function stages(text: string): TextFinding[] {
  const out: TextFinding[] = []
  const stage =
    /(?<![第一二三四五六七八九十])([一二三四五六七八九])期(?=工程|项目|建设|[）)，。、；]|$)|第([一二三四五六七八九])阶段/gu
  for (const match of text.matchAll(stage)) {
    const digit = (match[1] ?? match[2])!
    const proposal = match[0].replace(digit, chineseNumber(countValue(digit)! + 1))
    out.push(found('stage', match.index, match[0], '分期建设的期次，请核对新一年是否进入下一期。', proposal))
  }
  return out
}

/** 2.0 after a name: no quantity follows it. */
function versions(text: string): TextFinding[] {
  const out: TextFinding[] = []
  const version =
    /(?<=[\p{Script=Han}\p{Script=Latin}”》）)]\s?)(?<!(?:达到?|为|增长|提高|下降|降低|至|到|约|超过|突破|近)\s?)([1-9]\d?)\.0(?![\d%％‰]|\s*(?:个|万|亿|倍|百分|左右|以上|以下|以内|元|吨|公里))/gu
  for (const match of text.matchAll(version)) {
    const proposal = `${Number(match[1]) + 1}.0`
    out.push(found('stage', match.index, match[0], '版本号，请核对新一年是否升级。', proposal))
  }
  return out
}

/**
 * The n-th five-year plan covers 1951 + 5n to 1955 + 5n from the third on (the third began in 1966, the thirteenth
 * in 2016).
 */
function periods(text: string, year: number): TextFinding[] {
  const out: TextFinding[] = []
  const period =
    /(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,3})五(?=[”"」]|规划|时期|期间|末|以来|收官)/gu
  for (const match of text.matchAll(period)) {
    const n = countValue(match[1]!)
    if (n === null || n < 3) continue
    const end = 1955 + 5 * n
    if (year <= end) continue
    const now = chineseNumber(Math.ceil((year - 1955) / 5))
    const reason = `“${match[0]}”时期到${end}年为止，${year}年属于“${now}五”时期，请核对。`
    out.push(found('period', match.index, match[0], reason, `${now}五`))
  }
  return out
}

/** A statement about last year grows old; a comparison with last year (比上年增长) does not. */
function lastYearFacts(text: string): TextFinding[] {
  const out: TextFinding[] = []
  for (const match of text.matchAll(/去年|(?<![比较同])上一?年(?!末|同期|以上|以来)度?/gu)) {
    const clause = clauseAt(text, match.index)
    const words = text.slice(clause.start, clause.end)
    if (/[比较同与].{0,4}(?:去年|上一?年)|(?:去年|上一?年)度?.{0,6}(?:基础|相比|持平)/u.test(words)) continue
    const reason = '对上一年情况的表述，年份推进后内容已变，请更新。'
    out.push(found('last-year-fact', match.index, match[0], reason, null))
  }
  return out
}

function found(
  kind: TextFinding['kind'],
  start: number,
  word: string,
  reason: string,
  proposal: string | null,
): TextFinding {
  return { kind, start, end: start + word.length, reason, proposal }
}
