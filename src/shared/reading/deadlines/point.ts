// One point or stretch of time as plans write it: 今年11月, 2023年2月10日, 上半年, 二季度末, 6月底, 2025年.
import { parseChineseNumeral } from '../quantity/chinese-numeral.ts'
import { isoDay, lastDay } from './calendar.ts'

const YEAR = '(?:\\d{4}年度?|[二一][〇零一二三四五六七八九]{3}年|今年|明年|次年|后年|本年度?|当年)'
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'

/** Source of a point; the year may be missing. */
export const POINT = `(?:${YEAR}\\s?(?:年?[底末]|年中)(?![部端])|${YEAR}?\\s?(?:${NUMBER}月份?(?:\\d{1,2}日|[底末初]|[上中下]旬)?|[上下]半年|(?:第?${NUMBER}|[1-4])季度[底末]?|年底|年末))`
/** Source of a whole year. */
export const WHOLE_YEAR = YEAR

export interface Point {
  from: string | null
  to: string | null
  /** The year it falls in, known or taken over. */
  year: number | null
  /** A day, a month end or a quarter's end: exact. 年底, 中旬, a whole month leave the day open. */
  exact: boolean
  /** A stretch of time (上半年, 3月) and not its end. */
  stretch: boolean
  /** The calendar has no such day (2月30日). */
  impossible: boolean
}

const PARTS = new RegExp(
  `^(?<year>${YEAR})?\\s?(?:(?<month>${NUMBER})月份?(?:(?<day>\\d{1,2})日|(?<edge>[底末初]|[上中下]旬))?|(?<half>[上下])半年|第?(?<quarter>${NUMBER})季度(?<end>[底末])?|年?(?<close>[底末])|年中)?$`,
)

/** What a printed point means. `year` is the year where none is printed; without one no day can be given. */
export function readPoint(printed: string, year: number | null): Point | null {
  const groups = PARTS.exec(printed.trim())?.groups
  if (!groups) return null
  const at = yearOf(groups.year, year)
  const month = numeral(groups.month)
  if (month !== null) return monthPoint(at, month, groups.day, groups.edge)
  if (groups.half) return stretch(at, groups.half === '上' ? 1 : 7, groups.half === '上' ? 6 : 12)
  const quarter = numeral(groups.quarter)
  if (quarter !== null) {
    if (quarter < 1 || quarter > 4) return null
    const span = stretch(at, 3 * quarter - 2, 3 * quarter)
    return groups.end ? { ...span, from: null, exact: true, stretch: false } : span
  }
  const whole = stretch(at, 1, 12)
  return groups.close ? { ...whole, from: null, exact: false, stretch: false } : whole
}

function monthPoint(
  year: number | null,
  month: number,
  day: string | undefined,
  edge: string | undefined,
): Point | null {
  if (month < 1 || month > 12) return null
  const base: Point = { from: null, to: null, year, exact: true, stretch: false, impossible: false }
  if (day !== undefined) {
    // A leap year stands in where the year is unknown: 29 February is possible, 30 February never.
    const impossible = isoDay(year ?? 2024, month, Number(day)) === null
    return {
      ...base,
      to: year === null ? null : isoDay(year, month, Number(day)),
      impossible,
      exact: !impossible,
    }
  }
  if (edge === undefined) return stretch(year, month, month)
  if (year === null) return { ...base, exact: edge === '底' || edge === '末' }
  if (edge === '底' || edge === '末') return { ...base, to: lastDay(year, month) }
  const last: Record<string, number> = { 初: 10, 上旬: 10, 中旬: 20 }
  const to = edge === '下旬' ? lastDay(year, month) : isoDay(year, month, last[edge]!)
  return { ...base, to, exact: false }
}

function stretch(year: number | null, first: number, last: number): Point {
  const from = year === null ? null : isoDay(year, first, 1)
  const to = year === null ? null : lastDay(year, last)
  return { from, to, year, exact: true, stretch: true, impossible: false }
}

function yearOf(printed: string | undefined, year: number | null): number | null {
  if (printed === undefined || /^(?:今年|本年度?|当年)$/.test(printed)) return year
  if (/^(?:明年|次年)$/.test(printed)) return year === null ? null : year + 1
  if (printed === '后年') return year === null ? null : year + 2
  const digits = /^\d{4}/.exec(printed)
  return digits ? Number(digits[0]) : parseChineseNumeral(printed.replace(/年度?$/, ''))
}

function numeral(printed: string | undefined): number | null {
  if (printed === undefined) return null
  return /^\d/.test(printed) ? Number(printed) : parseChineseNumeral(printed)
}
