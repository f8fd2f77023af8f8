import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { inlineText, markQuote, plainInline, quoteOf, quoteRange } from '#shared/model/inline.ts'

describe('marking a quote', () => {
  it('keeps every character and quotes exactly the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const id = newId()
        const marked = markQuote(plainInline(text), from, to, id)
        expect(inlineText(marked)).toBe(text)
        expect(quoteOf(marked, id)).toBe(text.slice(from, to))
      }),
    )
  })

  it('lets quotes overlap', () => {
    const [one, two] = [newId(), newId()]
    const marked = markQuote(markQuote(plainInline('建设500条，累计达到1800条'), 0, 6, one), 2, 15, two)
    expect(quoteOf(marked, one)).toBe('建设500条')
    expect(quoteOf(marked, two)).toBe('500条，累计达到1800条'.slice(0, 13))
  })
})

it('the range of a quote spans all its runs; without a mark there is none', () => {
  const inline = markQuote(markQuote(plainInline('累计上云企业达40万家。'), 2, 11, 'a'), 7, 9, 'b')
  expect(quoteRange(inline, 'a')).toEqual({ from: 2, to: 11 })
  expect(quoteRange(inline, 'b')).toEqual({ from: 7, to: 9 })
  expect(quoteRange(inline, 'c')).toBeNull()
})
