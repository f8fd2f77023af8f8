// Numbers with their units: 40万家, 三十所, 百分之五, 5—7%, 三分之一, 翻两番, 2.5:1, 每千人6.8批次, 40余个.
// Whether a quantity is a target is not decided here; figures inside names, dates and versions are left out.
import { CHINESE_NUMERAL, parseChineseNumeral } from './chinese-numeral.ts'
import { protectedSpans } from './protected-spans.ts'
import { readUnit, type Unit, type UnitKind } from './unit.ts'
import { matchAt } from './word-pattern.ts'

export interface Quantity {
  /** UTF-16 offsets of the printed quantity, per phrase and 余 included. */
  start: number
  end: number
  value: number
  /** Upper end of a range. */
  valueMax: number | null
  unit: string
  amount: number
  baseUnit: string
  kind: UnitKind
  /** 余 or 多 was printed: a little over. */
  over: boolean
  /** Printed in Chinese numerals, which stand in names far more often than figures do. */
  chinese: boolean
  /** Counted per so many people or things, printed right in front: 每千人. */
  per: string | null
  /** 翻番: a word, not a figure. */
  doubling: boolean
}

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const NUMBER = new RegExp(
  [
    `(?<ratio>${DIGITS})\\s?[:：∶]\\s?1(?![\\d.:：∶])`,
    `(?<arabic>${DIGITS})`,
    `百分之(?<percent>${CHINESE_NUMERAL}|百|\\d+(?:\\.\\d+)?)(?:点(?<decimals>[〇零一二三四五六七八九]+))?`,
    `(?<below>[二三四五六七八九十])分之(?<above>[一二三四五六七八九])`,
    `(?<half>一半|半数|过半(?!小时|数))`,
    `(?<tenths>[一二两三四五六七八九])成(?![立果为本绩效长都员功熟人年群熟])`,
    `翻(?:了)?(?<double>[一两二三]?)番`,
    `(?<chinese>${CHINESE_NUMERAL})`,
  ].join('|'),
  'g',
)
const RANGE = new RegExp(`\\s?(?:—{1,2}|–|-|~|～|至|到)\\s?(${DIGITS})`, 'y')
/** 三至五家: both ends in Chinese numerals. */
const CHINESE_RANGE = new RegExp(`(?:至|到|—{1,2})(${CHINESE_NUMERAL})`, 'y')
const OVER = /\s?[余多](?![样元种方边媒功])/y
/** 每人每月, 每年: the span a sum is paid for joins who it is paid to. */
const PER_TIME = /(?<who>每人|每户|每亩|每名[一-龥]{1,4})?每(?<time>[月年天日])\s?$/
const PER =
  /(?:(?:常住|户籍|总|城镇|农村|老年)?人口)?(?:平均)?每([百千万亿]*)((?:常住|户籍)?人口|人|户|名[一-龥]{1,4}|亩|辆|台|张|平方公里)\s?$/

const NO_UNIT: Unit = { unit: '', base: '', scale: 1, kind: 'none', end: 0 }

/** Every quantity of width-normalised text, in order. Bare figures come back with an empty unit. */
export function readQuantities(text: string): Quantity[] {
  const out: Quantity[] = []
  NUMBER.lastIndex = 0
  let match = NUMBER.exec(text)
  // Most texts of a plan hold no number at all.
  const spans = match ? protectedSpans(text) : []
  let span = 0
  for (; match; match = NUMBER.exec(text)) {
    while (span < spans.length && spans[span]!.end <= match.index) span++
    const inside = spans[span]
    if (inside && inside.start <= match.index) {
      NUMBER.lastIndex = inside.end
      continue
    }
    const found = readOne(text, match)
    if (!found) continue
    NUMBER.lastIndex = Math.max(found.end, match.index + match[0].length)
    out.push(withPer(text, found))
  }
  return shareUnits(text, out)
}

