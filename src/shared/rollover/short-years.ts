// Years written with two digits (20年底前, ’20年): seldom, easily passed over, and easily mistaken for a number of years.
// So they are never moved, only put before the drafter.
import type { TextFinding } from './review-entry.ts'

/** A date or half-year follows, or a word for a time stands before; 运行20年以上 and 近20年 are numbers of years. */
const pattern =
  /(?<![\d０-９.．第])(?:(?<=[’'‘])(?<quoted>\d{2})(?=年)|(?<dated>\d{2})(?=年(?:[底末初中度]|[上下]半年|[一二三四]季度|\s*(?:1[0-2]|0?[1-9])\s*月))|(?<=到|至|截止)(?<until>\d{2})(?=年(?![以之左内期限多来间])))/gu

/** The places where the old plan's year is written with two digits. */
export function findShortYears(text: string, change: { from: number; to: number }): TextFinding[] {
  const two = (year: number) => String(year % 100).padStart(2, '0')
  return [...text.matchAll(pattern)].flatMap(match => {
    if (match[0] !== two(change.from)) return []
    const reason = '两位数的年份，可能指上年，未作改动，请核对。'
    const [start, end] = [match.index, match.index + match[0].length]
    return [{ kind: 'year-kept' as const, start, end, reason, proposal: two(change.to) }]
  })
}
