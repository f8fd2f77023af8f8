// Number formats of Word (w:numFmt) as printed text.
import { chineseNumber } from '#shared/numbering/chinese-number.ts'

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const formal: Record<string, string> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
}

/** One of a row of characters, decimal beyond its end. */
const from = (row: string) => (n: number) => [...row][n - 1] ?? String(n)
/** A row of consecutive characters in Unicode, decimal beyond its end. */
const run = (first: number, count: number) => (n: number) =>
  n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : String(n)

const circled = (n: number) =>
  n === 0
    ? '⓪'
    : n <= 20
      ? run(0x2460, 20)(n)
      : n <= 35
        ? run(0x3251, 15)(n - 20)
        : n <= 50
          ? run(0x32b1, 15)(n - 35)
          : String(n)

const counting = (n: number) => (n >= 1 && n <= 9999 ? chineseNumber(n) : String(n))
/** Japanese counting leaves out 零, and 一 before ten, hundred and thousand. */
const japanese = (n: number) =>
  counting(n)
    .replace(/零/g, '')
    .replace(/一(?=[十百千])/g, '')
const fullWidth = (n: number) =>
  String(n).replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const byDigit = (n: number) => String(n).replace(/[0-9]/g, digit => '〇一二三四五六七八九'[Number(digit)]!)

/** a … z, aa, bb … as Word counts. */
function letters(n: number): string {
  return n < 1 ? String(n) : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  const signs: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = n
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return sign.repeat(times)
    })
    .join('')
}

const formats: Record<string, (n: number) => string> = {
  decimal: String,
  decimalZero: n => String(n).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: run(0x2474, 20),
  decimalEnclosedFullstop: run(0x2488, 20),
  ideographEnclosedCircle: run(0x3280, 10),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: japanese,
  japaneseDigitalTenThousand: byDigit,
  ideographDigital: byDigit,
  taiwaneseDigital: byDigit,
  chineseLegalSimplified: n => counting(n).replace(/./gu, character => formal[character] ?? character),
  ideographTraditional: from(stems),
  ideographZodiac: from(branches),
  upperRoman: n => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: n => letters(n).toUpperCase(),
  lowerLetter: letters,
  none: () => '',
}

/** Prints `n` in a format of Word; an unknown format counts in Arabic digits. */
export function formatNumber(n: number, format: string): string {
  return (formats[format] ?? String)(n)
}
