import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowStore } from '#shared/ops/row-store.ts'
import { findMatches, firstFrom } from '../../../../src/renderer/features/find/find-matches.ts'
import { planOf } from '../../../support/rows.ts'

function planWith(lines: readonly string[]) {
  const rows = planOf(lines)
  const order = rows.blocks.map(block => block.id)
  return {
    store: new RowStore(rows),
    order,
    find: (query: string) => findMatches(new RowStore(rows), order, query),
  }
}

test('every place in reading order, several in one paragraph, whatever the case', () => {
  const { order, find } = planWith(['T 5G要点', 'S 基站', 'M 建5g基站，5G全覆盖'])
  expect(find(' 5G ')).toEqual([
    { blockId: order[0], from: 0, to: 2 },
    { blockId: order[2], from: 1, to: 3 },
    { blockId: order[2], from: 6, to: 8 },
  ])
})

test('nothing and signs of all kinds are words like any other', () => {
  const { find } = planWith(['T 要点', 'M 增长10%（约.）'])
  expect(find('')).toEqual([])
  expect(find('（约.）')).toHaveLength(1)
  expect(find('.')).toHaveLength(1)
})

test('what is found reads as what was sought', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(), fc.nat(), (text, a, b) => {
      const from = a % (text.length + 1)
      const query = text.slice(from, from + (b % 5)).trim()
      const { store, find } = planWith(['T 要点', `M ${text}`])
      const found = find(query)
      for (const match of found) {
        const words = store.blocks.get(match.blockId)!.text.slice(match.from, match.to)
        expect(words.toLowerCase()).toBe(query.toLowerCase())
      }
    }),
  )
})

test('the search goes on from the caret and begins again at the top', () => {
  const { order, find } = planWith(['T 要点', 'M 推进，推进', 'M 推进'])
  const matches = find('推进')
  expect(firstFrom(matches, order, { blockId: order[1]!, from: 1 })).toBe(1)
  expect(firstFrom(matches, order, { blockId: order[2]!, from: 1 })).toBe(0)
  expect(firstFrom(matches, order, { blockId: null, from: 0 })).toBe(0)
  expect(firstFrom([], order, { blockId: null, from: 0 })).toBe(-1)
})
