import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countCharacters } from '../../../../src/renderer/features/desk/count-characters.ts'

test('white space of every width does not count, a character outside the first plane counts once', () => {
  expect(countCharacters(['建成 5G　基站\n', '𠮷', ''])).toBe(7)
})

test('counting parts is counting the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), parts => {
      expect(countCharacters(parts)).toBe(parts.reduce((sum, part) => sum + countCharacters([part]), 0))
    }),
  )
})
