// Numbers printed in the imported document that skip, repeat or go back. The plan's own numbers are computed.
import { checkLabels } from '../../reading/consistency/check-labels.ts'
import type { Rule } from '../rule.ts'
import { fromNote } from './consistency.ts'

export const labelSequence: Rule = context =>
  context.rows.plan.source === ''
    ? []
    : checkLabels(context.items).map(note => fromNote(context, note, 'label-sequence', 'suspect'))
