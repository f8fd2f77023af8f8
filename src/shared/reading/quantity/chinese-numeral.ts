// Chinese numerals below 万 (三十, 一百二十, 两千, 二〇二五). 万 and 亿 belong to the unit, not to the numeral.

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const STEPS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** Source of one numeral: starts with a digit or 十, so that 百强 and 千亿 are not numerals. */
export const CHINESE_NUMERAL = '[一二两三四五六七八九十][〇零一二两三四五六七八九十百千]*'

/** The value of a Chinese numeral, null where the characters do not form one (三五, 百千). */
export function parseChineseNumeral(text: string): number | null {
  const chars = [...text]
  if (chars.length === 0) return null
  if (chars.length > 1 && chars.every(char => char in DIGITS)) {
    return chars.length === 4 ? Number(chars.map(char => DIGITS[char]).join('')) : null
  }
  let total = 0
  let digit: number | null = null
  let lastStep = 10_000
  for (const [index, char] of chars.entries()) {
    const step = STEPS[char]
    if (step !== undefined) {
      if (step >= lastStep || (digit === null && !(step === 10 && index === 0))) return null
      total += (digit ?? 1) * step
      digit = null
      lastStep = step
    } else if (char === '零' || char === '〇') {
      if (index === 0 || digit !== null) return null
    } else {
      if (digit !== null || !(char in DIGITS)) return null
      digit = DIGITS[char]!
    }
  }
  return total + (digit ?? 0)
}
