// What a plan says against itself, as found when it is read. A note is a question to the drafter, not a change.
import type { ReadTarget } from '#shared/model/plan-document.ts'

export type ConsistencyKind =
  | 'label-gap' // 编号跳号
  | 'label-repeat' // 编号重复
  | 'label-order' // 编号倒退
  | 'parts-exceed' // 其中各项之和大于总数
  | 'parts-short' // 其中各项之和略小于总数
  | 'two-values' // 同一指标两个数
  | 'implied-stock' // 由年内数和累计数推出上年末数
  | 'implied-negative' // 年内数大于累计数

export interface ConsistencyNote {
  kind: ConsistencyKind
  /** Ids of the items concerned, in reading order. */
  items: string[]
  /** Ids of the targets concerned; empty for labels. */
  targets: string[]
  /** A Chinese sentence for the drafter. */
  text: string
}

/** What the checks need to know of an item; `ReadItem` fits. */
export interface CheckedItem {
  id: string
  parent: string | null
  label: string
  text: string
  targets: readonly ReadTarget[]
}

/** What a target counts, without the words that only say how: 新建5G基站, 5G基站总数 and 5G基站数 are one. */
export function indicatorKey(target: Pick<ReadTarget, 'indicator' | 'baseUnit'>): string {
  const name = target.indicator
    .replace(/[\s（(][^）)]*[）)]$/, '')
    .replace(/\s/g, '')
    .replace(/^(累计|新增|新建|新开通|新培育|净增|全年|年内)+/, '')
    .replace(/(总数量|总数|数量|总量|数)$/, '')
  return name === '' ? '' : `${name} ${target.baseUnit}`
}

/** A number as a drafter writes it: without grouping, at most four decimals. */
export function printNumber(value: number): string {
  return String(Number(value.toFixed(4)))
}
