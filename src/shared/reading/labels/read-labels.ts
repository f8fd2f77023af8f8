// Reads the label at the start of a line. Several readings are possible ("I." is a letter or a Roman
// number); settle-labels.ts chooses. A number that is part of the text (2.0平台, 5G, 12英寸) is never certain.
import { arabicNumber, chineseDigits, chineseNumber } from './chinese-number.ts'
import { readGarbledLabel } from './garbled-label.ts'
import type { Label, LabelStyle } from './label.ts'

const cn = `[${chineseDigits}]{1,4}`
const an = '[0-9０-９]{1,3}'
const gap = '[\\s\\u3000]*'

interface Form {
  style: LabelStyle
  pattern: RegExp
  /** The value from the first group; null refuses the reading. */
  value: (digits: string) => number | null
  /** Whether the label is certain, given what follows it directly. */
  certain: (rest: string, spaced: boolean) => boolean
}

/** What follows the point of a decimal number that is no label: the 0 of a version (2.0平台), an amount (3.5亿元). */
const fraction = '(?:[0０]|[0-9０-９]+[\\s\\u3000]*(?:[亿万千百%％倍个家版吨米元]|公里|平方|小时))'

const always = () => true
const never = () => false
const notDigit = (rest: string) => !/^[0-9０-９]/.test(rest)
const notChineseDigit = (rest: string) => !new RegExp(`^[${chineseDigits}]`).test(rest)
const positive = (digits: string) => arabicNumber(digits) || null
const ordinalValue = (digits: string) => chineseNumber(digits) ?? positive(digits)
const circledStarts = [0x2460, 0x2776, 0x2780, 0x24f5, 0x278a]

function ordinalForm(style: LabelStyle, units: string): Form {
  const pattern = new RegExp(`^第${gap}(${cn}|${an})${gap}(?:${units})[、：:．.]?`)
  return { style, pattern, value: ordinalValue, certain: (rest, spaced) => spaced || rest === '' }
}

/** 板块一：, 任务3：: a numbered name, which must be parted from what follows. */
function namedForm(style: LabelStyle, names: string): Form {
  const pattern = new RegExp(`^(?:${names})${gap}(${cn}|${an})(?:[：:、.．]|(?=[\\s\\u3000])|$)`)
  return { style, pattern, value: ordinalValue, certain: always }
}

const forms: Form[] = [
  ordinalForm('part', '编|篇|部分'),
  ordinalForm('chapter', '章'),
  ordinalForm('section', '节'),
  ordinalForm('article', '条'),
  namedForm('chapter', '板块|模块|篇章|专题'),
  namedForm('article', '(?:重点)?任务|(?:重点)?举措|(?:专项)?行动|(?:重点)?项目|实事'),
  { style: 'ordinal', pattern: new RegExp(`^第(${cn})[，,、]`), value: chineseNumber, certain: always },
  {
    style: 'chinese',
    pattern: new RegExp(`^(${cn})${gap}[、.．]`),
    value: chineseNumber,
    certain: notChineseDigit,
  },
  { style: 'chinese', pattern: new RegExp(`^(${cn})[,，:：]`), value: chineseNumber, certain: never },
  // 四　惠民生: the mark was forgotten; the count of the others tells.
  {
    style: 'chinese',
    pattern: new RegExp(`^(${cn})(?=[\\s\\u3000]+\\p{Script=Han})`, 'u'),
    value: chineseNumber,
    certain: never,
  },
  {
    style: 'chinese-paren',
    pattern: new RegExp(`^[（(〔【\\[]${gap}(${cn})${gap}[）)〕】\\]][、.．]?`),
    value: chineseNumber,
    certain: always,
  },
  {
    style: 'chinese-paren',
    pattern: new RegExp(`^(${cn})[）)][、.．]?`),
    value: chineseNumber,
    certain: always,
  },
  { style: 'chinese-paren', pattern: /^([\u3220-\u3229])/, value: glyph(0x3220), certain: always },
  {
    style: 'item',
    pattern: new RegExp(`^(${cn})[是要](?=[\\p{Script=Han}“"《])`, 'u'),
    value: chineseNumber,
    certain: always,
  },
  {
    style: 'number-paren',
    pattern: new RegExp(`^[（(]${gap}(${an})${gap}[）)][、.．]?`),
    value: positive,
    certain: always,
  },
  { style: 'number-paren', pattern: /^([\u2474-\u2487])/, value: glyph(0x2474), certain: always },
  { style: 'number-half', pattern: new RegExp(`^(${an})[）)][、.．]?`), value: positive, certain: always },
  {
    style: 'number',
    pattern: new RegExp(`^(${an})${gap}(?:、|[.．](?!${fraction}))`),
    value: positive,
    certain: notDigit,
  },
  {
    style: 'number',
    pattern: new RegExp(`^(${an})[。,，:：](?=\\p{Script=Han})`, 'u'),
    value: positive,
    certain: never,
  },
  { style: 'number', pattern: /^([\u2488-\u249B])/, value: glyph(0x2488), certain: always },
  { style: 'circled', pattern: /^([①-⑳❶-❿➀-➉⓵-⓾➊-➓])[、.．]?/, value: circled, certain: always },
  {
    style: 'circled',
    pattern: /^([㉑-㉟])[、.．]?/,
    value: digits => glyph(0x3251)(digits)! + 20,
    certain: always,
  },
  { style: 'bare', pattern: /^([0０][1-9１-９])(?![0-9０-９.．、%％])/, value: positive, certain: always },
  { style: 'bare', pattern: /^([1-9][0-9]?)(?=[\s\u3000]+\p{Script=Han})/u, value: positive, certain: never },
  // Without a space the figure may count something (5个园区): what is usually counted is no heading.
  {
    style: 'bare',
    pattern:
      /^([1-9][0-9]?)(?=\p{Script=Han})(?![个项家条万亿千百十年月日号时天周次批座处名户台套所人件类级种名亩公里吨元英寸米度])/u,
    value: positive,
    certain: never,
  },
  { style: 'roman-upper', pattern: /^([Ⅰ-Ⅻ])[、.．]?/, value: glyph(0x2160), certain: always },
  { style: 'roman-upper', pattern: /^([IVX]{1,5})[.．、)）]/, value: roman, certain: notLetter },
  { style: 'roman-lower', pattern: /^([ⅰ-ⅻ])[、.．]?/, value: glyph(0x2170), certain: always },
  { style: 'roman-lower', pattern: /^([ivx]{1,5})[.．、)）]/, value: roman, certain: notLetter },
  { style: 'upper', pattern: /^[（(]?([A-Z])[.．、)）]/, value: letter(0x40), certain: notLetter },
  { style: 'lower', pattern: /^[（(]?([a-z])[.．、)）]/, value: letter(0x60), certain: notLetter },
]