/** 4、7、20个工作日: the unit is printed once, behind the last of a row; 3个、1个工作日 prints only its 个. */
function shareUnits(text: string, all: Quantity[]): Quantity[] {
  for (let index = all.length - 2; index >= 0; index--) {
    const one = all[index]!
    const next = all[index + 1]!
    if (!/^\s*[、和及]\s*$/.test(text.slice(one.end, next.start)) || next.chinese) continue
    const bare = one.unit === '' || (one.unit === '个' && next.kind === 'level')
    if (bare && next.unit !== '' && next.kind !== 'none') {
      const scale = next.value === 0 ? 1 : next.amount / next.value
      const amount = Number((one.value * scale).toPrecision(15))
      all[index] = { ...one, unit: next.unit, baseUnit: next.baseUnit, kind: next.kind, amount }
    }
  }
  return all
}

function readOne(text: string, match: RegExpExecArray): Quantity | null {
  const groups = match.groups ?? {}
  const start = match.index
  const after = start + match[0].length
  const percent = (value: number): Quantity =>
    quantity(start, after, value, null, { ...NO_UNIT, unit: '%', base: '%', kind: 'percent' }, false, false)
  if (groups.ratio) {
    const unit: Unit = { unit: ':1', base: ':1', scale: 1, kind: 'ratio', end: after }
    return quantity(start, after, Number(groups.ratio.replaceAll(',', '')), null, unit, false, false)
  }
  if (groups.percent) {
    const whole = /^\d/.test(groups.percent)
      ? Number(groups.percent)
      : groups.percent === '百'
        ? 100
        : parseChineseNumeral(groups.percent)
    if (whole === null) return null
    const decimals = groups.decimals
      ? [...groups.decimals].map(char => parseChineseNumeral(char) ?? 0).join('')
      : ''
    return percent(decimals ? Number(`${whole}.${decimals}`) : whole)
  }
  if (groups.below && groups.above) {
    const share = parseChineseNumeral(groups.above)! / parseChineseNumeral(groups.below)!
    return share < 1 ? percent(Math.round(share * 10_000) / 100) : null
  }
  if (groups.half) return { ...percent(50), over: groups.half === '过半' }
  if (groups.tenths) return percent(parseChineseNumeral(groups.tenths)! * 10)
  if (groups.double !== undefined) {
    const times = 2 ** (parseChineseNumeral(groups.double || '一') ?? 1)
    const unit: Unit = { unit: '倍', base: '倍', scale: 1, kind: 'multiple', end: after }
    return { ...quantity(start, after, times, null, unit, false, false), doubling: true }
  }
  if (groups.chinese) return readChinese(text, start, groups.chinese)
  return readArabic(text, start, match[0])
}

function readChinese(text: string, start: number, printed: string): Quantity | null {
  const value = parseChineseNumeral(printed)
  const end = start + printed.length
  const upTo = value === null ? null : matchAt(CHINESE_RANGE, text, end)
  const upper = upTo && parseChineseNumeral(upTo[1]!)
  const ranges = value !== null && upTo !== null && upper !== null && upper > value
  const tail = value === null ? null : readTail(text, ranges ? end + upTo[0].length : end)
  if (value === null || !tail || tail.unit.unit === '' || tail.unit.kind === 'none') return null
  return quantity(start, tail.end, value, ranges ? upper : null, tail.unit, tail.over, true)
}

function readArabic(text: string, start: number, printed: string): Quantity | null {
  // A figure that is part of a name: A5, -19, 2.0.1, ×24, 5+N, +8.
  if (/[A-Za-z.\-+×第]/.test(text.charAt(start - 1)) && !/[≥≤]/.test(text.charAt(start - 1))) {
    if (!isRangeDash(text, start) && !isCountOfNamed(text, start, printed)) return null
  }
  const value = Number(printed.replaceAll(',', ''))
  let tail = readTail(text, start + printed.length)
  let valueMax: number | null = null
  const range = matchAt(RANGE, text, tail.end)
  if (range && !/[由从]\s?$/.test(text.slice(Math.max(0, start - 2), start))) {
    const second = readTail(text, tail.end + range[0].length)
    if (second.unit.unit !== '' && (tail.unit.unit === '' || tail.unit.base === second.unit.base)) {
      const upper = Number(range[1]!.replaceAll(',', ''))
      if (upper > value) {
        valueMax = upper
        tail = second
      }
    }
  }
  if (tail.unit.unit === '' && /[A-Za-z+×.]/.test(text.charAt(tail.end))) return null
  return quantity(start, tail.end, value, valueMax, tail.unit, tail.over, false)
}

