// 年内 beside 累计: a year's number that is more than the total it goes into. What the pair implies for last year is
// no finding; it is told when two years are compared.
import { checkStock } from '../../reading/consistency/check-stock.ts'
import type { Rule } from '../rule.ts'
import { fromNote } from './consistency.ts'

export const stockFlow: Rule = context =>
  checkStock(context.items)
    .filter(note => note.kind === 'implied-negative')
    .map(note => fromNote(context, note, 'stock-flow', 'error'))
