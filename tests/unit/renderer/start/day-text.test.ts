import { expect, test } from 'vitest'
import { clockText, dayText } from '../../../../src/renderer/features/start/day-text.ts'

const now = new Date(2021, 2, 5, 0, 10)
const said = (...at: [number, number, number, number, number]) => dayText(new Date(...at).toISOString(), now)

test('days as one says them', () => {
  expect(said(2021, 2, 5, 0, 3)).toBe('今天 00:03')
  expect(said(2021, 2, 4, 23, 59)).toBe('昨天')
  expect(said(2021, 2, 3, 23, 59)).toBe('3月3日')
  expect(said(2020, 11, 31, 12, 0)).toBe('2020年12月31日')
})

test('the clock has two digits everywhere', () => {
  expect(clockText(new Date(2021, 0, 1, 9, 5, 7))).toBe('09:05:07')
})
