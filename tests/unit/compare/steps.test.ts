import { expect, test } from 'vitest'
import { compareInSteps, comparePlans } from '#shared/compare/compare-plans.ts'
import { comparableFromRows } from '#shared/compare/comparable-plan.ts'
import { editedPair } from './gold/edited-pair.ts'
import { readRows, sampleText } from './gold/read-rows.ts'

const plan = comparableFromRows(readRows(sampleText))
const pair = editedPair(plan, { moved: 5, dropped: 3, added: 3, reworded: 20, merged: 3 }, 3)

test('a comparison in steps pauses, goes forward only, and says what one in a piece says', () => {
  const told: number[] = []
  const steps = compareInSteps(pair.from, pair.to)
  let step = steps.next()
  for (; !step.done; step = steps.next()) told.push(step.value)
  expect(step.value).toEqual(comparePlans(pair.from, pair.to))
  expect(told.length).toBeGreaterThan(2)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told.every(done => done >= 0 && done <= 1)).toBe(true)
})
