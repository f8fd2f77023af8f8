// Moves the years of a text from the old plan's to the new one's: 2020年 → 2021年 where the rules are sure, and a
// finding where they are not. Must stay true: every word for the old year is either shifted or found, never passed over.
import { clauseAt, quoteAt, sentenceAt, titleAt } from '../compare/text-context.ts'
import type { TextFinding } from './review-entry.ts'
import { findShortYears } from './short-years.ts'
import { writeYear, yearWords, type YearWord } from './year-words.ts'

export interface TextEdit {
  start: number
  end: number
  text: string
}

export interface YearShift {
  /** Replacements in the old text, in order, none overlapping. */
  edits: TextEdit[]
  /** Places left as they are, in the old text. */
  findings: TextFinding[]
}

export interface YearChange {
  from: number
  to: number
  /** The old plan's title: inside 《》 it is still the old plan's name, but the new one's may be meant. */
  title?: string
}

/** Decides about every year in `text`. Relative words (今年, 明年) stay: they mean the plan's own year. */
export function shiftYears(text: string, change: YearChange): YearShift {
  const words = yearWords(text)
  const shift: YearShift = { edits: [], findings: [] }
  const settled = new Set<YearWord>()
  words.forEach((word, index) => {
    if (settled.has(word)) return
    const next = words[index + 1]
    const range = next && isRange(text, word, next) ? next : null
    if (range) {
      settled.add(range)
      settleRange(text, word, range, change, shift)
    } else if (word.year === change.from) settleOwnYear(text, word, words, change, shift)
    else settleOtherYear(text, word, change, shift)
  })
  shift.findings.push(...findShortYears(text, change))
  return shift
}

const years = (change: YearChange) => change.to - change.from

function replace(shift: YearShift, word: YearWord, change: YearChange): void {
  shift.edits.push({
    start: word.start,
    end: word.end,
    text: writeYear(word.year + years(change), word.digits),
  })
}

function keep(
  shift: YearShift,
  word: YearWord,
  reason: string,
  proposal: string | null,
  kind: 'year-kept' | 'other-year' = 'year-kept',
): void {
  shift.findings.push({ kind, start: word.start, end: word.end, reason, proposal })
}

function settleOwnYear(
  text: string,
  word: YearWord,
  words: readonly YearWord[],
  change: YearChange,
  shift: YearShift,
): void {
  const reason = whyKept(text, word, words, change)
  if (reason === null) replace(shift, word, change)
  else keep(shift, word, reason, writeYear(change.to, word.digits))
}

const base = '作为比较的基数，未作改动，请核对新一年的基数。'

/** Why the old year at this place is not simply moved on; null where it is. */
function whyKept(
  text: string,
  word: YearWord,
  words: readonly YearWord[],
  change: YearChange,
): string | null {
  const before = text.slice(0, word.start)
  const after = text.slice(word.end)
  const named = fixedName(text, word, change)
  if (named !== null) return named
  if (word.form === 'bare') return '年份后没有“年”字，可能是名称的一部分，未作改动，请核对。'
  const date =
    /^\s*年(?:度|(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?(?:初|底|末|中旬|上旬|下旬|上半年|下半年)?)/u.exec(
      after,
    )
  const rest = date ? after.slice(date[0].length) : after
  if (/^\s*年\s*0?2\s*月\s*29\s*日/u.test(after) && !isLeap(change.to)) {
    return `${change.to}年没有2月29日，未作改动，请另定日期。`
  }
  if (/^(?:起|以来|开始(?:施行|实施|执行)?|之后|以后|后(?![续期勤台端备])|至今)/u.test(rest)) {
    return '表示起始时间，未作改动，请核对是否仍从该年算起。'
  }
  if (/^是/u.test(rest)) return '对该年的定性表述，未作改动，请按新一年的情况改写。'
  if (/^(?:代(?!表)|(?:以|之)?前(?![一二三四两几]))/u.test(rest) && date?.[0].trim() === '年') {
    return '以该年为界的时间，未作改动，请核对新一年的界限。'
  }
  if (/^(?:版|本(?=[）)》”]|$)|修订|制定|颁布|印发|出台)/u.test(rest)) {
    return '指该年形成的版本或文件，未作改动，请核对。'
  }
  if (
    /(?:比|较|以|按照?|同|与|相对于|在)\s*$/u.test(before) &&
    /^.{0,12}?(?:基础|为基[数期准]|相比|增长|提高|下降|降低|减少|增加|翻|水平)/u.test(rest)
  ) {
    return base
  }
  if (/^的?[\d.]+倍/u.test(rest)) {
    return base
  }
  const clause = clauseAt(text, word.start)
  if (/截[至止]\s*$/u.test(before) || /已(?!有)|截至目前|业已/u.test(text.slice(clause.start, clause.end))) {
    return '属于对已完成情况的表述，未作改动，请按实际情况更新。'
  }
  const sentence = sentenceAt(text, word.start)
  const later = words.find(
    other =>
      other.year > change.from &&
      other.form === 'dated' &&
      other.start >= sentence.start &&
      other.end <= sentence.end &&
      fixedName(text, other, change) === null,
  )
  if (later) return `同一句中另有${later.year}年，改动后前后年份可能矛盾，未作改动，请核对。`
  return null
}

