// Two files from elsewhere: both are read, nothing is known but their words.
import { describe, expect, test } from 'vitest'
import {
  comparableFromDocument,
  comparableFromRows,
  type ComparablePlan,
} from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import type { TargetChangeKind } from '#shared/compare/target-change.ts'
import { readPlan } from '#shared/reading/read-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import { readTargets } from '#shared/reading/targets/read-targets.ts'
import { editedPair, randomFrom } from './gold/edited-pair.ts'
import { cityPlan2024, countyPlan2023 } from './gold/invented-plans.ts'
import { outlineOfPlan, printOutline, readRows, sampleText } from './gold/read-rows.ts'

const read = (text: string): ComparablePlan => comparableFromRows(readRows(text))
const texts = {
  sample: printOutline(outlineOfPlan(read(sampleText))),
  county: printOutline(countyPlan2023),
  city: printOutline(cityPlan2024),
}

test.each([3, 14, 159, 26, 53, 58])(
  'the sample with 20 moved, 3 dropped, 3 new, 15 changed figures, printed and read again: exactly those (seed %i)',
  seed => {
    const counts = { moved: 20, dropped: 3, added: 3, refigured: 15 }
    const pair = editedPair(read(texts.sample), counts, seed)
    const again = (plan: ComparablePlan) => read(printOutline(outlineOfPlan(plan)))
    const { summary } = comparePlans(again(pair.from), again(pair.to))
    expect(summary.items).toEqual({
      same: pair.from.items.length - 38,
      moved: 20,
      dropped: 3,
      new: 3,
      reworded: 15,
      merged: 0,
      split: 0,
    })
  },
)

test('two readings of one file share no id and are the same throughout', () => {
  const reading = () => comparableFromDocument(readPlan(linesOf(sampleText), { targets: readTargets }))
  const [from, to] = [reading(), reading()]
  const ids = new Set(from.items.map(item => item.id))
  expect(to.items.some(item => ids.has(item.id))).toBe(false)
  const { items, targets, summary } = comparePlans(from, to)
  expect(items.every(line => line.change[0] === 'same')).toBe(true)
  expect(targets.length).toBeGreaterThan(20)
  expect(targets.every(line => line.change[0] === 'same')).toBe(true)
  expect(summary.titleChanged).toBe(false)
})

test('an imported file is compared with a plan of the library by content, from either side', () => {
  const document = comparableFromDocument(readPlan(linesOf(sampleText)))
  const library = comparableFromRows(readRows(sampleText))
  for (const [from, to] of [
    [document, library],
    [library, document],
  ]) {
    expect(comparePlans(from!, to!).items.every(line => line.change[0] === 'same')).toBe(true)
  }
})

describe.each(Object.entries(texts))('%s', (_, text) => {
  test.each([1, 2, 3, 4, 5])(
    'changed figures are raised or lowered, all other targets the same (seed %i)',
    seed => {
      const from = read(text)
      const random = randomFrom(seed * 101)
      const expected = new Map<string, TargetChangeKind>()
      let changed = text
      for (const item of from.items) {
        const [target] = item.targets
        // One figure an item, in digits, in a quote that stands once in the plan.
        if (!target?.value || random(2) === 0 || text.split(target.text).length !== 2) continue
        const figures: string[] = target.text.match(/(?<![A-Za-z\d.])\d+(?:\.\d+)?(?!\.?\d)(?!G)/gu) ?? []
        const at = figures.indexOf(String(target.value))
        if (at < 0 || figures.filter(figure => figure === figures[at]).length > 1) continue
        const up = random(2) === 0
        const next = Number((target.value * (up ? 1.25 : 0.75)).toFixed(2))
        if (next === target.value) continue
        changed = changed.replace(target.text, target.text.replace(String(target.value), String(next)))
        const limit = target.comparator === '<=' || /压缩至|缩短至|控制在/u.test(target.text)
        expected.set(target.id, up !== limit ? 'raised' : 'lowered')
      }
      expect(expected.size).toBeGreaterThan(2)
      const to = read(changed)
      const { targets, summary } = comparePlans(from, to)
      const { raised, lowered } = comparePlans(to, from).summary.targets
      expect({ raised, lowered }).toEqual({
        raised: summary.targets.lowered,
        lowered: summary.targets.raised,
      })
      expect(targets.filter(line => line.from === null)).toEqual([])
      expect(Object.fromEntries(targets.map(line => [line.from, line.change]))).toEqual(
        Object.fromEntries(
          from.items.flatMap(item => item.targets.map(each => [each.id, [expected.get(each.id) ?? 'same']])),
        ),
      )
    },
  )
})
