import { expect, test } from 'vitest'
import { columnIds } from '../../../../src/renderer/features/division/columns.ts'
import { divisionItems, type TaskItem } from '../../../../src/renderer/features/division/division-items.ts'
import {
  clearing,
  fillingColumn,
  fillingDown,
} from '../../../../src/renderer/features/division/grid-edits.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { planOf } from '../../../support/plan-builder.ts'

const rows = planOf([
  { type: 'task', text: '一', lead: ['省水利厅'], deadline: '6月底前' },
  { type: 'task', text: '二', lead: ['省财政厅'] },
  { type: 'task', text: '三' },
])
const order = readingOrder(rows.blocks).map(block => block.id)
const tasks = divisionItems(new RowStore(rows), order, new Map()) as TaskItem[]
/** From the first column to the last, over these rows. */
const over = (top: number, bottom: number) => ({ top, bottom, left: 0, right: columnIds.length - 1 })
const told = (edits: readonly { blockId: string; column: string; text: string }[]) =>
  edits.map(({ blockId, column, text }) => `${order.indexOf(blockId)} ${column} ${text}`.trim())

test('only cells that can be changed here are cleared', () => {
  expect(told(clearing(tasks, over(1, 1)))).toEqual([
    '1 lead',
    '1 support',
    '1 leader',
    '1 deadline',
    '1 completion',
  ])
})

test('filling down repeats the first row of the selection, and a column takes what was typed', () => {
  const down = told(fillingDown(tasks, over(0, 2)))
  expect(down).toContain('2 lead 省水利厅')
  expect(down).toContain('1 deadline 6月底前')
  expect(told(fillingColumn(tasks, over(1, 2), 'support', '省教育厅'))).toEqual([
    '1 support 省教育厅',
    '2 support 省教育厅',
  ])
  expect(fillingDown([], over(0, 0))).toEqual([])
})
