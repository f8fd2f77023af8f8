import { expect, test } from 'vitest'
import { RowStore } from '#shared/ops/row-store.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { planEdits, type CellEdit } from '../../../../src/renderer/features/division/cell-edits.ts'
import type { EditableColumn } from '../../../../src/renderer/features/division/columns.ts'
import { divisionItems } from '../../../../src/renderer/features/division/division-items.ts'
import { planOf } from '../../../support/plan-builder.ts'

function table() {
  const rows = planOf(
    [
      { type: 'title', text: '2026年要点' },
      { type: 'section', text: '板块' },
      { type: 'task', text: '甲任务', lead: ['省水利厅'], support: ['省财政厅', '省农业农村厅'] },
      { type: 'task', text: '乙任务' },
    ],
    { year: 2026 },
  )
  rows.organisations[0]!.shortNames = ['水利部门']
  const store = new RowStore(rows)
  const cells = () => {
    const order = readingOrder(store.blocks.values()).map(block => block.id)
    return divisionItems(store, order, new Map()).filter(item => item.kind === 'task')
  }
  const cell = (task: number, column: EditableColumn) => cells()[task]!.cells[column]
  const id = (task: number) => cells()[task]!.id
  const plan = (edits: CellEdit[]) =>
    planEdits(store, edits, (blockId, column) => cells().find(task => task.id === blockId)!.cells[column])
  /** Types into cells of a task and applies. */
  const type = (task: number, texts: Partial<Record<EditableColumn, string>>) => {
    const edits = Object.entries(texts).map(([column, text]) => ({
      blockId: id(task),
      column: column as EditableColumn,
      text,
    }))
    const planned = plan(edits)
    store.applyAll(planned.operations)
    return planned
  }
  return { store, cell, id, plan, type }
}

test('owners typed into a cell become the owners of the task, in that order', () => {
  const { cell, type } = table()
  type(1, { lead: '省财政厅、省水利厅', support: '省农业农村厅' })
  expect(cell(1, 'lead')).toBe('省财政厅、省水利厅')
  expect(cell(1, 'support')).toBe('省农业农村厅')
  type(1, { lead: '省水利厅、省财政厅' })
  expect(cell(1, 'lead')).toBe('省水利厅、省财政厅')
  type(1, { lead: '' })
  expect(cell(1, 'lead')).toBe('')
})

test('a short name means its organisation; a name new to the library is made once for all cells', () => {
  const { store, id, plan, cell } = table()
  const before = store.organisations.size
  const planned = plan([
    { blockId: id(0), column: 'support', text: '湖滨管理中心' },
    { blockId: id(1), column: 'lead', text: '水利部门' },
    { blockId: id(1), column: 'support', text: '湖滨管理中心、省财政厅' },
  ])
  expect(planned.newNames).toEqual(['湖滨管理中心'])
  store.applyAll(planned.operations)
  expect(store.organisations.size).toBe(before + 1)
  expect([cell(0, 'support'), cell(1, 'lead'), cell(1, 'support')]).toEqual([
    '湖滨管理中心',
    '省水利厅',
    '湖滨管理中心、省财政厅',
  ])
})

test('a level named once holds for the names after it; a mark inside brackets sets nothing apart', () => {
  const { cell, type } = table()
  type(1, { lead: '省水利厅、财政厅', support: '各市、县（市、区）政府' })
  expect(cell(1, 'lead')).toBe('省水利厅、省财政厅')
  expect(cell(1, 'support')).toBe('各市、县（市、区）政府')
})

test('a name is kept as it is typed where the library has no other for it', () => {
  const { cell, type } = table()
  type(1, { lead: '省经信厅', support: '老字号振兴办' })
  expect([cell(1, 'lead'), cell(1, 'support')]).toEqual(['省经信厅', '老字号振兴办'])
})

test('who comes to lead supports no longer', () => {
  const { cell, type } = table()
  type(0, { lead: '省财政厅' })
  expect([cell(0, 'lead'), cell(0, 'support')]).toEqual(['省财政厅', '省农业农村厅'])
  type(1, { lead: '省财政厅', support: '省财政厅、省水利厅' })
  expect([cell(1, 'lead'), cell(1, 'support')]).toEqual(['省财政厅', '省水利厅'])
})

test('等 at the end of a list is kept and can be taken away', () => {
  const { store, cell, id, type } = table()
  type(0, { support: '省财政厅等' })
  expect(store.blocks.get(id(0))!.ownersOpen).toBe(true)
  expect(cell(0, 'support')).toBe('省财政厅等')
  type(0, { lead: '省农业农村厅' })
  expect(cell(0, 'support')).toBe('省财政厅等')
  type(0, { support: '省财政厅' })
  expect(store.blocks.get(id(0))!.ownersOpen).toBe(false)
})

test('a deadline is kept as written, with the days it means', () => {
  const { store, id, type } = table()
  type(1, { deadline: '6月底前' })
  expect(store.deadlineOf(id(1))).toMatchObject({ text: '6月底前', to: '2026-06-30', fuzzy: false })
  type(1, { deadline: '汛情稳定以后' })
  expect(store.deadlineOf(id(1))).toMatchObject({ text: '汛情稳定以后', from: null, to: null, fuzzy: true })
  type(1, { deadline: '' })
  expect(store.deadlineOf(id(1))).toBeNull()
})

test('words that are no state are refused with a sentence, and change nothing', () => {
  const { id, plan, type, cell } = table()
  const planned = plan([{ blockId: id(1), column: 'completion', text: '差不多' }])
  expect(planned.operations).toEqual([])
  expect(planned.refused[0]!.reason).toContain('差不多')
  type(1, { completion: '已完成', leader: '李明' })
  expect([cell(1, 'completion'), cell(1, 'leader')]).toEqual(['完成', '李明'])
})

test('cells that say what they said give no operation', () => {
  const { plan, id, cell } = table()
  const same = (column: EditableColumn) => ({ blockId: id(0), column, text: ` ${cell(0, column)} ` })
  const planned = plan([same('lead'), same('support'), same('deadline'), same('completion')])
  expect(planned).toEqual({ operations: [], changes: [], newNames: [], refused: [] })
})

test('too long a leader or deadline is refused', () => {
  const { plan, id } = table()
  const planned = plan([
    { blockId: id(0), column: 'leader', text: '张'.repeat(65) },
    { blockId: id(0), column: 'deadline', text: '前'.repeat(501) },
    { blockId: id(0), column: 'lead', text: `省${'水'.repeat(201)}厅` },
  ])
  expect(planned.refused).toHaveLength(3)
  expect(planned.operations).toEqual([])
})
