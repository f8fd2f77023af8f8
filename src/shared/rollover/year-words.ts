// Finds the years written in a text: 2020年, ２０２０年, 二〇二〇年, 2020-06-30, and bare 2020.
// Must stay true: every four-digit year that is not part of a longer number is found, whatever stands around it.
import { parseChineseNumeral } from '../reading/quantity/chinese-numeral.ts'
import { normaliseWidth } from '../reading/quantity/normalise-width.ts'

export interface YearWord {
  /** Offsets of the four digits. */
  start: number
  end: number
  year: number
  /** The digits as written, so that a new year can be written the same way. */
  digits: string
  /** dated: 年 or the rest of a date follows; bare: nothing says that it is a year. */
  form: 'dated' | 'bare'
}

const digit = '[0-9０-９]'
const chinese = '[〇○零Ｏ一二三四五六七八九]'
const pattern = new RegExp(
  `(?<!${digit})(?:[12１２]${digit}{3})(?!${digit})|(?<!${chinese})[一二]${chinese}{3}(?=年)`,
  'gu',
)
/** 3.2020 is a decimal; 1.2020年 is a list number and a year. */
const decimal = new RegExp(`${digit}[.．]$`, 'u')
const values = '〇一二三四五六七八九'
/** 年 (not 年期…), or the rest of a date in figures. */
const dateAfter = /^(?:\s*年|[.\-/．][01]?\d[.\-/．][0-3]?\d(?!\d))/u

/** All years from 1900 to 2199 in order of place. */
export function yearWords(text: string): YearWord[] {
  const out: YearWord[] = []
  for (const match of text.matchAll(pattern)) {
    const digits = match[0]
    const year = valueOf(digits)
    if (year === null || year < 1900 || year > 2199) continue
    const end = match.index + digits.length
    const form = dateAfter.test(text.slice(end)) ? 'dated' : 'bare'
    if (form === 'bare' && decimal.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
    out.push({ start: match.index, end, year, digits, form })
  }
  return out
}

function valueOf(digits: string): number | null {
  const plain = normaliseWidth(digits)
  return /\d/.test(plain) ? Number(plain) : parseChineseNumeral(digits.replace(/[○Ｏ]/gu, '〇'))
}

/** Writes `year` in the digits of `like`: 2021 like ２０２０ is ２０２１, like 二〇二〇 is 二〇二一. */
export function writeYear(year: number, like: string): string {
  const zero = /[○零Ｏ]/u.exec(like)?.[0] ?? '〇'
  return [...String(year)]
    .map(char => {
      if (/[0-9]/.test(like)) return char
      if (/[０-９]/u.test(like)) return String.fromCharCode(char.charCodeAt(0) + 0xfee0)
      return char === '0' ? zero : values[Number(char)]!
    })
    .join('')
}
