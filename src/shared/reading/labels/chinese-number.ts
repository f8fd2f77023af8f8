// Chinese numerals as they are used in labels and years: 一 … 九十九, 一百二十, 二〇二〇.
const digits = '零一二三四五六七八九'

/** The characters a Chinese numeral in a label is made of, for use inside a character class. */
export const chineseDigits = '〇零一二三四五六七八九十百两'

/** The value of a Chinese numeral below 1,000, or of a row of digits (二〇二〇); null if it is none. */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(/〇/g, '零').replace(/两/g, '二')
  if (/^[零一二三四五六七八九]+$/.test(plain)) {
    return Number([...plain].map(digit => digits.indexOf(digit)).join(''))
  }
  const match =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain)
  if (!match || plain === '') return null
  const [, hundreds, tens, ten, units] = match
  const value = (digit: string | undefined, otherwise: number) => (digit ? digits.indexOf(digit) : otherwise)
  return value(hundreds, 0) * 100 + (ten ? value(tens, 1) * 10 : 0) + value(units, 0)
}

/** The value of Arabic digits, half or full width. */
export function arabicNumber(text: string): number {
  return Number(text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)))
}
