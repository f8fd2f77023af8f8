import { expect, test } from 'vitest'
import { inlineText, quoteOf } from '#shared/model/inline.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { readingOrder } from '#shared/model/tree.ts'
import type { CarryDecision } from '#shared/rollover/carry-over.ts'
import { planNextYear } from '#shared/rollover/plan-next-year.ts'
import { planOf } from '../../support/plan-builder.ts'
import { readRows, sampleText } from '../compare/gold/read-rows.ts'

const rows = planOf([
  { type: 'title', text: '全市水利工作要点（2020年）' },
  { type: 'section', text: '加快建设' },
  { type: 'task', text: '加固水库', lead: ['市水利局'], deadline: '6月底前' },
  { type: 'measure', text: '完成水库除险加固12座' },
  { type: 'measure', text: '2020年底前累计完成80座。', quotes: ['累计完成80座'] },
  { type: 'task', text: '整治山塘', lead: ['市农业农村局', '市水利局'], deadline: '10月底前' },
  { type: 'measure', text: '整治山塘30座。' },
])
const idOf = (plan: PlanRows, text: string) => plan.blocks.find(block => block.text.startsWith(text))!.id
const next = (plan: PlanRows, decisions: [string, CarryDecision][]) =>
  planNextYear(plan, { year: 2021, createdAt: '2021-01-01T00:00:00.000Z', decisions: new Map(decisions) })
const outline = (plan: PlanRows) => readingOrder(plan.blocks).map(block => `${block.type} ${block.text}`)

test('a merged measure adds its words to the one before it; years, targets and marks go along', () => {
  const draft = next(rows, [[idOf(rows, '2020年底前'), 'merge']])
  expect(outline(draft.rows)).toContain('measure 完成水库除险加固12座；2021年底前累计完成80座。')
  const block = draft.rows.blocks.find(each => each.text.includes('累计'))!
  const [target] = draft.rows.targets
  expect(target!.blockId).toBe(block.id)
  expect(quoteOf(block.inline, target!.id)).toBe('累计完成80座')
  expect(inlineText(block.inline)).toBe(block.text)
  const shift = draft.shifted.find(each => each.blockId === block.id)!
  expect(block.text.slice(shift.start, shift.start + 4)).toBe('2021')
  expect(draft.review.filter(entry => entry.kind === 'merged')).toHaveLength(1)
})

test('a merged task leaves its measures, owners and review entry to the task before it', () => {
  const draft = next(rows, [[idOf(rows, '整治山塘'), 'merge']])
  expect(outline(draft.rows).slice(2)).toEqual([
    'task 加固水库',
    'measure 完成水库除险加固12座',
    'measure 2021年底前累计完成80座。',
    'measure 整治山塘30座。',
  ])
  const into = idOf(draft.rows, '加固水库')
  const names = new Map(draft.rows.organisations.map(row => [row.id, row.name]))
  const owners = draft.rows.owners.map(row => [names.get(row.organisationId), row.role, row.blockId === into])
  expect(owners).toEqual([
    ['市水利局', 'lead', true],
    ['市农业农村局', 'support', true],
  ])
  expect(draft.rows.deadlines).toHaveLength(1)
  expect(draft.review.find(entry => entry.kind === 'merged')).toMatchObject({
    text: '整治山塘',
    blockId: into,
  })
})

test('what nothing of its kind stands before is carried and said to be', () => {
  const draft = next(rows, [
    [idOf(rows, '加固水库'), 'merge'],
    [idOf(rows, '加快建设'), 'merge'],
  ])
  expect(outline(draft.rows)).toHaveLength(rows.blocks.length)
  expect(draft.blocks.every(block => block.decision === 'carry')).toBe(true)
})

test('however the sample is merged, no word of a measure and no target is lost', () => {
  const sample = readRows(sampleText)
  const all = sample.blocks.filter(block => block.type === 'task' || block.type === 'measure')
  const draft = next(
    sample,
    all.map(block => [block.id, 'merge']),
  )
  const text = draft.rows.blocks.map(block => block.text).join('\n')
  for (const measure of sample.blocks.filter(block => block.type === 'measure')) {
    expect(text).toContain(measure.text.replaceAll('2020年', '2021年').slice(0, 12))
  }
  expect(draft.rows.targets).toHaveLength(sample.targets.length)
  const ids = new Set(draft.rows.blocks.map(block => block.id))
  for (const fact of [...draft.rows.targets, ...draft.rows.owners]) expect(ids.has(fact.blockId)).toBe(true)
  for (const entry of draft.review) expect(entry.blockId === null || ids.has(entry.blockId)).toBe(true)
})