/** A dash in front of a figure is a minus or a range, not part of a name, unless a letter stands before it. */
function isRangeDash(text: string, start: number): boolean {
  return text.charAt(start - 1) === '-' && !/[A-Za-z\d]/.test(text.charAt(start - 2))
}

/** AED200台: a count behind a thing called by its letters. One letter (G72, A5) or a thing behind it (CRH380型车) is a name. */
function isCountOfNamed(text: string, start: number, printed: string): boolean {
  if (!/(?<![A-Za-z\d])[A-Z]{2,5}$/.test(text.slice(Math.max(0, start - 6), start))) return false
  const { unit, end } = readTail(text, start + printed.length)
  const counted = unit.kind === 'count' || unit.kind === 'measure'
  return counted && /^(?:以上|左右|以内)?\s*(?:[，。；、）)和]|$)/.test(text.slice(end))
}

/** 余 or 多, the unit, and 多 after it: 余个, 万余户, 公里多. */
function readTail(text: string, at: number): { unit: Unit; over: boolean; end: number } {
  const early = matchAt(OVER, text, at)
  let from = early ? at + early[0].length : at
  let unit = readUnit(text, from)
  let over = early !== null
  if (unit && unit.kind === 'none' && !over) {
    const late = matchAt(OVER, text, unit.end)
    const rest = late ? readUnit(text, unit.end + late[0].length) : null
    if (late && rest && rest.scale === 1) {
      return { unit: { ...rest, unit: unit.unit + rest.unit, scale: unit.scale }, over: true, end: rest.end }
    }
  }
  if (!unit) {
    from = at
    over = false
    unit = early ? readUnit(text, from) : null
  }
  if (!unit) return { unit: NO_UNIT, over: false, end: at }
  const late = !over && unit.kind !== 'none' ? matchAt(/多(?=[，。；、]|$)/y, text, unit.end) : null
  return { unit, over: over || late !== null, end: unit.end + (late ? 1 : 0) }
}

function quantity(
  start: number,
  end: number,
  value: number,
  valueMax: number | null,
  unit: Unit,
  over: boolean,
  chinese: boolean,
): Quantity {
  return {
    start,
    end,
    value,
    valueMax,
    unit: unit.unit,
    // Decimal shifts by powers of ten must not leave binary dust: 5.5万亿 is 5500000000000.
    amount: Number((value * unit.scale).toPrecision(15)),
    baseUnit: unit.base,
    kind: unit.kind,
    over,
    chinese,
    per: null,
    doubling: false,
  }
}

/** Folds a per phrase printed right in front into the quantity: 常住人口每千人6.8批次 is 6.8 批次/千人. */
function withPer(text: string, found: Quantity): Quantity {
  if (found.unit === '') return found
  const words = text.slice(Math.max(0, found.start - 16), found.start)
  const paid = found.kind === 'money' ? PER_TIME.exec(words)?.groups : undefined
  if (paid?.who) {
    const share = `/${paid.who.slice(1)}·${paid.time}`
    const start = found.start - PER_TIME.exec(words)![0].length
    const per = `${paid.who}每${paid.time}`
    return { ...found, start, unit: found.unit + share, baseUnit: found.baseUnit + share, per }
  }
  const before = PER.exec(words)
  if (!before) return found
  const [whole, number = '', noun = ''] = before
  const population = /^(.*人口)/.exec(whole)?.[1]
  return {
    ...found,
    start: found.start - whole.length,
    unit: `${found.unit}/${number}${noun}`,
    baseUnit: `${found.baseUnit}/${number}${noun}`,
    per: `每${number}${population && noun === '人' ? population : noun}`,
  }
}
