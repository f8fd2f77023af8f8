import { expect, test } from 'vitest'
import fc from 'fast-check'
import { findInText, queryTerms } from '#shared/search/find-in-text.ts'
import { foldText } from '#shared/search/fold-text.ts'
import { snippetOf } from '#shared/search/snippet.ts'

const text = fc.string({ unit: fc.constantFrom('数', '字', 'A', 'a', 'Ａ', '１', '1', '　', ' ', '😀', 'İ') })

test('what is found is equal to the words but for capitals and width, and nothing is left out', () => {
  fc.assert(
    fc.property(text, text, (body, words) => {
      const ranges = findInText(body, words)
      for (const { from, to } of ranges) expect(foldText(body.slice(from, to))).toBe(foldText(words))
      for (let i = 1; i < ranges.length; i++)
        expect(ranges[i]!.from).toBeGreaterThanOrEqual(ranges[i - 1]!.to)
      const rest = ranges.reduceRight(
        (left, { from, to }) => `${left.slice(0, from)}\n${left.slice(to)}`,
        body,
      )
      if (words !== '') expect(foldText(rest).includes(foldText(words))).toBe(false)
    }),
  )
})

test('folding moves no character', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  fc.assert(
    fc.property(units, codes => {
      const any = String.fromCharCode(...codes)
      return foldText(any).length === any.length
    }),
  )
})

test('terms', () => {
  expect(queryTerms('  数字 ＡＩ　数字 ')).toEqual(['数字', 'ai'])
  expect(findInText('aaa', 'aa')).toEqual([{ from: 0, to: 2 }])
  expect(findInText('甲乙', '')).toEqual([])
})

test('a snippet shows the place and says where it was cut', () => {
  const long = `${'前'.repeat(30)}公园${'后'.repeat(60)}`
  const { before, hit, after } = snippetOf(long, { from: 30, to: 32 })
  expect([before, hit, after]).toEqual([`…${'前'.repeat(14)}`, '公园', `${'后'.repeat(40)}…`])
  expect(snippetOf('公园', { from: 0, to: 2 })).toEqual({ before: '', hit: '公园', after: '' })
})
