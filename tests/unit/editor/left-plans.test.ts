import { expect, test } from 'vitest'
import { LeftPlans, type LeftPlan } from '../../../src/renderer/editor/left-plans.ts'
import { planOf } from '../../support/rows.ts'

/** A plan as it is kept, which only remembers whether it was let go. */
class Kept implements LeftPlan {
  gone = false
  readonly rows = planOf(['T 要点'])
  readonly planId = this.rows.plan.id
  readonly size: number
  readonly fits: boolean

  constructor(size: number, fits = true) {
    this.size = size
    this.fits = fits
  }

  resume = () => this.fits

  dispose(): void {
    this.gone = true
  }
}

test('plans left longest ago go first, one that is too long alone is not kept', () => {
  const left = new LeftPlans<Kept>(100)
  const [a, b, c] = [new Kept(40), new Kept(50), new Kept(30)]
  for (const plan of [a, b, c]) left.keep(plan)
  expect([a, b, c].map(plan => plan.gone)).toEqual([true, false, false])
  expect(left.resume(a.rows)).toBeNull()
  const long = new Kept(101)
  left.keep(long)
  expect([b, c, long].map(plan => plan.gone)).toEqual([true, true, true])
})

test('a plan is taken out once; kept again it counts as the latest', () => {
  const left = new LeftPlans<Kept>(100)
  const [a, b, c] = [new Kept(40), new Kept(50), new Kept(30)]
  left.keep(a)
  left.keep(b)
  expect(left.resume(a.rows)).toBe(a)
  expect(left.resume(a.rows)).toBeNull()
  left.keep(a)
  left.keep(c)
  expect([a, b, c].map(plan => plan.gone)).toEqual([false, true, false])
})

test('a plan that was changed elsewhere is let go, and all are when the library is closed', () => {
  const left = new LeftPlans<Kept>(100)
  const [changed, other] = [new Kept(10, false), new Kept(10)]
  left.keep(changed)
  left.keep(other)
  expect(left.resume(changed.rows)).toBeNull()
  expect(changed.gone).toBe(true)
  left.clear()
  expect(other.gone).toBe(true)
  expect(left.resume(other.rows)).toBeNull()
})
