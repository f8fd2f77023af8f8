import { expect, test } from 'vitest'
import { labelsOf } from '#shared/numbering/labels.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { bareLabel, pathTo, positionText } from '../../../../src/renderer/features/desk/position.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { planOf } from '../../../support/rows.ts'

function positionsOf(lines: readonly string[]): string[] {
  const rows = planOf(lines)
  const order = readingOrder(rows.blocks)
  const labels = labelsOf(order, rows.plan.scheme)
  const store = new RowStore(rows)
  return order.map(block => positionText(store, labels, block.id))
}

test('a paragraph is told by the numbers above it and its place among the paragraphs', () => {
  const plan = ['T 要点', 'P 导语', 'S 甲', 'K 一', 'M 做', 'M 抓', 'S 乙', 'K 二', 'M 推']
  expect(positionsOf(plan)).toEqual([
    '标题',
    '导语',
    '一',
    '一 / （一）',
    '一 / （一） / 第1段',
    '一 / （一） / 第2段',
    '二',
    '二 / （一）',
    '二 / （一） / 第1段',
  ])
})

test('a heading without a number is told by its first words', () => {
  const rows = planOf(['T 要点', 'S 全面提升政府数字化治理能力', 'M 做'])
  const store = new RowStore(rows)
  expect(positionText(store, new Map(), rows.blocks[2]!.id)).toBe('全面提升政府数字… / 第1段')
})

test('labels lose the mark that sets them off, brackets stay', () => {
  expect(['二、', '（二）', '1.', '第三章　', '（1）'].map(bareLabel)).toEqual([
    '二',
    '（二）',
    '1',
    '第三章',
    '（1）',
  ])
})

test('a block that is not in the plan has no path', () => {
  expect(pathTo(new RowStore(planOf(['T 要点'])), 'nothing')).toEqual([])
})
