// How last year's tasks stood, read from tables as offices send them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCompletionCell } from '#shared/rollover/completion-words.ts'
import { readCompletionTable } from '#shared/rollover/completion-table.ts'

const tasks = [
  { id: 'a', text: '新建高标准农田2.4万亩，累计建成高标准农田31万亩。' },
  { id: 'b', text: '实施渠系清淤整修工程，疏浚沟渠320公里。' },
  { id: 'c', text: '培育省级以上农业产业化龙头企业3家。' },
  { id: 'd', text: '加强组织领导' },
]
const read = (rows: string[][]) => {
  const table = readCompletionTable(rows, tasks)
  return table && { found: Object.fromEntries(table.found), unmatched: table.unmatched }
}

test('columns in any order, numbers in front, words that go on to explain, rows in any order', () => {
  expect(
    read([
      ['完成情况', '责任单位', '序号', '重点任务'],
      [
        '已完成，全年建成2.6万亩。',
        '县农业农村局',
        '1',
        '（一）新建高标准农田2.4万亩，累计建成高标准农田31万亩',
      ],
      ['持续推进', '县农业农村局', '3', '3.培育省级以上农业产业化龙头企业3家。'],
      ['未完成', '县水利局', '2', '二、实施渠系清淤整修工程，疏浚沟渠320公里'],
      ['部分完成', '县政府办', '4', '加强组织领导'],
    ]),
  ).toEqual({ found: { a: 'done', b: 'missed', c: 'ongoing', d: 'partial' }, unmatched: [] })
})

test('a table without a heading row is read too; words put otherwise are still known', () => {
  expect(
    read([
      ['组织实施渠系清淤整修工程，完成疏浚沟渠300余公里。', '基本完成'],
      ['新建高标准农田2.6万亩，全县累计建成高标准农田31.2万亩。', '办结'],
    ]),
  ).toEqual({ found: { a: 'done', b: 'partial' }, unmatched: [] })
})

test('every row that belongs to no task, or says no known word, is listed; a blank state is no row', () => {
  expect(
    read([
      ['工作任务', '进展'],
      ['新建高标准农田2.4万亩，累计建成高标准农田31万亩。', '完成'],
      ['举办第五届黄桃采摘节，开展产销对接活动20场次。', '完成'],
      ['实施渠系清淤整修工程，疏浚沟渠320公里。', '进度较快'],
      ['培育省级以上农业产业化龙头企业3家。', ''],
    ]),
  ).toEqual({
    found: { a: 'done' },
    unmatched: [
      { row: 3, text: '举办第五届黄桃采摘节，开展产销对接活动20场次。', reason: 'no-task' },
      { row: 4, text: '实施渠系清淤整修工程，疏浚沟渠320公里。 进度较快', reason: 'unknown-word' },
    ],
  })
})

test('a table that says of nothing how it stands is none', () => {
  expect(
    read([
      ['任务', '责任单位'],
      ['加强组织领导', '县政府办'],
    ]),
  ).toBeNull()
  expect(read([])).toBeNull()
})

test('no row is passed over: each with a state is taken in once or listed', () => {
  const cell = fc.constantFrom('完成', '未完成', '进度较快', '', '县水利局', ...tasks.map(task => task.text))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 }), rows => {
      const table = readCompletionTable(rows, tasks)
      if (!table) return
      const { found, unmatched } = table
      const states = [0, 1, 2, 3].map(column => rows.filter(row => (row[column] ?? '') !== '').length)
      expect(states).toContain(found.size + unmatched.length)
      expect([...found.keys()].every(id => tasks.some(task => task.id === id))).toBe(true)
    }),
  )
})

describe('words', () => {
  test.each([
    ['已 完成', 'done'],
    ['部分完成（缺口2公里）', 'partial'],
    ['未完成：受天气影响', 'missed'],
    ['持续推进', 'ongoing'],
    ['', null],
    ['力度不够', undefined],
  ])('%s', (words, completion) => expect(readCompletionCell(words)).toBe(completion))
})
