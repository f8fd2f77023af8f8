// "建设500条……累计达到1800条": the year's number and the total imply what there was at the end of last year.
import type { ReadTarget } from '#shared/model/plan-document.ts'
import { indicatorKey, printNumber, type CheckedItem, type ConsistencyNote } from './consistency-note.ts'

/** A year's number beside a total of the same thing. */
export interface ImpliedStock {
  item: CheckedItem
  flow: ReadTarget
  stock: ReadTarget
  /** The number at the end of last year, in base units; negative where the two numbers contradict each other. */
  before: number
}

/** The pairs of year's number and total in each item. */
export function impliedStocks(items: readonly CheckedItem[]): ImpliedStock[] {
  return items.flatMap(item =>
    item.targets.flatMap(flow => {
      if (flow.basis !== 'flow' || flow.amount === null || flow.per !== null) return []
      const stock = item.targets.find(each => isTotalOf(each, flow))
      return stock ? [{ item, flow, stock, before: stock.amount! - flow.amount }] : []
    }),
  )
}

/** Notes on what the pairs imply: to be compared with last year's plan. */
export function checkStock(items: readonly CheckedItem[]): ConsistencyNote[] {
  return impliedStocks(items).map(({ item, flow, stock, before }): ConsistencyNote => {
    const ids = { items: [item.id], targets: [flow.id, stock.id] }
    if (before < 0) {
      return { kind: 'implied-negative', ...ids, text: `“${stock.indicator}”的年内数大于累计数，请核对。` }
    }
    const number = `${printNumber(before)}${stock.baseUnit}`
    return {
      kind: 'implied-stock',
      ...ids,
      text: `按年内数和累计数推算，“${stock.indicator}”上年末应为${number}，请与上年方案核对。`,
    }
  })
}

function isTotalOf(stock: ReadTarget, flow: ReadTarget): boolean {
  const key = indicatorKey(flow)
  return (
    stock.basis === 'stock' &&
    stock.amount !== null &&
    key !== '' &&
    indicatorKey(stock) === key &&
    stock.scope === flow.scope &&
    stock.parent === flow.parent
  )
}
