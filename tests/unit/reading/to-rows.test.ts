// A reading becomes rows that hold everything it found.
import { expect, test } from 'vitest'
import { quoteOf } from '#shared/model/inline.ts'
import { planRowsSchema } from '#shared/model/plan-rows.ts'
import { rowsToDocument } from '#shared/model/rows-to-document.ts'
import { labelsOf } from '#shared/numbering/labels.ts'
import type { ReadingHooks } from '#shared/reading/hooks.ts'
import { toPlanDocument } from '#shared/reading/plan-reading.ts'
import { readPlan } from '#shared/reading/read-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { makeOrganisation, makeTarget } from '../../support/small-plan.ts'

const text = `全县乡村振兴2025年工作要点
一、壮大产业
1.建设基地
新建茶园500亩。
2.培育主体
二、改善环境
1.整治村庄`

/** Finds one owner pair and one target by fixed words, to see where they end up. */
const hooks: ReadingHooks = {
  targets: line => {
    const start = line.indexOf('新建茶园500亩')
    if (start < 0) return []
    const { id: _id, blockId: _b, ord: _o, state: _s, ...facts } = makeTarget('', { text: '新建茶园500亩' })
    return [{ ...facts, start, end: start + '新建茶园500亩'.length }]
  },
  deadlines: () => [],
}

function rowsOf(source = text, organisations: Parameters<typeof toRows>[1]['organisations'] = []) {
  const reading = readPlan(linesOf(source, '要点.txt'), hooks)
  for (const item of reading.items)
    if (item.text === '建设基地')
      item.owners = {
        lead: ['县农业农村局'],
        support: ['县财政局', '县林业局'],
        leader: '李副县长',
        open: true,
      }
  return {
    reading,
    ...toRows(reading, { source: '要点.txt', organisations, createdAt: '2025-01-02T03:04:05.000Z' }),
  }
}

test('the rows fit the model and print the same plan as the reading', () => {
  const { rows, reading } = rowsOf()
  expect(planRowsSchema.parse(rows)).toEqual(rows)
  expect(rowsToDocument(rows).items).toEqual(toPlanDocument(reading).items)
})

test('a target is quoted where it stands in the text', () => {
  const { rows } = rowsOf()
  const [target] = rows.targets
  const block = rows.blocks.find(candidate => candidate.id === target!.blockId)!
  expect(quoteOf(block.inline, target!.id)).toBe('新建茶园500亩')
  expect(target).toMatchObject({ state: 'proposed', ord: expect.any(String) })
})

test('owners are found by name and short name; new names become organisations once', () => {
  const known = makeOrganisation('县农业农村和水利局', { shortNames: ['县农业农村局'] })
  const { rows } = rowsOf(text, [known])
  expect(rows.organisations.map(organisation => organisation.name)).toEqual([
    '县农业农村和水利局',
    '县财政局',
    '县林业局',
  ])
  const lead = rows.owners.find(owner => owner.role === 'lead')!
  expect(lead.organisationId).toBe(known.id)
  expect(new Set(rows.organisations.map(organisation => organisation.ord)).size).toBe(3)
})

test('the organ is taken from the 标志 of a red head, which the paper ends with 文件 itself', () => {
  const head = '某省人民政府文件\n某政发〔2025〕3号\n'
  expect(rowsOf(`${head}${text}`).rows.plan.header).toMatchObject({ issuer: '某省人民政府' })
})

test('a plan without a title takes the file’s name and says so', () => {
  const { rows, notes } = rowsOf(text.split('\n').slice(1).join('\n'))
  expect(rows.blocks.find(block => block.type === 'title')!.text).toBe('要点')
  expect(notes.join()).toContain('请核对')
})

test.each([
  ['official', '一、甲板块\n（一）乙任务\n（二）丙任务\n二、丁板块\n（一）戊任务'],
  ['two-level', '一、甲板块\n1.乙任务\n2.丙任务\n二、丁板块\n1.戊任务'],
  ['arabic', '1.甲板块\n（1）乙任务\n（2）丙任务\n2.丁板块\n（1）戊任务'],
  [
    'official-second-through',
    '一、甲板块\n（一）乙任务\n（二）丙任务\n二、丁板块\n（三）戊任务\n（四）己任务',
  ],
  [
    'official-third-through',
    '一、甲板块\n（一）乙节\n1.子任务\n2.丑任务\n（二）丙节\n3.寅任务\n二、丁板块\n（一）戊节\n4.卯任务',
  ],
  ['official-both-through', '一、甲板块\n（一）乙节\n1.子任务\n二、丁板块\n（二）戊节\n2.卯任务\n3.辰任务'],
  ['two-level-through', '一、甲板块\n1.乙任务\n2.丙任务\n二、丁板块\n3.戊任务'],
  ['chapter', '第一章 甲\n第一节 乙\n第一条 丙任务\n第二节 丁\n第二条 戊任务\n第二章 己\n第三条 庚任务'],
  ['chapter-measures', '第一章 甲\n第一条 丙任务如下：\n（一）子；\n（二）丑。\n第二章 己\n第二条 庚任务'],
  // A press digest without numbered sections follows no scheme of official documents.
  [
    'official',
    '大力发展数字产业\n1.乙任务\n推进建设。\n２.丙任务\n推进改造。\n全面改善民生\n01戊任务\n推进提升。',
  ],
])('the numbers as printed lead to the scheme %s', (scheme, body) => {
  const { rows } = rowsOf(`2025年工作要点\n${body}`)
  expect(rows.plan.scheme).toBe(scheme)
  const blocks = readingOrder(rows.blocks)
  const labels = labelsOf(blocks, rows.plan.scheme)
  expect(labels.size).toBeGreaterThan(0)
  // Where the source numbers its sections, what is drawn is what was printed.
  if (blocks.every(block => block.type !== 'section' || block.label !== ''))
    for (const { id, label } of blocks) expect((labels.get(id) ?? '').trim()).toBe(label)
})
