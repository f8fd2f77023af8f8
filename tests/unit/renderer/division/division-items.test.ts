import { expect, test } from 'vitest'
import { RowStore } from '#shared/ops/row-store.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { tasksWithGap } from '../../../../src/renderer/features/division/gaps.ts'
import { cellsOf, divisionItems } from '../../../../src/renderer/features/division/division-items.ts'
import { pasteEdits } from '../../../../src/renderer/features/division/paste-edits.ts'
import { planOf } from '../../../support/plan-builder.ts'

function sample() {
  const rows = planOf([
    { type: 'title', text: '2026年要点' },
    { type: 'paragraph', text: '导语。' },
    { type: 'section', text: '第一板块' },
    { type: 'task', text: '甲任务', lead: ['市水务局'], open: true, leader: '王某' },
    { type: 'measure', text: '修渠30公里。', quotes: ['修渠30公里'], deadline: '9月底前' },
    { type: 'section', text: '空板块' },
    { type: 'section', text: '第三板块' },
    { type: 'measure', text: '没有任务的举措。', support: ['市财政局'] },
    { type: 'task', text: '乙任务', deadline: '年底前' },
  ])
  const store = new RowStore(rows)
  const order = readingOrder(store.blocks.values()).map(block => block.id)
  const id = (text: string) => rows.blocks.find(block => block.text === text)!.id
  return { store, order, id, labels: new Map([[id('甲任务'), '（一）']]) }
}

test('tasks stand under their sections; a measure without a task is assigned like one; empty sections are left out', () => {
  const { store, order, labels } = sample()
  const items = divisionItems(store, order, labels)
  expect(items.map(item => (item.kind === 'section' ? item.text : item.cells.task))).toEqual([
    '第一板块',
    '（一）甲任务',
    '第三板块',
    '没有任务的举措。',
    '乙任务',
  ])
  const [task] = items.filter(item => item.kind === 'task')
  expect(task!.cells).toMatchObject({
    number: '1',
    lead: '市水务局等',
    support: '',
    leader: '王某',
    deadline: '',
    targets: '修渠30公里',
  })
  expect(task!.deadlinesBelow).toBe('9月底前')
})

test('a filter keeps the numbers of the whole plan', () => {
  const { store, order, labels, id } = sample()
  const items = divisionItems(store, order, labels, new Set([id('乙任务')]))
  expect(items.map(item => (item.kind === 'task' ? item.cells.number : item.text))).toEqual(['第三板块', '3'])
})

test('what is lacking is looked for in the whole task', () => {
  const { store, order, id } = sample()
  expect(tasksWithGap(store, order, 'owner')).toEqual(new Set([id('乙任务')]))
  expect(tasksWithGap(store, order, 'deadline')).toEqual(new Set([id('没有任务的举措。')]))
  expect(tasksWithGap(store, order, 'target')).toEqual(new Set([id('没有任务的举措。'), id('乙任务')]))
})

test('a block is put down at the corner of the selection; what reaches over the edge is counted', () => {
  const { store, order, labels } = sample()
  const tasks = divisionItems(store, order, labels).filter(item => item.kind === 'task')
  const paste = pasteEdits(tasks, { top: 1, bottom: 1, left: 1, right: 1 }, [
    ['改名', '市水务局', '市财政局'],
    ['', '市教育局', ''],
    ['', '市体育局', ''],
  ])
  expect(paste.edits.map(({ blockId, column, text }) => [blockId, column, text])).toEqual([
    [tasks[1]!.id, 'lead', '市水务局'],
    [tasks[1]!.id, 'support', '市财政局'],
    [tasks[2]!.id, 'lead', '市教育局'],
    [tasks[2]!.id, 'support', ''],
  ])
  expect(paste).toMatchObject({ rowsLeft: 1, columnsLeft: 0, locked: 1 })
})

test('one cell fills a selection of many', () => {
  const { store, order, labels } = sample()
  const tasks = divisionItems(store, order, labels).filter(item => item.kind === 'task')
  const paste = pasteEdits(tasks, { top: 0, bottom: 2, left: 5, right: 5 }, [['年底前']])
  expect(paste.edits.map(edit => edit.text)).toEqual(['年底前', '年底前', '年底前'])
  expect(cellsOf(tasks, { top: 0, bottom: 1, left: 0, right: 2 })).toEqual([
    ['1', '（一）甲任务', '市水务局等'],
    ['2', '没有任务的举措。', ''],
  ])
})