const marks: { style: LabelStyle; pattern: RegExp; certain: (rest: string) => boolean }[] = [
  { style: 'dash', pattern: /^(?:[—–－―]{2,3}|─+)(?=[\s\u3000]*\S)/u, certain: always },
  { style: 'dash', pattern: /^[—–－―-](?=[\s\u3000]*[\p{Script=Han}\w“"《（])/u, certain: startsWithWord },
  {
    style: 'bullet',
    pattern: /^[●•·■◆▲★☆○□◇◎※➢➤✓√►▶▪▸⚫＊*\uE000-\uF8FF](?=[\s\u3000]*\S)/u,
    certain: always,
  },
  { style: 'bullet', pattern: /^[?？]+(?=[\s\u3000]*[\p{Script=Han}\w“"《])/u, certain: startsWithWord },
]

const ORNAMENT = /^[●■◆▲★☆○□◇◎※▶▪▸]\s?/u

/** All readings of the label at the start of a trimmed text, the more usual first. */
export function readLabels(text: string): Label[] {
  const garbled = readGarbledLabel(text)
  if (garbled) return [garbled]
  const ornament = ORNAMENT.exec(text)?.[0] ?? ''
  if (ornament !== '') {
    const behind = readLabels(text.slice(ornament.length)).filter(label => label.value !== null)
    // ★一、 is the number, with an ornament.
    if (behind.length > 0) return behind.map(label => ({ ...label, printed: ornament + label.printed }))
  }
  const found: Label[] = []
  for (const form of forms) {
    const match = form.pattern.exec(text)
    if (!match) continue
    const value = form.value(match[1]!)
    if (value !== null) found.push(labelOf(form.style, value, match[0], text, form.certain))
  }
  const decimal = readDecimal(text)
  if (decimal) found.unshift(decimal)
  for (const { style, pattern, certain } of marks) {
    const match = pattern.exec(text)
    if (match) found.push(labelOf(style, null, match[0], text, certain))
  }
  return found
}

function labelOf(
  style: LabelStyle,
  value: number | null,
  printed: string,
  text: string,
  certain: Form['certain'],
): Label {
  const after = text.slice(printed.length)
  const rest = after.trimStart()
  return {
    style,
    value,
    printed: printed.trimEnd(),
    rest,
    certain: certain(rest, rest.length < after.length),
  }
}

/** 1.1, 1.1.1: counts by its last part; a part that is 0 makes it a version number. */
function readDecimal(text: string): Label | null {
  const match =
    /^[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,3}[.．、]?(?=[\s\u3000]*[\p{Script=Han}“"《])/u.exec(text)
  if (!match) return null
  const parts = match[0]
    .split(/[.．、]/)
    .filter(part => part !== '')
    .map(arabicNumber)
  if (parts.includes(0)) return null
  const style = (['decimal-2', 'decimal-3', 'decimal-4'] as const)[parts.length - 2]
  // 2.5亿元 is a figure; three parts are never one.
  return style ? labelOf(style, parts.at(-1)!, match[0], text, style === 'decimal-2' ? never : always) : null
}

function glyph(first: number): (digits: string) => number {
  return digits => digits.codePointAt(0)! - first + 1
}

function circled(digit: string): number {
  const code = digit.codePointAt(0)!
  const start = Math.max(...circledStarts.filter(each => each <= code))
  return code - start + 1
}

function letter(before: number): (digits: string) => number {
  return digits => digits.charCodeAt(0) - before
}

/** A dash before a figure may be a minus sign. */
function startsWithWord(rest: string): boolean {
  return /^[\p{Script=Han}“"《（]/u.test(rest)
}

function notLetter(rest: string): boolean {
  return !/^[A-Za-z0-9.]/.test(rest)
}

const romanValues: Record<string, number> = { i: 1, v: 5, x: 10 }

function roman(text: string): number | null {
  const values = [...text.toLowerCase()].map(digit => romanValues[digit]!)
  const total = values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  )
  return total > 0 && total < 40 ? total : null
}
