// A clause cut into items: one figure each, with the words before it (core), around it (approach, after) and
// behind it (object). Figures that only describe a thing (10亿元以上项目, 15分钟生活圈) are left in the words.
import type { Quantity } from '../quantity/read-quantities.ts'
import type { Span } from '../quantity/protected-spans.ts'
import { readAfter, readApproach, WHEN_END, type AfterWords, type Approach } from './approach.ts'
import { figuresOf, FROM, JOINER_AT_START } from './figures.ts'
import type { TargetContext } from './found-target.ts'
import { readFrame, type Frame } from './frame.ts'
import { DOING, LEVEL, SCOPE } from './lexicon.ts'

export interface Item {
  quantity: Quantity
  approach: Approach
  after: AfterWords
  frame: Frame
  /** Where the quoted words begin. */
  start: number
  /** Words between frame and approach, spaces out. */
  core: string
  /** Words behind the figure, up to the next item or the end of the clause; the slice [after.end, objectEnd). */
  object: string
  objectEnd: number
  /** Scope printed at the end of the core: 推进全省33个…. */
  coreScope: string | null
  baseline: number | null
  /** Joined by 、 or 和 to the item before it in the same clause. */
  chained: boolean
}

const JOINER = /(?:以及|并且|、|及|和|与|并|或)/g
const WITHIN_SPACE = /^\s*(?:范围|半径|沿线)/
const AGAINST_SCOPE = /[占于超比]\s*$/
const SHARE_NOUN = /(?:率|比例|占比|比重)\s*$/
const PORTION = /(?:首批|剩余|其余|全部)$/
const TO = new RegExp(`^\\s*(?:逐步|大幅|进一步|再|全部|统一)?(${LEVEL}|到|至)\\s*$`)
const THRESHOLD_UNIT = /元$|千瓦$|兆瓦$|千伏$|千伏安$|MW$|kW$|蒸吨$/
const ATTRIBUTE_ONLY = /千伏$|英寸$/
const SCOPE_END = new RegExp(`(${SCOPE})(?:的)?\\s*$`)
const DOING_ANY = new RegExp(DOING)
const VAGUE_OBJECT = /^(?:的)?(?:目标|任务|水平|标准|要求|规模|量|目标任务|任务目标)?$/

/** The items of one clause. `quantities` are those that lie inside it, in order. */
export function readItems(
  text: string,
  clause: Span,
  quantities: Quantity[],
  context: TargetContext,
): Item[] {
  const figures = figuresOf(text, clause, quantities)
  const items: Item[] = []
  let from = clause.start
  let left = clause.start
  let baseline: number | null = null
  for (const [index, quantity] of figures.entries()) {
    const next = figures[index + 1]
    const after = readAfter(text, quantity.end)
    if (next && isBaseline(text, left, quantity, next)) {
      baseline = quantity.value
      continue
    }
    const approach = readApproach(text, left, quantity)
    if (baseline !== null) closeBaseline(text, from, approach, quantity.value, baseline)
    if (isAttribute(text, quantity, approach, after, next, clause.end, items.at(-1))) continue
    if (isBreakthrough(text, left, approach, after.end, clause.end)) {
      Object.assign(approach, { start: approach.start + 2, comparator: null, level: false })
    }
    const cut = cutObject(text, after.end, next, clause.end)
    const frame = readFrame(text, from, approach.start, context)
    const words = text.slice(frame.end, approach.start)
    const ending = SCOPE_END.exec(words)
    // 占全省的8%: the province is what is compared with.
    const scope = ending && !AGAINST_SCOPE.test(words.slice(0, ending.index)) ? ending : null
    const bare = (scope ? words.slice(0, scope.index) : words).replace(/\s/g, '').replace(PORTION, '')
    const core = approach.achieved || approach.level ? bare.replace(WHEN_END, '') : bare
    const object = text.slice(after.end, cut.objectEnd).trim()
    items.push({
      quantity,
      approach,
      after,
      frame,
      core,
      start: skipBlank(text, from),
      object: VAGUE_OBJECT.test(object) ? '' : object,
      objectEnd: cut.objectEnd,
      coreScope: scope?.[1] ?? null,
      baseline,
      chained: items.length > 0,
    })
    from = left = cut.next
    baseline = null
  }
  return items
}

