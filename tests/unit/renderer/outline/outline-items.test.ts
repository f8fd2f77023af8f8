import { expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { markQuote } from '#shared/model/inline.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { labelsOf } from '#shared/numbering/labels.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { matcherOf, type OutlineFilter } from '../../../../src/renderer/features/outline/outline-filter.ts'
import { headingsAbove, outlineOf } from '../../../../src/renderer/features/outline/outline-items.ts'
import { blankFacts } from '../../../../src/renderer/features/inspector/target-form.ts'
import { planOf } from '../../../support/rows.ts'

const lines = ['T 要点', 'P 导语', 'S 甲', 'K 一', 'M 建站5万个', 'K 二', 'S 乙', 'M 无任务的举措']

function outline(rows: PlanRows, collapsed: readonly string[] = []) {
  const order = readingOrder(rows.blocks)
  const labels = labelsOf(order, rows.plan.scheme)
  return outlineOf(
    new RowStore(rows),
    order.map(block => block.id),
    labels,
    new Set(collapsed),
  )
}

function withFacts(quoted: string): PlanRows {
  const rows = planOf(lines)
  const measure = rows.blocks[4]!
  const id = newId()
  const organisation = { id: newId(), name: '省通信管理局', shortNames: [], parentId: null, ord: 'a0' }
  rows.organisations.push(organisation)
  rows.owners.push({
    id: newId(),
    blockId: rows.blocks[3]!.id,
    organisationId: organisation.id,
    role: 'lead',
    ord: 'a0',
  })
  rows.blocks[4] = { ...measure, inline: markQuote(measure.inline, 0, 6, id) }
  rows.targets.push({ ...blankFacts(quoted), id, blockId: measure.id, ord: 'a0', state: 'confirmed' })
  return rows
}

test('sections and tasks with their numbers, nothing else', () => {
  const { items } = outline(planOf(lines))
  expect(items.map(item => `${item.depth} ${item.label}${item.title}`)).toEqual([
    '0 一、甲',
    '1 （一）一',
    '1 （二）二',
    '0 二、乙',
  ])
})

test('a task without an owner is marked, and counted against all tasks', () => {
  const { items, totals } = outline(withFacts('建站5万个'))
  expect(items.filter(item => item.missingOwner).map(item => item.title)).toEqual(['二'])
  expect(totals).toMatchObject({ tasks: 2, tasksWithOwner: 1 })
})

test('a target of a measure counts for its task; edited words make it suspect, not confirmed', () => {
  const whole = outline(withFacts('建站5万个'))
  expect(whole.items.find(item => item.title === '一')).toMatchObject({ targets: 1, suspect: 0 })
  expect(whole.totals).toMatchObject({ targets: 1, confirmedTargets: 1, suspect: 0 })
  const edited = outline(withFacts('建站4万个'))
  expect(edited.items.find(item => item.title === '一')).toMatchObject({ targets: 1, suspect: 1 })
  expect(edited.totals).toMatchObject({ targets: 1, confirmedTargets: 0, suspect: 1 })
})

test('folding a section hides what is in it and nothing after it', () => {
  const rows = planOf(lines)
  const { items } = outline(rows, [rows.blocks[2]!.id])
  expect(items.map(item => item.title)).toEqual(['甲', '乙'])
  expect(items[0]).toMatchObject({ hasChildren: true, collapsed: true })
})

test('every paragraph is found under its heading, the preamble under none', () => {
  const rows = planOf(lines)
  const { headingOf } = outline(rows)
  expect(headingOf.get(rows.blocks[4]!.id)).toBe(rows.blocks[3]!.id)
  expect(headingOf.get(rows.blocks[7]!.id)).toBe(rows.blocks[6]!.id)
  expect(headingOf.has(rows.blocks[1]!.id)).toBe(false)
})

test('what to unfold to show a task is the section it lies in', () => {
  const rows = planOf(lines)
  expect(headingsAbove(new RowStore(rows), rows.blocks[3]!.id)).toEqual([rows.blocks[2]!.id])
})

test('narrowed to what lacks something, rows keep the headings above them, folded or not', () => {
  const rows = planOf(['T 要点', 'S 甲', 'K 一', 'M 措施', 'K 二', 'S 乙', 'K 三'])
  const order = readingOrder(rows.blocks).map(block => block.id)
  const measure = rows.blocks[3]!
  const words = { from: null, to: '2020-06-30', fuzzy: false, recurring: null }
  rows.deadlines.push({ ...words, id: newId(), blockId: measure.id, text: '6月底前' })
  rows.deadlines.push({ ...words, id: newId(), blockId: rows.blocks[6]!.id, text: '6月底前' })
  const store = new RowStore(rows)
  const list = (filter: OutlineFilter) =>
    outlineOf(
      store,
      order,
      new Map(),
      new Set([rows.blocks[1]!.id]),
      matcherOf(store, order, filter),
      new Map([[measure.id, ['某条意见']]]),
    ).items.map(item => item.title)
  expect(list('deadline')).toEqual(['甲', '二'])
  expect(list('owner')).toEqual(['甲', '一', '二', '乙', '三'])
  expect(list('suspect')).toEqual([])
  expect(list('finding')).toEqual(['甲', '一'])
})
