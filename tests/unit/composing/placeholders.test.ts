import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  nearestPlaceholder,
  placeholders,
  placeholdersIn,
  strayBrackets,
} from '#shared/composing/placeholders.ts'

const names = placeholders.map(({ name }) => name)

describe('the placeholders of a text', () => {
  it('are found wherever they stand, and what is around them is kept', () => {
    const words = fc.stringMatching(/^[一-龥，。0-9 ]{0,12}$/u)
    const use = fc.record({ name: fc.constantFrom(...names), optional: fc.boolean() })
    fc.assert(
      fc.property(fc.array(fc.tuple(words, use)), words, (pieces, end) => {
        const text =
          pieces
            .map(([before, { name, optional }]) => `${before}{{ ${name}${optional ? '？' : ''}}}`)
            .join('') + end
        const found = placeholdersIn(text)
        expect(found.map(({ placeholder, optional }) => [placeholder?.name, optional])).toEqual(
          pieces.map(([, { name, optional }]) => [name, optional]),
        )
        let rest = ''
        let at = 0
        for (const { from, to } of found) {
          rest += text.slice(at, from)
          at = to
        }
        expect(rest + text.slice(at)).toBe(pieces.map(([before]) => before).join('') + end)
        expect(strayBrackets(text)).toBe('')
      }),
    )
  })

  it('are told from brackets that are not closed', () => {
    expect(strayBrackets('关于{{标题 的通知')).toBe('关于{{标题 的通知')
    expect(strayBrackets('标题}}')).toBe('标题}}')
    expect(strayBrackets('集合{1，2}')).toBe('')
  })

  it('have names of their own, and each is nearest to itself', () => {
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(nearestPlaceholder(name)).toBe(name)
  })

  it.each([
    ['发文号', '发文字号'],
    ['抄送', '抄送机关'],
    ['大标题', '标题'],
    ['毫不相干的一长串话', null],
  ])('an unknown “%s” is nearest to %s', (name, nearest) => {
    expect(nearestPlaceholder(name)).toBe(nearest)
  })
})
