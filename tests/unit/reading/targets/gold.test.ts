// The target reader against hand-read gold lists: the customer's sentences, seven sets of our own from other fields and
// provinces, and the whole sample plan. Floors hold the level reached; the table shows where it stands. What a set gave
// on the first run, before the grammar had seen it, stands in docs/reading.md.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTargets } from '#shared/reading/targets/read-targets.ts'
import { fieldAccuracy, score, table, type GoldSentence, type GoldTarget } from './score.ts'

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/phrases/${name}`, import.meta.url), 'utf8')) as T
}

const sets = ['given', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'].map(
  set => `targets-${set}`,
)

describe.each(sets)('%s', name => {
  const result = score(fixture<GoldSentence[]>(`${name}.json`))
  console.info(table(name, result))
  for (const error of result.errors) console.info(`    ${error}`)

  test('finds the targets and invents hardly any', () => {
    expect(result.matched / result.gold).toBeGreaterThanOrEqual(0.95)
    expect(result.matched / result.found).toBeGreaterThanOrEqual(0.95)
  })

  test('reads their fields', () => {
    expect(result.right.comparator / result.matched).toBeGreaterThanOrEqual(0.98)
    expect(fieldAccuracy(result)).toBeGreaterThanOrEqual(0.95)
  })
})

describe('the sample plan', () => {
  const text = readFileSync(new URL('../../../../seeds/digital-zhejiang-2020.txt', import.meta.url), 'utf8')
  const found = readTargets(text)
  const gold = fixture<(GoldTarget & { quote: string })[]>('targets-sample.json')

  test('has its 26 targets by hand count and at most two others', () => {
    const missed = gold.filter(
      target =>
        !found.some(
          one =>
            one.text.includes(target.quote.slice(-6)) &&
            one.value === target.value &&
            one.unit === target.unit &&
            one.comparator === target.comparator &&
            one.basis === target.basis,
        ),
    )
    expect(missed.map(target => target.quote)).toEqual([])
    expect(found.length - gold.length).toBeLessThanOrEqual(2)
  })

  test('quotes are slices of the text that do not overlap', () => {
    let end = 0
    for (const target of found) {
      expect(text.slice(target.start, target.end)).toBe(target.text)
      expect(target.start).toBeGreaterThanOrEqual(end)
      end = target.end
    }
  })
})

test.each(fixture<string[]>('not-targets.json'))('no target in %s', text => {
  expect(readTargets(text)).toEqual([])
})

test.each([
  ['推动1万家中小企业实施数字化改造', '=', 1, '万家'],
  ['累计为80个以上应用提供支撑', '>=', 80, '个'],
])('%s sets a target', (text, comparator, value, unit) => {
  expect(readTargets(text)).toMatchObject([{ comparator, value, unit }])
})
