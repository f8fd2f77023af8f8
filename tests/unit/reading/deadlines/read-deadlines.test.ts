// Deadlines against hand-read lists, and the calendar's own rules as properties.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import { readDeadlines } from '#shared/reading/deadlines/read-deadlines.ts'

interface Gold {
  text: string
  year: number | null
  deadlines: DeadlineFacts[]
}
const gold = ['deadlines', 'deadlines-second'].flatMap(
  name =>
    JSON.parse(
      readFileSync(new URL(`../../../fixtures/phrases/${name}.json`, import.meta.url), 'utf8'),
    ) as Gold[],
)

test.each(gold)('$text', ({ text, year, deadlines }) => {
  expect(readDeadlines(text, { year }).map(({ start: _start, end: _end, ...facts }) => facts)).toEqual(
    deadlines,
  )
})

describe('any day', () => {
  test('of a real calendar is read to itself, any other keeps its phrase and no day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const [found] = readDeadlines(`${year}年${month}月${day}日前`)
          const date = new Date(Date.UTC(year, month - 1, day))
          const real = date.getUTCMonth() === month - 1
          expect(found?.to).toBe(real ? date.toISOString().slice(0, 10) : null)
          expect(found?.fuzzy).toBe(!real)
        },
      ),
    )
  })

  test('quotes are slices of the text, in order, and never overlap', () => {
    const piece = fc.constantFrom(
      '6月底前',
      '年底',
      '上半年',
      '，',
      '完成',
      '2024年',
      '每月5日前',
      '至',
      '今年',
      '3',
      '春节前',
      '持续推进',
      '到',
      '。',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('')
        let end = 0
        for (const found of readDeadlines(text, { year: 2024 })) {
          expect(text.slice(found.start, found.end)).toBe(found.text)
          expect(found.start).toBeGreaterThanOrEqual(end)
          if (found.from !== null && found.to !== null) expect(found.from <= found.to).toBe(true)
          end = found.end
        }
      }),
    )
  })
})
