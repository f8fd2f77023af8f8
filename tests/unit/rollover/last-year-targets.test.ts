import { expect, test } from 'vitest'
import type { Target } from '#shared/model/target.ts'
import { lastYearTargets } from '#shared/rollover/last-year-targets.ts'
import { makeTarget } from '../../support/small-plan.ts'
import { planOf } from '../../support/plan-builder.ts'

const count = (blockId: string, indicator: string, value: number, unit = '家'): Target =>
  makeTarget(blockId, {
    indicator,
    value,
    amount: value,
    unit,
    baseUnit: unit,
    text: `${indicator}${value}${unit}`,
  })

/** One plan with a task and these targets, and one of the year after whose task may have come from it. */
function years(carried: boolean, before: [string, number, string?][], now: [string, number, string?][]) {
  const old = planOf([{ type: 'task', text: '任务' }])
  const rows = planOf([{ type: 'task', text: '任务' }], { year: 2021 })
  if (carried) rows.blocks[0]!.lineageId = old.blocks[0]!.id
  old.targets.push(...before.map(one => count(old.blocks[0]!.id, ...one)))
  rows.targets.push(...now.map(one => count(rows.blocks[0]!.id, ...one)))
  const found = lastYearTargets(rows, old)
  return rows.targets.map(target => found.get(target.id)?.value ?? null)
}

test('a plan that was not carried over finds last year’s value by the indicator’s name and unit', () => {
  expect(
    years(
      false,
      [
        ['水闸', 3],
        ['泵站', 8],
      ],
      [
        ['新建泵站', 9],
        ['桥梁', 4],
      ],
    ),
  ).toEqual([8, null])
  expect(years(false, [['泵站', 8, '万元']], [['泵站', 9]])).toEqual([null])
})

test('lineage goes before the name, and no value of last year stands beside two of this year', () => {
  expect(years(true, [['农村公路里程', 3]], [['农村公路新里程', 4]])).toEqual([3])
  expect(
    years(
      false,
      [['泵站', 8]],
      [
        ['泵站', 9],
        ['泵站', 10],
      ],
    ).filter(value => value !== null),
  ).toEqual([8])
})
