// A clause cut into items: one figure each, with the words before it (core), around it (approach, after) and
// behind it (object). Figures that only describe a thing (10亿元以上项目, 15分钟生活圈) are left in the words.
import type { Quantity } from '../quantity/read-quantities.ts'
import type { Span } from '../quantity/protected-spans.ts'
import { readAfter, readApproach, type AfterWords, type Approach } from './approach.ts'
import { readFrame, type Frame } from './frame.ts'
import type { TargetContext } from './found-target.ts'
import { ABSTRACT, DOING, LEVEL, SCOPE } from './lexicon.ts'

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
const JOINER_AT_START = /^\s*(?:以及|并且|、|及(?!以)|和|与|并|或|\/|\+)\s*/
/** How far back words can bear on whether a number is a figure. */
const REACH = 24
const ROW = /^\s*(?:以上|以内|左右)?\s*[、和及]\s*$/
const TIMED_NAME = /(?:天数|时间|时长|时限|用时|年限|周期|寿命)\s*$/
const FROM =
  /(?:由|从)(?:(?:原来|原先|原有|现在|目前|去年|上年|现行|法定|\d{4}年)(?:底|末)?(?:的)?)?(?:平均)?\s*$/
const TO = new RegExp(`^\\s*(?:逐步|大幅|进一步|再|全部|统一)?(${LEVEL}|到|至)\\s*$`)
const THRESHOLD_UNIT = /元$|千瓦$|兆瓦$|千伏$|千伏安$|MW$|kW$|蒸吨$/
const ATTRIBUTE_ONLY = /千伏$|英寸$/
const SCOPE_END = new RegExp(`(${SCOPE})(?:的)?\\s*$`)
const DOING_END = new RegExp(`${DOING}\\s*$`)
const DOING_ANY = new RegExp(DOING)
const WITHIN_DONE = /^(?:办结|完成|办理完成|完结|办好|到账|送达|出证|拿证|答复|反馈|到达|响应)/
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
    const cut = cutObject(text, after.end, next, clause.end)
    const frame = readFrame(text, from, approach.start, context)
    const words = text.slice(frame.end, approach.start)
    const scope = SCOPE_END.exec(words)
    const core = (scope ? words.slice(0, scope.index) : words).replace(/\s/g, '')
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

/** The numbers of a clause that can be figures of targets; a row of values (4、7、20个工作日) stands or falls together. */
function figuresOf(text: string, clause: Span, quantities: Quantity[]): Quantity[] {
  const figures: Quantity[] = []
  for (const [index, quantity] of quantities.entries()) {
    const previous = quantities[index - 1]
    const inRow =
      previous !== undefined &&
      previous.baseUnit === quantity.baseUnit &&
      ROW.test(text.slice(previous.end, quantity.start))
    if (inRow ? figures.at(-1) === previous : isFigure(text, clause, quantity)) figures.push(quantity)
  }
  return figures
}

/** Whether a number can be the figure of a target at all, by its unit and the word right before it. */
function isFigure(text: string, clause: Span, quantity: Quantity): boolean {
  const before = text.slice(Math.max(clause.start, quantity.start - REACH), quantity.start)
  const approach = readApproach(text, clause.start, quantity)
  const after = readAfter(text, quantity.end)
  const compared = approach.comparator !== null || approach.growth !== null || after.comparator !== null
  const rest = text.slice(after.end, clause.end)
  if (/[前第后]\s?$/.test(before)) return false
  if (FROM.test(before)) return true
  if (quantity.kind === 'none') {
    const closed = /^\s*(?:[、和及，,。；]|的(?:目标|水平)|$)/.test(rest)
    return closed && (approach.comparator !== null || /(?:至|到)\s*$/.test(before))
  }
  if (quantity.kind === 'level') {
    if (TIMED_NAME.test(before)) return true
    if (/^(?:年|周|日)$/.test(quantity.baseUnit) && !approach.level) return false
    return (
      approach.comparator !== null ||
      approach.growth !== null ||
      /(?:至|到)\s*$/.test(before) ||
      (after.comparator === '<=' && WITHIN_DONE.test(rest.trim()))
    )
  }
  if (quantity.chinese) {
    if (quantity.value < 2 && !compared) return false
    if (!compared && !DOING_END.test(before) && !/[一-龥]{2}$/.test(before)) return false
    if (!compared && !DOING_END.test(before) && rest.trim() !== '' && !JOINER_AT_START.test(rest))
      return false
  }
  const counted = quantity.kind === 'count'
  return !(
    counted &&
    approach.comparator === null &&
    after.comparator === null &&
    ABSTRACT.test(rest.trim()) &&
    (quantity.chinese || quantity.value <= 20)
  )
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
  if (ATTRIBUTE_ONLY.test(quantity.baseUnit)) return true
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
