import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowItem } from '../../../../src/renderer/features/preview/flow.ts'
import { paginate } from '../../../../src/renderer/features/preview/paginate.ts'

const line = 579
/** The text area of a strict page: 22 lines and a little. */
const room = 12756

const paragraph = (lines: number, more: Partial<FlowItem> = {}): FlowItem => ({
  kind: 'paragraph',
  lines: Array.from({ length: lines }, () => line),
  before: 0,
  after: 0,
  keepNext: false,
  breakBefore: false,
  head: 0,
  ...more,
})
const row = (height: number, more: Partial<FlowItem> = {}): FlowItem => ({
  ...paragraph(0),
  kind: 'row',
  lines: [height],
  ...more,
})
const foot = (height: number): FlowItem => ({ ...row(height), kind: 'foot' })
/** The pages in short: item and lines of every piece. */
const short = (items: readonly FlowItem[]) =>
  paginate(items, room).map(page => page.map(({ item, from, to }) => [item, from, to]))

test('22 lines fill a page and the 23rd begins the next', () => {
  expect(short([paragraph(22)])).toEqual([[[0, 0, 22]]])
  expect(short([paragraph(23)])).toEqual([[[0, 0, 22]], [[0, 22, 23]]])
})

test('nothing at all is one empty page', () => {
  expect(paginate([], room)).toEqual([[]])
})

describe('headings', () => {
  test('a heading at the foot of a page moves to the text it belongs to', () => {
    const items = [paragraph(21), paragraph(1, { keepNext: true }), paragraph(3)]
    expect(short(items)).toEqual([
      [[0, 0, 21]],
      [
        [1, 0, 1],
        [2, 0, 3],
      ],
    ])
  })

  test('a heading of two lines is not split', () => {
    const items = [paragraph(21), paragraph(2, { keepNext: true }), paragraph(1)]
    expect(short(items)).toEqual([
      [[0, 0, 21]],
      [
        [1, 0, 2],
        [2, 0, 1],
      ],
    ])
  })

  test('headings one below the other move together', () => {
    const heading = paragraph(1, { keepNext: true })
    const items = [paragraph(20), heading, heading, paragraph(2)]
    expect(short(items)).toEqual([
      [[0, 0, 20]],
      [
        [1, 0, 1],
        [2, 0, 1],
        [3, 0, 2],
      ],
    ])
  })

  test('more headings than a page holds are broken where the page ends', () => {
    const items = Array.from({ length: 30 }, () => paragraph(1, { keepNext: true }))
    expect(short(items).map(page => page.length)).toEqual([22, 8])
  })
})

test('distance above is kept at a forced break and dropped where a full page ends', () => {
  const spaced = { before: 1000 }
  const tops = (items: readonly FlowItem[]) => paginate(items, room).map(page => page[0]!.top)
  expect(tops([paragraph(22, spaced), paragraph(1)])).toEqual([1000, 0])
  expect(tops([paragraph(22), paragraph(1, spaced)])).toEqual([0, 0])
  expect(tops([paragraph(1), paragraph(1, { ...spaced, breakBefore: true })])).toEqual([0, 1000])
})

test('a table goes on under its head', () => {
  const items = [row(600, { keepNext: true }), ...Array.from({ length: 4 }, () => row(5000, { head: 600 }))]
  const pages = paginate(items, room)
  expect(pages.map(page => page.map(piece => [piece.item, piece.top, piece.head]))).toEqual([
    [
      [0, 0, false],
      [1, 600, false],
      [2, 5600, false],
    ],
    [
      [3, 600, true],
      [4, 5600, false],
    ],
  ])
})

test('what stands at the foot stands at the foot of the page it fits on', () => {
  expect(paginate([paragraph(10), foot(1000)], room)[0]![1]!.top).toBe(room - 1000)
  const full = paginate([paragraph(22), foot(1000)], room)
  expect(full).toHaveLength(2)
  expect(full[1]![0]!.top).toBe(room - 1000)
})

const anyItem = fc.record({
  kind: fc.constantFrom('paragraph' as const, 'row' as const),
  lines: fc.array(fc.integer({ min: 20, max: 16000 }), { minLength: 1, maxLength: 30 }),
  before: fc.integer({ min: 0, max: 2000 }),
  after: fc.integer({ min: 0, max: 2000 }),
  keepNext: fc.boolean(),
  breakBefore: fc.boolean(),
  head: fc.constantFrom(0, 600),
})

test('every line stands on exactly one page, in order, within the text area', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 25 }), items => {
      const pages = paginate(items, room)
      const printed = pages
        .flat()
        .flatMap(({ item, from, to }) => Array.from({ length: to - from }, (_, i) => `${item}:${from + i}`))
      expect(printed).toEqual(items.flatMap(({ lines }, item) => lines.map((_, i) => `${item}:${i}`)))
      for (const page of pages) {
        if (items.length > 0) expect(page.length).toBeGreaterThan(0)
        let above = 0
        page.forEach(({ item, from, to, top }, i) => {
          expect(top).toBeGreaterThanOrEqual(above)
          const height = items[item]!.lines.slice(from, to).reduce((sum, one) => sum + one, 0)
          above = top + height
          // Only what fits no page at all may run over, and then it is the first on its page.
          if (above > room + 6) expect([i, to - from]).toEqual([0, 1])
          if (i > 0) expect(items[item]!.breakBefore && from === 0).toBe(false)
        })
      }
    }),
  )
})
