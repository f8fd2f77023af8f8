// Deadlines of a text: the phrase as printed and the days it means. A phrase without a year takes the plan's; where
// there is none the phrase is kept and the days stay open. Durations, plan titles and as-of dates are no deadlines.
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import { normaliseWidth } from '../quantity/normalise-width.ts'
import { POINT, readPoint, WHOLE_YEAR, type Point } from './point.ts'

/** A deadline and where its phrase stands, UTF-16 offsets. */
export interface FoundDeadline extends DeadlineFacts {
  start: number
  end: number
}

export interface DeadlineContext {
  /** The plan's year, for phrases that print none. */
  year?: number | null
}

type Reading = Omit<DeadlineFacts, 'text'> | null
type Rule = readonly [RegExp, (match: RegExpExecArray, year: number | null) => Reading]

const BEFORE = '(?:（含）)?(?:之前|以前|前)'
const DASH = '\\s?(?:—{1,2}|–|-|~|～|至|到)\\s?'
const GOING_ON =
  '(?:持续|长期|常态化|不间断)(?:推进|开展|实施|坚持|推动|落实|抓好|深化|巩固|进行|加强|优化|完善)?'
const OCCASION =
  '(?:[一-龥“”]{0,4}?(?:春节|国庆节?|元旦|中秋节?|端午节?|清明节?|五一|“五一”|劳动节|十一|“十一”|开学|汛期|主汛期|入汛|供暖季?|采暖季?|供暖期|采暖期|高考|中考|入冬|雨季|春耕|农忙|两会|“两会”|换届|暑假|寒假|春运|学期|防火期|丰收节|封冻|上冻|台风季))(?:到来|开始|结束|来临)?之?前'

const RULES: readonly Rule[] = [
  // 每季度第一个月20日前, 每年6月底前, 每月28日前
  [
    new RegExp(
      `每(?:个)?(?:年度?|半年|季度|季|月|周|旬|学期)(?:度)?(?:第[一二三]个月|[首末]月|最后一个月)?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?)?(?:\\d{1,2}[日号]|[底末初]|[上中下]旬|周[一二三四五六日天]|(?<=周)[一二三四五六日天]|结束)?(?:${BEFORE})?`,
      'g',
    ),
    match =>
      /[前底末日号初旬]$|周[一-龥]$/.test(match[0])
        ? { from: null, to: null, fuzzy: false, recurring: match[0] }
        : null,
  ],
  [
    new RegExp(`(?:即日起|自即日起|从现在起|现在起)(?:至|到)(${POINT})(?:${BEFORE})?`, 'g'),
    (match, year) => ending(readPoint(match[1]!, year), false),
  ],
  [
    new RegExp(`(?:自|从)?(${POINT})(?:起)?${DASH}(${POINT})(${BEFORE})?`, 'g'),
    (match, year) => between(match[1]!, match[2]!, match[3] !== undefined, year),
  ],
  // 1—6月: the month is printed once.
  [
    new RegExp(`(${WHOLE_YEAR})?(\\d{1,2})${DASH}(\\d{1,2}月份?[底末]?)(${BEFORE})?`, 'g'),
    (match, year) =>
      between(
        `${match[1] ?? ''}${match[2]!}月`,
        `${match[1] ?? ''}${match[3]!}`,
        match[4] !== undefined,
        year,
      ),
  ],
  [
    new RegExp(`(\\d{4})年?${DASH}(\\d{4})年(?!度?(?:工作|行动|计划|规划|实施))`, 'g'),
    match => years(Number(match[1]), Number(match[2])),
  ],
  [
    new RegExp(`(?:到|至)?(${POINT})(${BEFORE})?(?:${GOING_ON})?`, 'g'),
    (match, year) => single(match[0], match[1]!, match[2] !== undefined, year),
  ],
  [
    new RegExp(`(?:到|至)(\\d{4}年|明年|今年)(?!\\s?\\d)(?:底|末)?(?:${BEFORE})?`, 'g'),
    (match, year) => ending(readPoint(match[1]!, year), true),
  ],
  [
    new RegExp(`(\\d{4}年)(?:底|末)?${BEFORE}`, 'g'),
    (match, year) => ending(readPoint(match[1]!, year), true),
  ],
  [
    new RegExp(
      `(?<![一二两三四五六七八九十几数])(?:今年|本年度?|年度|年)(?:之)?内(?:${GOING_ON})?|全年(?:${GOING_ON})`,
      'g',
    ),
    (match, year) => ({ ...wholeYear(year), fuzzy: false, recurring: goingOn(match[0]) }),
  ],
  [
    /(?:到|至)?[“"]?十([三四五六七])五[”"]?(?:规划)?(?:期?末|末期|时期末)(?:之?前)?/g,
    match => {
      const end = 2020 + 5 * '三四五六七'.indexOf(match[1]!)
      return { from: null, to: `${end}-12-31`, fuzzy: true, recurring: null }
    },
  ],
  [new RegExp(OCCASION, 'g'), () => ({ from: null, to: null, fuzzy: true, recurring: null })],
]

