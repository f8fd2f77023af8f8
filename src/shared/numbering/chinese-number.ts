// Counting numbers in Chinese characters, as headings use them.
const digits = '零一二三四五六七八九'

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五. Whole numbers from 1 to 9999; others throw. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`no Chinese counting number for ${n}`)
  const units = ['', '十', '百', '千']
  const places = [...String(n)].map(Number)
  let out = ''
  let gap = false
  places.forEach((digit, i) => {
    if (digit === 0) {
      gap = true
      return
    }
    if (gap && out !== '') out += '零'
    gap = false
    out += digits[digit]! + units[places.length - 1 - i]!
  })
  return out.startsWith('一十') ? out.slice(1) : out
}
