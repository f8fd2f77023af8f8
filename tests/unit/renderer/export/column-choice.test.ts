import { expect, test } from 'vitest'
import { chosenColumns, toggleColumn } from '../../../../src/renderer/features/export/column-choice.ts'

const usual = ['序号', '重点任务', '牵头单位'] as const

test('a blank field stands for the usual columns, other names for the column they mean', () => {
  expect(chosenColumns(' ', usual)).toEqual(usual)
  expect(chosenColumns('责任单位，序号、没有的', usual)).toEqual(['序号', '配合单位'])
})

test('columns are switched one by one in the order of the table; the usual ones leave the field blank', () => {
  const more = toggleColumn('备注', '', usual)
  expect(more).toBe('序号、重点任务、牵头单位、备注')
  expect(toggleColumn('备注', more, usual)).toBe('')
  expect(toggleColumn('序号', '序号、备注', usual)).toBe('备注')
})

test('the last column cannot be switched off', () => {
  expect(toggleColumn('备注', '备注', usual)).toBe('备注')
})
