import { expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import type { SearchResult } from '#shared/search/search-result.ts'
import {
  commandItems,
  directoryItems,
  resultItems,
} from '../../../../src/renderer/features/find/palette-items.ts'

const commands = [
  { id: 'export', text: '导出 Word', keys: 'Ctrl+E' },
  { id: 'find', text: '查找和替换', keys: 'Ctrl+F' },
  { id: 'numbering', text: '改序号样式', also: '编号 层次', keys: '' },
]
const [lastYear, thisYear] = [newId(), newId()]
const block = (planId: string, type: 'task' | 'measure', text: string) => ({
  planId,
  planTitle: planId === thisYear ? '今年要点' : '去年要点',
  blockId: newId(),
  type,
  text,
})

test('commands are found by any of their words; without a query all are listed', () => {
  const ids = (query: string) => commandItems(commands, query).map(item => item.key)
  expect(ids('')).toEqual(['command export', 'command find', 'command numbering'])
  expect(ids('word')).toEqual(['command export'])
  expect(ids('替换 查找')).toEqual(['command find'])
  expect(ids('编号')).toEqual(['command numbering'])
  expect(ids('没有')).toEqual([])
})

test('the open plan comes first, headings before text, and another plan is named', () => {
  const found: SearchResult = {
    blocks: [
      block(lastYear, 'measure', '去年修渠。'),
      block(thisYear, 'measure', '今年修渠。'),
      block(lastYear, 'task', '修渠任务'),
    ],
    organisations: [
      {
        planId: lastYear,
        planTitle: '去年要点',
        organisationId: newId(),
        name: '修渠办',
        lead: 2,
        support: 0,
      },
    ],
    targets: [],
    more: false,
  }
  const items = resultItems(found, '修渠', thisYear)
  expect(
    items.map(item => [item.group, item.text.before + item.text.hit + item.text.after, item.note]),
  ).toEqual([
    ['organisations', '修渠办', '牵头 2 · 去年要点'],
    ['headings', '修渠任务', '去年要点'],
    ['text', '今年修渠。', ''],
    ['text', '去年修渠。', '去年要点'],
  ])
  expect(items[2]).toMatchObject({ from: 2, to: 4, text: { hit: '修渠' } })
})

test('organisations without a task are found in the directory, those that own one are not listed again', () => {
  const organisations = ['修渠办', '修渠总队', '教育局'].map((name, index) => ({
    id: newId(),
    name,
    shortNames: name === '教育局' ? ['渠局'] : [],
    parentId: null,
    ord: `a${index}`,
  }))
  const owning = {
    planId: thisYear!,
    planTitle: '今年要点',
    organisationId: organisations[0]!.id,
    name: '修渠办',
    lead: 1,
    support: 0,
  }
  const found = { blocks: [], organisations: [owning], targets: [], more: false }
  const names = (query: string) =>
    directoryItems(organisations, found, query).map(({ text }) => text.before + text.hit + text.after)
  expect(names('修渠')).toEqual(['修渠总队'])
  expect(names('渠')).toEqual(['修渠总队', '教育局'])
  expect(names('')).toEqual([])
})
