import { expect, test } from 'vitest'
import { isForEach } from '#shared/reading/owners/statement.ts'

test.each([
  '（市教育局、市财政局按职责分工负责）',
  '（责任单位：市教育局、各县（市、区）政府根据各自职能分别落实）',
  '责任单位：市教育局、市财政局，分工负责',
  '（市教育局、市民政局共同推进，6月底前完成）',
])('%s gives each body its own part', clause => {
  expect(isForEach(clause)).toBe(true)
})

test.each([
  '（配合单位：市教育局）',
  '（市教育局牵头，市财政局配合）',
  '（配合单位：市共同富裕办、市职责协调办）',
  '',
])('%s does not', clause => {
  expect(isForEach(clause)).toBe(false)
})
