import { expect, test } from 'vitest'
import { RowStore } from '#shared/ops/row-store.ts'
import { hitFrom, planHits } from '../../../../src/renderer/features/find/plan-hits.ts'
import { planOf } from '../../../support/rows.ts'

function sample() {
  const rows = planOf(['T 公园要点', 'S 建公园、修公园', 'M 别的', 'M 管公园'])
  const store = new RowStore(rows)
  const order = rows.blocks.map(block => block.id)
  return { order, hits: planHits(store, order, '公园') }
}

test('every place is found in reading order', () => {
  const { order, hits } = sample()
  expect(hits.map(hit => [order.indexOf(hit.blockId), hit.from])).toEqual([
    [0, 0],
    [1, 1],
    [1, 5],
    [3, 1],
  ])
})

test('search goes on from the caret and round the plan', () => {
  const { order, hits } = sample()
  expect(hitFrom(hits, order, { blockId: null, at: 0 })).toBe(0)
  expect(hitFrom(hits, order, { blockId: order[1]!, at: 2 })).toBe(2)
  expect(hitFrom(hits, order, { blockId: order[2]!, at: 0 })).toBe(3)
  expect(hitFrom(hits, order, { blockId: order[3]!, at: 2 })).toBe(0)
  expect(hitFrom([], order, { blockId: order[0]!, at: 0 })).toBe(-1)
})