/** Every rule needs one of these; most sentences have none and are done with. */
const ANY_CUE = /[年月日号旬周季前半每]|即日|现在起|持续|长期|常态化|不间断|十[三四五六七]五/

/** A phrase that is all there is in a cell or slot: 长期坚持, 持续推进, 常年, 全年. */
const STANDING = new RegExp(`^\\s*(${GOING_ON}|常年|长期|全年|常年坚持)\\s*[。；]?\\s*$`)
const LONG_TERM = /(?:^|[，；：、（\s])(长期坚持)(?=$|[，。；）])/g
const NOT_BEFORE = /(?:比|较|同|截|截至|截止|自|以|与|于去年|去年|上年|距|相比|对比)\s?$/
const NOT_AFTER = /^(?:以来|起[^至到]|起$|同期|为基数|相比|(?:印发|发布|出台|召开|通过|施行)?的)/
const QUOTED = /《[^》\n]*》|“[^”\n]{0,60}”|〔[^〕\n]*〕/g

/**
 * Finds the deadlines of a text in order; they do not overlap. `from` and `to` are ISO days or null. Never fails.
 */
export function readDeadlines(text: string, context: DeadlineContext = {}): FoundDeadline[] {
  const plain = normaliseWidth(text)
  if (!ANY_CUE.test(plain)) return []
  const year = context.year ?? null
  const standing = STANDING.exec(plain)
  if (standing) {
    const start = plain.indexOf(standing[1]!)
    return [
      found(text, start, start + standing[1]!.length, {
        ...wholeYear(null),
        fuzzy: false,
        recurring: standing[1]!,
      }),
    ]
  }
  const quoted = [...plain.matchAll(QUOTED)].map(
    match => [match.index, match.index + match[0].length] as const,
  )
  const all: FoundDeadline[] = []
  for (const [pattern, read] of RULES) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (quoted.some(([from, to]) => start > from && end < to)) continue
      if (
        NOT_BEFORE.test(plain.slice(Math.max(0, start - 3), start)) ||
        /\d\.?$/.test(plain.slice(Math.max(0, start - 2), start))
      )
        continue
      if (NOT_AFTER.test(plain.slice(end, end + 4))) continue
      const facts = read(match, year)
      if (facts) all.push(found(text, start, end, facts))
    }
  }
  for (const match of plain.matchAll(LONG_TERM)) {
    const start = match.index + match[0].length - match[1]!.length
    all.push(
      found(text, start, start + match[1]!.length, {
        from: null,
        to: null,
        fuzzy: true,
        recurring: match[1]!,
      }),
    )
  }
  return shareAcross(plain, withoutOverlaps(all))
}