function skipBlank(text: string, at: number): number {
  while (/\s/.test(text.charAt(at))) at++
  return at
}

function isBaseline(text: string, left: number, quantity: Quantity, next: Quantity): boolean {
  return FROM.test(text.slice(left, quantity.start)) && TO.test(text.slice(quantity.end, next.start))
}

/** Moves the approach of a changed value in front of 由…; a bare 到 takes its direction from the two values. */
function closeBaseline(
  text: string,
  from: number,
  approach: Approach,
  value: number,
  baseline: number,
): void {
  const at = text.slice(from, approach.start).search(/(?:由|从)[^由从]*$/)
  if (at >= 0) approach.start = from + at
  approach.level = true
  approach.comparator ??= value < baseline ? '<=' : '>='
}

/** 突破30项以上技术 has a verb and its object, 产值突破30亿元 a level and its subject. */
function isBreakthrough(text: string, left: number, approach: Approach, after: number, end: number): boolean {
  const behind = text.slice(after, end)
  return (
    approach.level &&
    text.startsWith('突破', approach.start) &&
    text.slice(left, approach.start).trim() === '' &&
    behind.trim() !== '' &&
    !JOINER_AT_START.test(behind) &&
    !VAGUE_OBJECT.test(behind.trim())
  )
}

/** Whether a figure describes the thing that follows instead of being set for it. */
function isAttribute(
  text: string,
  quantity: Quantity,
  approach: Approach,
  after: AfterWords,
  next: Quantity | undefined,
  clauseEnd: number,
  previous: Item | undefined,
): boolean {
  if (approach.level || approach.growth !== null) return false
  const behind = text.slice(after.end, next?.start ?? clauseEnd)
  const noun = behind.trim() !== '' && !JOINER_AT_START.test(behind)
  if (!noun) return false
  if (ATTRIBUTE_ONLY.test(quantity.baseUnit) || WITHIN_SPACE.test(behind)) return true
  const bounded = after.comparator === '>=' || after.comparator === '<='
  if (previous && previous.after.end === quantity.start && THRESHOLD_UNIT.test(quantity.baseUnit)) return true
  if (bounded && THRESHOLD_UNIT.test(quantity.baseUnit)) return true
  if (!next) return false
  const nextApproach = readApproach(text, after.end, next)
  const between = text.slice(after.end, nextApproach.start)
  if (JOINER_AT_START.test(between) || between.trim() === '') return false
  const described = !/[、和及与]/.test(between)
  if (!described) return false
  if (quantity.chinese && approach.comparator === null) return true
  if (/^\s*的/.test(between) && quantity.kind !== 'count') return true
  if (bounded) return quantity.kind !== 'count' || nextApproach.level
  // 公交站点500米覆盖率达到100%
  if (quantity.kind === 'measure' && nextApproach.level && SHARE_NOUN.test(between)) return true
  return quantity.kind === 'money' && !DOING_ANY.test(between)
}

/** Where the object of a figure ends and where the next item begins. */
function cutObject(
  text: string,
  at: number,
  next: Quantity | undefined,
  end: number,
): { objectEnd: number; next: number } {
  if (!next) {
    const joiner = JOINER_AT_START.exec(text.slice(at, end))
    return { objectEnd: joiner ? at : end, next: end }
  }
  const stop = readApproach(text, at, next).start
  const gap = text.slice(at, stop)
  const first = JOINER_AT_START.exec(gap)
  if (first) return { objectEnd: at, next: at + first[0].length }
  const last = [...gap.matchAll(JOINER)].at(-1)
  if (last) return { objectEnd: at + last.index, next: at + last.index + last[0].length }
  const verb = DOING_ANY.exec(gap)
  const cut = verb ? at + verb.index : at
  return { objectEnd: cut, next: cut }
}
