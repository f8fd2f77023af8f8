import { expect, test } from 'vitest'
import { nextMatching } from '../../../../src/renderer/features/outline/next-matching.ts'

const order = ['a', 'b', 'c', 'd']
const among =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id)

test('the next one after the caret, then round from the top', () => {
  expect(nextMatching(order, 'a', among('a', 'c'))).toBe('c')
  expect(nextMatching(order, 'c', among('a', 'c'))).toBe('a')
  expect(nextMatching(order, null, among('a', 'c'))).toBe('a')
})

test('the only one is found again; none is null', () => {
  expect(nextMatching(order, 'c', among('c'))).toBe('c')
  expect(nextMatching(order, 'c', among())).toBeNull()
  expect(nextMatching([], null, among('a'))).toBeNull()
})
