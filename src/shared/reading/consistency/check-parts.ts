// 其中: the parts that a total is broken into cannot be more than the total, and seldom fall just short of it.
import type { ReadTarget } from '#shared/model/plan-document.ts'
import { indicatorKey, printNumber, type CheckedItem, type ConsistencyNote } from './consistency-note.ts'

/** Notes on totals of an item that are smaller than all their parts together, or a little larger. */
export function checkParts(items: readonly CheckedItem[]): ConsistencyNote[] {
  return items.flatMap(item => item.targets.flatMap(total => noteOn(item, total)))
}

function noteOn(item: CheckedItem, total: ReadTarget): ConsistencyNote[] {
  if (total.amount === null || !isCountable(total)) return []
  const parts = item.targets.filter(part => part !== total && isPartOf(part, total))
  const sum = parts.reduce((all, part) => all + part.amount!, 0)
  const ids = { items: [item.id], targets: [total, ...parts].map(each => each.id) }
  if (isNearly(sum, total, parts)) {
    const text = `“其中”各项合计${printNumber(sum)}${total.baseUnit}，比${total.indicator}${printNumber(total.amount)}${total.baseUnit}少${printNumber(total.amount - sum)}${total.baseUnit}，如已列全请核对。`
    return [{ kind: 'parts-short', ...ids, text }]
  }
  if (parts.length === 0 || sum <= total.amount + 1e-9) return []
  const text = `“其中”各项合计${printNumber(sum)}${total.baseUnit}，大于${total.indicator}${printNumber(total.amount)}${total.baseUnit}，请核对。`
  return [{ kind: 'parts-exceed', ...ids, text }]
}

/** Two exact parts or more that make up nearly all of an exact total look like all of it, with a slip. */
function isNearly(sum: number, total: ReadTarget, parts: readonly ReadTarget[]): boolean {
  const exact = [total, ...parts].every(each => each.comparator === '=')
  return exact && parts.length > 1 && sum < total.amount! - 1e-9 && sum >= 0.9 * total.amount!
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
