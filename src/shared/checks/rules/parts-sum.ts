// 其中: parts that are more than their total.
import { checkParts } from '../../reading/consistency/check-parts.ts'
import type { Rule } from '../rule.ts'
import { fromNote } from './consistency.ts'

export const partsSum: Rule = context =>
  checkParts(context.items).map(note => fromNote(context, note, 'parts-sum', 'error'))
