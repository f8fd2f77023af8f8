// Every change of a pair made by script is found, and nothing else is marked.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparableFromRows, type ComparablePlan } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { planOf } from '../../support/rows.ts'
import { editedPair, lineSet, treeOrder, type EditCounts } from './gold/edited-pair.ts'
import { cityPlan2024, countyPlan2023 } from './gold/invented-plans.ts'
import { readRows, sampleText } from './gold/read-rows.ts'

const plans: Record<string, () => PlanRows> = {
  sample: () => readRows(sampleText),
  county: () => planOf(countyPlan2023),
  city: () => planOf(cityPlan2024),
}
const comparable = (name: string): ComparablePlan => comparableFromRows(plans[name]!())
const seeds = Array.from({ length: 25 }, (_, n) => n * 7919 + 1)

const cases: [string, EditCounts][] = [
  ['sample', { moved: 20, dropped: 3, added: 3, refigured: 15 }],
  ['sample', { moved: 6, dropped: 4, added: 4, refigured: 6, reworded: 10, both: 6, merged: 4, split: 5 }],
  ['county', { moved: 5, both: 2, dropped: 3, added: 3, refigured: 6, reworded: 3, merged: 2, split: 3 }],
  ['city', { moved: 3, both: 2, dropped: 2, added: 4, refigured: 4, reworded: 3, merged: 2, split: 2 }],
]

describe.each(cases)('%s edited by %o', (name, counts) => {
  test.each(seeds)('seed %i: exactly these changes', seed => {
    const pair = editedPair(comparable(name), counts, seed)
    expect(lineSet(comparePlans(pair.from, pair.to).items)).toEqual(lineSet(pair.truth))
  })
})

/** Any mix of edits that every one of the plans has room for. */
const anyCounts: fc.Arbitrary<EditCounts> = fc.record({
  moved: fc.nat(3),
  both: fc.nat(2),
  dropped: fc.nat(3),
  added: fc.nat(4),
  refigured: fc.nat(3),
  reworded: fc.nat(3),
  merged: fc.nat(2),
  split: fc.nat(2),
})

describe.each(Object.keys(plans))('%s', name => {
  const all = comparable(name)

  test.each([true, false])('any mix of edits is told exactly (known by id: %s)', keepsIds => {
    fc.assert(
      fc.property(anyCounts, fc.nat(), (counts, seed) => {
        const pair = editedPair(all, counts, seed, keepsIds)
        expect(lineSet(comparePlans(pair.from, pair.to).items)).toEqual(lineSet(pair.truth))
      }),
      { numRuns: 60 },
    )
  })
  test('compared with itself is the same throughout, by ids and by content', () => {
    for (const match of ['ids', 'content'] as const) {
      const plan = comparable(name)
      const { items } = comparePlans(plan, plan, { match })
      expect(items.map(line => [line.from, line.to, line.change])).toEqual(
        plan.items.map(item => [item.id, item.id, ['same']]),
      )
    }
  })

  test('a section that moved is marked alone', () => {
    const from = comparable(name)
    const sections = from.items.filter(item => item.type === 'section')
    for (const section of sections.slice(1)) {
      const first = from.items.indexOf(sections[0]!)
      const others = from.items.filter(item => item !== section)
      const to = { ...from, items: treeOrder([...others.slice(0, first), section, ...others.slice(first)]) }
      const moved = comparePlans(from, to, { match: 'content' }).items.filter(line =>
        line.change.includes('moved'),
      )
      // Past one neighbour it is a matter of taste which of the two moved; past more it is this one.
      if (section === sections[1]) expect(moved).toHaveLength(1)
      else expect(moved.map(line => line.from)).toEqual([section.id])
    }
  })

  test('read from right to left, new and dropped, merged and split change places', () => {
    const pair = editedPair(comparable(name), { moved: 3, dropped: 3, added: 2, refigured: 4, merged: 2 }, 11)
    const there = comparePlans(pair.from, pair.to).summary.items
    const back = comparePlans(pair.to, pair.from).summary.items
    expect(back).toEqual({
      ...there,
      new: there.dropped,
      dropped: there.new,
      merged: there.split,
      split: there.merged,
    })
  })
})
