// 其中: the parts that a total is broken into cannot be more than the total.
import type { ReadTarget } from '#shared/model/plan-document.ts'
import { indicatorKey, printNumber, type CheckedItem, type ConsistencyNote } from './consistency-note.ts'

/** Notes on totals of an item that are smaller than one of their parts, or than all parts of one kind together. */
export function checkParts(items: readonly CheckedItem[]): ConsistencyNote[] {
  return items.flatMap(item => item.targets.flatMap(total => noteOn(item, total)))
}

function noteOn(item: CheckedItem, total: ReadTarget): ConsistencyNote[] {
  if (total.amount === null || !isCountable(total)) return []
  const parts = item.targets.filter(part => part !== total && isPartOf(part, total))
  const sum = parts.reduce((all, part) => all + part.amount!, 0)
  if (parts.length === 0 || sum <= total.amount + 1e-9) return []
  const text = `“其中”各项合计${printNumber(sum)}${total.baseUnit}，大于${total.indicator}${printNumber(total.amount)}${total.baseUnit}，请核对。`
  return [{ kind: 'parts-exceed', items: [item.id], targets: [total, ...parts].map(each => each.id), text }]
}

function isPartOf(part: ReadTarget, total: ReadTarget): boolean {
  if (part.parent === null || part.amount === null || part.baseUnit !== total.baseUnit || !isCountable(part))
    return false
  return (
    part.parent === total.indicator ||
    indicatorKey({ ...part, indicator: part.parent }) === indicatorKey(total)
  )
}

/** Rates and growth do not add up; a limit from above is no size. */
function isCountable(target: ReadTarget): boolean {
  return (
    (target.basis === 'stock' || target.basis === 'flow') &&
    target.comparator !== '<=' &&
    target.comparator !== '<'
  )
}
