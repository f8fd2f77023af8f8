// Which numbers of a clause can be figures of targets at all, by their unit and the words right beside them. What a
// figure is set for is decided elsewhere; figures that only describe a thing (收入超50万元的强村) are left out here.
import type { Quantity } from '../quantity/read-quantities.ts'
import type { Span } from '../quantity/protected-spans.ts'
import { readAfter, readApproach } from './approach.ts'
import { ABSTRACT, DOING } from './lexicon.ts'

/** How far back words can bear on whether a number is a figure. */
const REACH = 24
const ROW = /^\s*(?:以上|以内|左右)?\s*[、和及]\s*$/
const TIMED_NAME = /(?:天数|时间|时长|时限|用时|年限|周期|寿命)\s*$/
const WITHIN_DONE = /^(?:办结|完成|办理完成|完结|办好|到账|送达|出证|拿证|答复|反馈|到达|响应)/
const DOING_END = new RegExp(`${DOING}\\s*$`)
/** The value a change starts from: 由3天压缩至1天. */
export const FROM =
  /(?:由|从)(?:(?:原来|原先|原有|现在|目前|去年|上年|现行|法定|\d{4}年)(?:底|末)?(?:的)?)?(?:平均)?\s*$/
/** What joins an item to the one before it. */
export const JOINER_AT_START = /^\s*(?:以及|并且|、|及(?!以)|和|与|并|或|\/|\+)\s*/
const DESCRIBES = /^\s*的[一-龥“]{2}/
const MARK = /[，、；。]|[和及与或](?!其)/

/** The numbers of a clause that can be figures of targets; a row of values (4、7、20个工作日) stands or falls together. */
export function figuresOf(text: string, clause: Span, quantities: Quantity[]): Quantity[] {
  const figures: Quantity[] = []
  for (const [index, quantity] of quantities.entries()) {
    const previous = quantities[index - 1]
    const inRow =
      previous !== undefined &&
      previous.baseUnit === quantity.baseUnit &&
      ROW.test(text.slice(previous.end, quantity.start))
    if (previous && describesCounted(text, clause, previous, quantity)) continue
    if (inRow ? figures.at(-1) === previous : isFigure(text, clause, quantity)) figures.push(quantity)
  }
  return figures
}

/** 2个以上年收入超50万元的强村: the second figure stands between the first and what that one counts. */
function describesCounted(text: string, clause: Span, counted: Quantity, quantity: Quantity): boolean {
  if (counted.kind !== 'count' && counted.kind !== 'person') return false
  const between = text.slice(readAfter(text, counted.end).end, quantity.start)
  const behind = text.slice(readAfter(text, quantity.end).end, clause.end)
  return DESCRIBES.test(behind) && between.trim() !== '' && !MARK.test(between)
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
  // 实现120个行政村全覆盖 covers what there is.
  if (/全覆盖\s*$/.test(rest)) return false
  if (quantity.kind === 'ratio') return approach.comparator !== null || /比\s?$/.test(before)
  if (quantity.kind === 'none') {
    const counted = /^[万亿]/.test(quantity.unit) && /^[一-龥]{2}/.test(rest)
    if (counted && (after.comparator !== null || DOING_END.test(before))) return true
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
