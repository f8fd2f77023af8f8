// What a target demands, in a form in which two can be weighed.
import { inBaseUnit } from './base-unit.ts'
import type { TargetFacts } from '../model/target.ts'

/** up: more is better; down: less is better; open: the wording leaves it to the other target. */
export type Direction = 'up' | 'down' | 'open'

export interface Demand {
  direction: Direction
  amount: number
  /** Upper end of a range, null where there is none. */
  max: number | null
  unit: string
  /** How strict the bound is at the same number: 0 about (左右), 1 reached, 2 passed (超过). */
  strictness: 0 | 1 | 2
}

const reduction = /(?:压[缩减降]|缩[短减]|收窄|降低?|减少?|下降|控制)(?:到|至|为|在)/u

/** The demand of a target, null for a milestone without a number. */
export function demandOf(target: TargetFacts): Demand | null {
  if (target.amount === null) return null
  const { amount, unit } = inBaseUnit(target.amount, target.baseUnit || target.unit)
  const factor = target.value ? target.amount / target.value : 1
  const max =
    target.valueMax === null
      ? null
      : inBaseUnit(target.valueMax * factor, target.baseUnit || target.unit).amount
  return { direction: directionOf(target), amount, max, unit, strictness: strictnessOf(target) }
}

function directionOf(target: TargetFacts): Direction {
  switch (target.comparator) {
    case '<=':
    case '<':
      return 'down'
    case '>=':
    case '>':
      return 'up'
    default:
      if (reduction.test(target.text)) return 'down'
      return target.baseline !== null && target.value !== null && target.baseline > target.value
        ? 'down'
        : 'open'
  }
}

function strictnessOf(target: TargetFacts): 0 | 1 | 2 {
  if (target.comparator === '~') return 0
  return target.comparator === '>' || target.comparator === '<' ? 2 : 1
}