/** Whether the year is part of a fixed name or number; then the reason. */
function fixedName(text: string, word: YearWord, change: YearChange): string | null {
  const title = titleAt(text, word.start)
  if (title !== null) {
    return title === change.title
      ? '书名号内是上年工作要点的名称，未作改动，如指新的工作要点请改。'
      : '书名号内是已印发文件的名称，未作改动，请核对是否改用新文件。'
  }
  const opened = /[〔［[（(【]\s*$/u.test(text.slice(0, word.start))
  const numbered =
    /^(?:\s*[〕］\]）)】]\s*(?:第\s*)?[0-9０-９]+\s*号|\s*年\s*第\s*[0-9０-９一二三四五六七八九十]+\s*号)/u
  if (numbered.test(text.slice(word.end)) && (opened || /^\s*年/u.test(text.slice(word.end)))) {
    return '属于文号，未作改动，请核对是否改引新文件。'
  }
  if (quoteAt(text, word.start) !== null) return '引号内是固定名称，未作改动，请核对。'
  return null
}

function settleOtherYear(text: string, word: YearWord, change: YearChange, shift: YearShift): void {
  // Names, numbers and bare figures with other years say nothing about this plan's year.
  if (word.form === 'bare' || fixedName(text, word, change) !== null) return
  if (word.year === change.from - 1) {
    const proposal = writeYear(word.year + years(change), word.digits)
    keep(shift, word, '原文以上一年为基数或情况表述，未作改动，请核对是否顺延。', proposal, 'other-year')
  } else if (word.year < change.from) {
    keep(shift, word, '以往年份，未作改动，请核对表述是否仍然适用。', null, 'other-year')
  } else if (word.year <= change.to) {
    keep(shift, word, '原文已写到新方案的年份，未作改动，请核对是否仍需保留。', null, 'other-year')
  } else keep(shift, word, '以后年份的目标，未作改动，请核对是否调整。', null, 'other-year')
}

const rangeMark = '\\s*(?:[—－–~～\\-]{1,2}|至|到)\\s*'
const between = new RegExp(
  `^(?:\\s*年)?(?:\\s*\\d{1,2}\\s*月)?(?:\\s*\\d{1,2}\\s*日)?(?:初|底)?${rangeMark}$`,
  'u',
)

function isRange(text: string, first: YearWord, second: YearWord): boolean {
  return second.year >= first.year && between.test(text.slice(first.end, second.start))
}

/**
 * A span within twelve months that begins in the plan's year (2020年11月至2021年3月, 2020—2021年度) comes round every
 * year and moves on as a whole. Longer spans are programmes of several years and stay.
 */
function settleRange(
  text: string,
  first: YearWord,
  second: YearWord,
  change: YearChange,
  shift: YearShift,
): void {
  const ownYear = first.year === change.from || second.year === change.from
  const inName = fixedName(text, first, change)
  if (inName !== null) {
    if (ownYear) for (const word of [first, second]) keep(shift, word, inName, null)
    return
  }
  if (first.year === change.from && comesRound(text, first, second)) {
    replace(shift, first, change)
    replace(shift, second, change)
    return
  }
  if (ownYear || second.year > change.from) {
    const reason = '跨年度的起止时间，未作改动，请核对新一年是否仍在期内。'
    for (const word of [first, second]) keep(shift, word, reason, null, ownYear ? 'year-kept' : 'other-year')
  }
}

function comesRound(text: string, first: YearWord, second: YearWord): boolean {
  const month = (from: number) => /^\s*年\s*(\d{1,2})\s*月/u.exec(text.slice(from))?.[1]
  const [start, end] = [month(first.end), month(second.end)]
  if (start && end) return (second.year - first.year) * 12 + Number(end) - Number(start) < 12
  if (second.year === first.year) return true
  return (
    second.year === first.year + 1 &&
    /^\s*(?:年度|学年|年?(?:供暖|采暖|取暖|榨)季|年?度?冬春)/u.test(text.slice(second.end))
  )
}

/** The Gregorian leap rule. */
export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