function found(text: string, start: number, end: number, facts: Omit<DeadlineFacts, 'text'>): FoundDeadline {
  return { text: text.slice(start, end), ...facts, start, end }
}

/** 3月、6月和9月底前 prints its 底前 once, behind the last; 每年3月底前和9月底前 its 每年 once, in front. */
function shareAcross(plain: string, all: FoundDeadline[]): FoundDeadline[] {
  const joined = (one: FoundDeadline, next: FoundDeadline): boolean =>
    /^\s?(?:、|和|及|与)\s?$/.test(plain.slice(one.end, next.start))
  for (let index = all.length - 2; index >= 0; index--) {
    const one = all[index]!
    const next = all[index + 1]!
    const month = /^\d{1,2}月$/.test(one.text) && /^\d{1,2}月(?!\d)/.test(next.text) && next.from === null
    if (month && joined(one, next)) all[index] = { ...one, from: null, fuzzy: next.fuzzy }
  }
  for (let index = 1; index < all.length; index++) {
    const one = all[index]!
    const before = all[index - 1]!
    if (!/^每/.test(before.recurring ?? '') || !/^\d{1,2}[月日]/.test(one.text) || !joined(before, one))
      continue
    all[index] = { ...one, from: null, to: null, fuzzy: false, recurring: one.text }
  }
  return all
}

/** The earliest first, of those that overlap the longest. */
function withoutOverlaps(all: FoundDeadline[]): FoundDeadline[] {
  const sorted = all.sort((a, b) => a.start - b.start || b.end - a.end)
  const out: FoundDeadline[] = []
  for (const one of sorted) {
    const last = out.at(-1)
    if (!last || one.start >= last.end) out.push(one)
    else if (one.end - one.start > last.end - last.start) out[out.length - 1] = one
  }
  return out
}

/** One point, with or without 前: 6月底前, 上半年, 12月, 今年底前. */
function single(phrase: string, printed: string, before: boolean, year: number | null): Reading {
  const point = readPoint(printed, year)
  if (!point) return null
  const recurring = goingOn(phrase)
  if (before || !point.stretch) return withRecurring(ending(point, before && point.stretch), recurring)
  // A whole month or half-year without 前 is when it happens; a bare year is the plan's own.
  return withRecurring({ from: point.from, to: point.to, fuzzy: false, recurring: null }, recurring)
}

function withRecurring(reading: Reading, recurring: string | null): Reading {
  return reading && { ...reading, recurring }
}

/** The end of a point. 11月前 may or may not count November: the month's end is kept and the day left open. */
function ending(point: Point | null, open: boolean): Reading {
  if (!point) return null
  return { from: null, to: point.to, fuzzy: open || !point.exact, recurring: null }
}

function between(first: string, second: string, before: boolean, year: number | null): Reading {
  const from = readPoint(first, year)
  const to = readPoint(second, from?.year ?? year)
  if (!from || !to) return null
  const later = to.to !== null && from.to !== null && to.to < from.to && !/年/.test(second)
  const end = later ? readPoint(second, (from.year ?? 0) + 1) : to
  const start = from.from ?? from.to
  if (start !== null && end?.to && end.to < start) return null
  return {
    from: start,
    to: end?.to ?? null,
    fuzzy: (before && to.stretch) || !to.exact || from.impossible,
    recurring: null,
  }
}

function years(first: number, last: number): Reading {
  return last < first ? null : { from: `${first}-01-01`, to: `${last}-12-31`, fuzzy: false, recurring: null }
}

function wholeYear(year: number | null): { from: string | null; to: string | null } {
  return year === null ? { from: null, to: null } : { from: `${year}-01-01`, to: `${year}-12-31` }
}

const GOING_ON_AT_END = new RegExp(`${GOING_ON}$`)

function goingOn(phrase: string): string | null {
  return GOING_ON_AT_END.exec(phrase)?.[0] ?? null
}
