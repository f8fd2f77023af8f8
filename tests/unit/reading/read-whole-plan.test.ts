// The structure reader and the grammars together: owners, deadlines and targets land on the right items, and the words
// of the plan stay as they were.
import { expect, test } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import { planRowsSchema } from '#shared/model/plan-rows.ts'
import { clauseUnlessSaid } from '#shared/reading/clause-unless-said.ts'
import { readWholePlan } from '#shared/reading/read-whole-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import { makeOrganisation } from '../../support/small-plan.ts'

const text = `全市养老服务2024年工作要点
一、增加供给
1.新建养老床位2400张以上，6月底前开工。（责任单位：市民政局、财政局）
2.由市民政局牵头，会同市卫生健康委制定护理标准，年底前印发。
二、加强监管
1.开展专项检查。（市消防救援支队牵头，市民政局配合，9月底前完成）
`

const reading = readWholePlan(linesOf(text, '养老.txt'))
const task = (words: string) => reading.items.find(item => item.text.includes(words))!

test('a clause at the end is parted from the text and its members take the level of the first', () => {
  expect(task('养老床位')).toMatchObject({
    text: '新建养老床位2400张以上，6月底前开工。',
    clause: '（责任单位：市民政局、财政局）',
    owners: { lead: ['市民政局'], support: ['市财政局'] },
    deadline: { text: '6月底前', to: '2024-06-30' },
    targets: [{ comparator: '>=', value: 2400, unit: '张' }],
  })
})

test('owners named within a sentence are owners, and the sentence stays whole', () => {
  expect(task('护理标准')).toMatchObject({
    text: '由市民政局牵头，会同市卫生健康委制定护理标准，年底前印发。',
    clause: '',
    owners: { lead: ['市民政局'], support: ['市卫生健康委'] },
    deadline: { text: '年底前', to: '2024-12-31' },
  })
})

test('a deadline in a clause takes the year of the plan, or the one given instead', () => {
  expect(task('专项检查').deadline).toMatchObject({
    text: expect.stringContaining('9月底前'),
    to: '2024-09-30',
  })
  const later = readWholePlan(linesOf(text), { year: 2026 })
  expect(later.year).toBe(2026)
  expect(later.items.find(item => item.text.includes('专项检查'))!.deadline!.to).toBe('2026-09-30')
})

test('every character is in the plan or listed', () => {
  expect(reading.ledger.kept).toBe(reading.ledger.characters)
  expect(reading.ledger.left).toEqual([])
})

test('a library’s own organisations settle names', () => {
  const bureau = makeOrganisation('市民政和退役军人事务局', { shortNames: ['市民政局'] })
  const known = readWholePlan(linesOf(text, '养老.txt'), { organisations: [bureau] })
  const { rows } = toRows(known, {
    source: '养老.txt',
    organisations: [bureau],
    createdAt: '2024-01-02T03:04:05.000Z',
  })
  const leads = rows.owners.filter(owner => owner.organisationId === bureau.id)
  expect(leads.length).toBeGreaterThanOrEqual(3)
  expect(rows.organisations.map(organisation => organisation.name)).not.toContain('市民政局')
})

test('on paper a clause is printed once: not where the words say it already', () => {
  const { rows } = toRows(reading, {
    source: '养老.txt',
    organisations: [],
    createdAt: '2024-01-02T03:04:05.000Z',
  })
  planRowsSchema.parse(rows)
  const clauseOf = (words: string) =>
    clauseUnlessSaid(rows)(rows, rows.blocks.find(block => block.text.includes(words))!.id)
  expect(clauseOf('养老床位')).toBe('（责任单位：市民政局、财政局）')
  expect(clauseOf('护理标准')).toBe('')
  const paper = compose(rows, 'official', {
    profile: 'strict',
    fonts: 'gb2312',
    fields: {},
    renderOwners: clauseUnlessSaid(rows),
  })
  const printed = JSON.stringify(paper)
  expect(printed).toContain('责任单位：市民政局、财政局')
  expect(printed).not.toContain('、市卫生健康委）')
})
