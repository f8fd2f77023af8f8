// One indicator with two values: the same thing counted the same way, with different numbers.
import type { ReadTarget } from '#shared/model/plan-document.ts'
import { indicatorKey, printNumber, type CheckedItem, type ConsistencyNote } from './consistency-note.ts'

/** Values of one item that each say by when are stages: 6月底达到60%、年底达到95%. */
const WHEN = /\d月|季度|半年|年[内底末]/

/** Notes on indicators that the plan gives two values for, one note an indicator. */
export function checkValues(items: readonly CheckedItem[]): ConsistencyNote[] {
  const groups = new Map<string, { item: CheckedItem; target: ReadTarget }[]>()
  for (const item of items) {
    for (const target of item.targets) {
      if (isCarried(target, item)) continue
      const key = keyOf(target)
      if (key) groups.set(key, [...(groups.get(key) ?? []), { item, target }])
    }
  }
  return [...groups.values()].flatMap(group => {
    const ids = [...new Set(group.map(({ item }) => item.id))]
    if (ids.length === 1 && group.every(({ target }) => WHEN.test(target.text))) return []
    const values = new Set(group.map(({ target }) => valueOf(target)))
    if (values.size < 2) return []
    const { indicator } = group[0]!.target
    const text = `“${indicator}”有不同的数：${[...values].join('、')}，请核对。`
    return [{ kind: 'two-values', items: ids, targets: group.map(({ target }) => target.id), text }]
  })
}

/**
 * Whether a target only goes on with the name of the one before it in its item (集群产值分别达到260亿元、140亿元): what the
 * words do not name again is no second statement about it.
 */
function isCarried(target: ReadTarget, { targets }: CheckedItem): boolean {
  const before = targets[targets.indexOf(target) - 1]
  return (
    before?.indicator === target.indicator &&
    !target.text.includes(target.indicator) &&
    !WHEN.test(target.text)
  )
}

/** What makes two targets the same; null where a target has no number or no name. */
function keyOf(target: ReadTarget): string | null {
  const name = indicatorKey(target)
  if (name === '' || target.amount === null) return null
  const { basis, scope, period, per, parent } = target
  return JSON.stringify([name, basis, scope, period, per, parent])
}

function valueOf(target: ReadTarget): string {
  const upper = target.valueMax === null ? '' : `—${printNumber(target.valueMax)}`
  return `${printNumber(target.value ?? target.amount!)}${upper}${target.unit}`
}
