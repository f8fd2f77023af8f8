// One indicator with two values in the same plan.
import { checkValues } from '../../reading/consistency/check-values.ts'
import type { Rule } from '../rule.ts'
import { fromNote } from './consistency.ts'

export const twoValues: Rule = context =>
  checkValues(context.items).map(note => fromNote(context, note, 'two-values', 'suspect'))
