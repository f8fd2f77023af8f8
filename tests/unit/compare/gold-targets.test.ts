// Targets whose figures were changed by script: every one is told raised, lowered, new or dropped, and no other.
import { describe, expect, test } from 'vitest'
import { comparableFromRows, type ComparablePlan } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import { demandOf } from '#shared/compare/demand.ts'
import { newId } from '#shared/model/ids.ts'
import { randomFrom } from './gold/edited-pair.ts'
import { cityPlan2024, countyPlan2023 } from './gold/invented-plans.ts'
import { printOutline, readRows, sampleText } from './gold/read-rows.ts'

const plans: [string, string, number][] = [
  ['sample', sampleText, 6],
  ['county', printOutline(countyPlan2023), 3],
  ['city', printOutline(cityPlan2024), 3],
]
const kinds = ['raised', 'lowered', 'dropped'] as const

/** The plan with new ids, and `many` targets of each kind of change, chosen by `seed`. */
function edited(from: ComparablePlan, many: number, seed: number) {
  const random = randomFrom(seed)
  const open = from.items.flatMap(item => item.targets).filter(target => demandOf(target) !== null)
  const fate = new Map<string, (typeof kinds)[number]>()
  for (const kind of kinds) {
    for (let n = 0; n < many; n++) fate.set(open.splice(random(open.length), 1)[0]!.id, kind)
  }
  const ids = new Map(from.items.map(item => [item.id, newId()]))
  const idOfTarget = new Map<string, string>()
  const items = from.items.map(item => {
    const targets = item.targets.flatMap(target => {
      const kind = fate.get(target.id)
      if (kind === 'dropped') return []
      const id = newId()
      idOfTarget.set(target.id, id)
      if (kind === undefined) return [{ ...target, id }]
      const more = (kind === 'raised') === (demandOf(target)!.direction !== 'down')
      const times = (value: number | null) => (value === null ? null : value * (more ? 2 : 0.5))
      const [value, amount] = [times(target.value), times(target.amount)]
      return [
        { ...target, id, value, amount, valueMax: times(target.valueMax), text: `${target.text}（改）` },
      ]
    })
    const parent = item.parent === null ? null : ids.get(item.parent)!
    return { ...item, id: ids.get(item.id)!, parent, identity: null, targets }
  })
  const truth = from.items
    .flatMap(item => item.targets)
    .map(({ id }) => [id, idOfTarget.get(id) ?? null, fate.get(id) ?? 'same'].join(' '))
  return { to: { ...from, items }, truth }
}

describe.each(plans)('%s', (_, text, many) => {
  const from = comparableFromRows(readRows(text))
  test.each(Array.from({ length: 12 }, (_, n) => n * 104729 + 7))('seed %i: exactly these targets', seed => {
    const { to, truth } = edited(from, many, seed)
    const { targets, summary } = comparePlans(from, to)
    const lines = targets.map(line => [line.from, line.to, line.change[0]].join(' '))
    expect(lines.sort()).toEqual(truth.sort())
    expect(summary.targets).toMatchObject({ raised: many, lowered: many, dropped: many, new: 0, restated: 0 })
    const back = comparePlans(to, from).summary.targets
    expect(back).toMatchObject({ raised: many, lowered: many, dropped: 0, new: many, restated: 0 })
  })
})
