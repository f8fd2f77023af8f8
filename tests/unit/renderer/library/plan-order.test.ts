import { expect, test } from 'vitest'
import { planOrder } from '../../../../src/renderer/features/library/plan-order.ts'

const plan = (title: string, year: number | null) =>
  ({ id: title, title, year, status: 'draft', tasks: 0, targets: 0 }) as const

test('newest year first, without a year last', () => {
  const plans = [plan('丙', null), plan('乙', 2019), plan('甲', 2021), plan('丁', 2020)]
  expect(planOrder(plans).map(one => one.year)).toEqual([2021, 2020, 2019, null])
})
