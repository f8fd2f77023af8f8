import { expect, test } from 'vitest'
import { RowStore } from '#shared/ops/row-store.ts'
import { readingOrder } from '#shared/model/tree.ts'
import {
  inState,
  nextSort,
  sortTargets,
  targetColumns,
  targetItems,
  type TargetColumn,
} from '../../../../src/renderer/features/targets/target-list.ts'
import { makeTarget } from '../../../support/small-plan.ts'
import { planOf } from '../../../support/plan-builder.ts'

function items() {
  const rows = planOf([
    { type: 'section', text: '板块' },
    { type: 'task', text: '甲任务' },
    { type: 'measure', text: '修渠并建闸。', quotes: ['修渠'] },
    { type: 'task', text: '乙任务' },
  ])
  const last = rows.blocks.at(-1)!.id
  rows.targets.push(
    makeTarget(last, {
      text: '',
      indicator: '泵站',
      value: 2,
      amount: 20000,
      unit: '万座',
      baseUnit: '座',
      ord: 'a0',
    }),
    makeTarget(last, {
      text: '改动前',
      indicator: '水闸',
      value: 30,
      amount: 30,
      unit: '座',
      baseUnit: '座',
      ord: 'a1',
    }),
  )
  const store = new RowStore(rows)
  const order = readingOrder(rows.blocks).map(block => block.id)
  return targetItems(store, order, new Map())
}
const names = (list: { indicator: string }[]) => list.map(item => item.indicator)

test('targets stand in reading order with their task, and edited words make them 待核', () => {
  expect(items().map(({ indicator, task, state, demand }) => [indicator, task, state, demand])).toEqual([
    ['修渠', '甲任务', 'confirmed', '修渠'],
    ['泵站', '乙任务', 'proposed', '≥2万座'],
    ['水闸', '乙任务', 'suspect', '≥30座'],
  ])
  expect(names(inState(items(), 'suspect'))).toEqual(['水闸'])
})

test('numbers are compared by what they amount to, milestones come last', () => {
  expect(names(sortTargets(items(), { column: 'demand', descending: false }))).toEqual([
    '水闸',
    '泵站',
    '修渠',
  ])
})

test('every column sorts all targets, and a third press brings reading order back', () => {
  for (const column of targetColumns) {
    for (const descending of [false, true])
      expect(names(sortTargets(items(), { column, descending })).sort()).toEqual(names(items()).sort())
  }
  const pressed = (column: TargetColumn) => nextSort(nextSort(nextSort(null, column), column), column)
  expect(pressed('state')).toBeNull()
  expect(names(sortTargets(items(), null))).toEqual(['修渠', '泵站', '水闸'])
  expect(names(sortTargets(items(), { column: 'state', descending: false }))).toEqual([
    '水闸',
    '泵站',
    '修渠',
  ])
})
