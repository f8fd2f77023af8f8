// The year a plan is for, out of its title or the text before its first section.
import { chineseNumber } from '../labels/chinese-number.ts'

/** The first year from 1949 to 2199 that a text names, in Arabic or Chinese digits; null if none. */
export function yearIn(text: string): number | null {
  for (const match of text
    .replace(/\s/g, '')
    .matchAll(/(?<![0-9０-９])([12１２][0-9０-９]{3})\s*年|([一二][〇零○Ｏ0０O一二三四五六七八九]{3})年/g)) {
    const arabic = match[1]?.replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - 0xff10))
    const year = arabic ? Number(arabic) : chineseNumber(match[2]!.replace(/[○Ｏ0０O]/g, '〇'))
    if (year !== null && year >= 1949 && year < 2200) return year
  }
  return null
}
