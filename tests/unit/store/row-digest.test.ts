import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeSum, emptySum, rowDigest } from '#main/store/row-digest.ts'

test('a row’s digest depends on its table, its fields and their values, not on the order of the fields', () => {
  const digest = rowDigest('block', { id: '1', text: '植树' })
  expect(rowDigest('block', { text: '植树', id: '1' }).equals(digest)).toBe(true)
  expect(rowDigest('target', { id: '1', text: '植树' }).equals(digest)).toBe(false)
  expect(rowDigest('block', { id: '1', text: '植數' }).equals(digest)).toBe(false)
  expect(rowDigest('block', { id: '1', text: null }).equals(rowDigest('block', { id: '1', text: '' }))).toBe(
    false,
  )
})

test('a sum that is kept current equals the sum made anew, in any order of changes', () => {
  const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(bytes => Buffer.from(bytes))
  fc.assert(
    fc.property(fc.array(digest), fc.array(digest), (stay, go) => {
      const all = changeSum(emptySum, [], [...go, ...stay])
      const left = changeSum(all, go.toReversed(), [])
      const anew = changeSum(emptySum, [], stay.toReversed())
      expect(left.entries).toBe(anew.entries)
      expect(left.sum.equals(anew.sum)).toBe(true)
    }),
  )
})

test('a row that is replaced by another shows in the sum', () => {
  const row = (text: string) => rowDigest('block', { text })
  const sum = changeSum(emptySum, [], [row('甲'), row('乙')])
  expect(changeSum(sum, [row('乙')], [row('丙')]).sum.equals(sum.sum)).toBe(false)
})
