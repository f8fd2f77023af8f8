// The 变化说明 that a drafter hands in with next year's plan.
import { describe, expect, test } from 'vitest'
import { comparableFromRows } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import { changeNote } from '#shared/compare/note/change-note.ts'
import { itemName } from '#shared/compare/note/item-name.ts'
import { planOf } from '../../support/rows.ts'
import { editedPair } from './gold/edited-pair.ts'
import { countyPlan2023 } from './gold/invented-plans.ts'
import { printOutline, readRows, sampleText } from './gold/read-rows.ts'
import { item, plan, target } from './targets-of.ts'

const countyText = printOutline(countyPlan2023)
const nextText = countyText
  .replaceAll('2023年', '2024年')
  .replace('新建高标准农田2.4万亩，累计建成高标准农田31万亩', '新建高标准农田3万亩，累计建成高标准农田35万亩')
  .replace('控制在55件以内', '控制在50件以内')
  .replace('达到76%', '达到74%')
  .replace(/（三）壮大新型农村集体经济\n.*\n.*\n/u, '（三）发展庭院经济\n培育庭院经济示范户300户。\n')
const comparison = comparePlans(
  comparableFromRows(readRows(countyText)),
  comparableFromRows(readRows(nextText)),
)
const note = changeNote(comparison)
const paragraph = (lead: string) => note.find(each => each.text.startsWith(lead))!

test('the summary counts what the paragraphs name', () => {
  expect(note[0]!.text).toBe(
    '与《青溪县2023年全面推进乡村振兴重点工作要点》相比，《青溪县2024年全面推进乡村振兴重点工作要点》' +
      '新增任务1项、举措1项，取消任务1项、举措2项，修改表述3项，仅顺延年份2项；目标指标提高3项、降低1项、新增1项、取消1项。',
  )
})

test('new and dropped tasks are named with what they hold', () => {
  expect(paragraph('新增内容').text).toBe('新增内容：任务“发展庭院经济”（含下级内容1项）。')
  expect(paragraph('取消内容').text).toBe('取消内容：任务“壮大新型农村集体经济”（含下级内容2项）。')
})

test('targets are raised and lowered with both figures, a limit is tightened', () => {
  const raised = paragraph('提高的指标').text
  expect(raised).toContain('由31万亩以上提高到35万亩以上')
  expect(raised).toContain('由55件以内收紧到50件以内')
  expect(paragraph('降低的指标').text).toContain('由76%以上降低到74%以上')
})

test('stocks that do not fit last year are put forward for checking', () => {
  expect(paragraph('两年数据需要核对的').text).toContain('推算上年末为32万亩，比上年目标31万亩多1万亩')
})

test('every clause that names something holds ids of rows that exist, and clauses join to the text', () => {
  const ids = (side: typeof comparison.from) =>
    new Set(side.items.flatMap(each => [each.id, ...each.targets.map(own => own.id)]))
  const [from, to] = [ids(comparison.from), ids(comparison.to)]
  for (const each of note) {
    expect(each.clauses.map(clause => clause.text).join('')).toBe(each.text)
    for (const clause of each.clauses) {
      if (/[“”]/u.test(clause.text)) expect(clause.refs.length).toBeGreaterThan(0)
      for (const ref of clause.refs) {
        expect(ref.from === null || from.has(ref.from)).toBe(true)
        expect(ref.to === null || to.has(ref.to)).toBe(true)
        expect(ref.from ?? ref.to).not.toBeNull()
      }
    }
  }
})

describe('every changed row is spoken of', () => {
  test.each([1, 2, 3])('sample, seed %i', seed => {
    const pair = editedPair(
      comparableFromRows(readRows(sampleText)),
      { moved: 15, dropped: 4, added: 5, refigured: 10, reworded: 5, merged: 3, split: 3 },
      seed,
    )
    const result = comparePlans(pair.from, pair.to)
    const spoken = new Set(
      changeNote(result).flatMap(each => each.refs.map(ref => `${ref.kind} ${ref.from} ${ref.to}`)),
    )
    for (const line of result.items) {
      if (line.change[0] !== 'same') expect(spoken).toContain(`item ${line.from} ${line.to}`)
    }
    for (const line of result.targets) {
      if (line.change[0] !== 'same') expect(spoken).toContain(`target ${line.from} ${line.to}`)
    }
  })
})

test('moves, merges, splits, owners and deadlines in words', () => {
  const from = comparableFromRows(
    planOf([
      'S 甲方面',
      'K 发展数字教育',
      'M 启动教育广场建设。',
      'M 开设网络同步课程，推进学分互认。',
      'K 发展数字医疗',
      'M 推动互联网医院向基层延伸。',
      'M 升级全民健康信息平台，推进健康专有云建设。',
    ]),
  )
  const [section, education, square, course, medicine, hospital, health] = from.items
  const half = { ...item('推进健康专有云建设。', { type: 'measure' }), parent: medicine!.id }
  const to = {
    ...from,
    items: [
      section!,
      { ...education!, owners: { ...education!.owners, lead: ['省教育厅'] }, deadline: '6月底前' },
      { ...course!, text: '开设网络同步课程，推进学分互认。启动教育广场建设。' },
      { ...hospital!, parent: education!.id },
      medicine!,
      { ...health!, text: '升级全民健康信息平台。' },
      half,
    ],
  }
  const texts = changeNote(comparePlans(from, to)).map(each => each.text)
  expect(texts).toContain(
    `合并内容：${itemName(square!.text)}${itemName(course!.text)}合并为“开设网络同步课程，推进学分互认。启动教育广场建设”。`,
  )
  expect(texts).toContain(
    '拆分内容：“升级全民健康信息平台，推进健康专有云建设”分为“升级全民健康信息平台”“推进健康专有云建设”。',
  )
  expect(texts).toContain('调整位置：“推动互联网医院向基层延伸”由“发展数字医疗”调整到“发展数字教育”。')
  expect(texts).toContain('责任单位有调整的：“发展数字教育”由未明确单位调整为省教育厅牵头。')
  expect(texts).toContain('完成时限有调整的：“发展数字教育”由未定时限调整为“6月底前”。')
})

test('deadlines that only follow the year are counted, those that change otherwise are named', () => {
  const names = ['推进数字乡村建设。', '推进数字医疗建设。', '推进数字教育建设。']
  const due = (year: number, last: string) =>
    plan(
      year,
      names.map((text, i) => ({ ...item(text), deadline: i < 2 ? `${year}年12月底前` : last })),
    )
  const note = changeNote(comparePlans(due(2024, '2024年6月底前'), due(2025, '2025年9月底前')))
  expect(note[0]!.text).toContain('完成时限仅顺延年份2项')
  expect(note[0]!.refs).toHaveLength(2)
  expect(note[1]!.text).toBe('完成时限有调整的：“推进数字教育建设”由“2024年6月底前”调整为“2025年9月底前”。')
})

test('equal plans give one sentence', () => {
  const same = plan(2020, [item('推进数字乡村建设。', { targets: [target({})] })])
  expect(changeNote(comparePlans(same, same)).map(each => each.text)).toEqual(['两稿内容一致，没有变化。'])
})

test('more than a dozen of a kind: the rest is counted and still linked', () => {
  const items = Array.from({ length: 30 }, (_, n) => item(`推进第${n + 1}项试点。`))
  const [, added] = changeNote(comparePlans(plan(null, []), plan(null, items)))
  expect(added!.text).toMatch(/，另有18项。$/u)
  expect(added!.refs).toHaveLength(30)
})
