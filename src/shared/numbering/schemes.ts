// Numbering schemes: what each heading level of a plan is numbered with. Numbers are computed, never stored.
import type { SchemeId } from '../model/plan.ts'
import { chineseNumber } from './chinese-number.ts'

export interface NumberFormat {
  /** Prints the number `n`, counted from 1. */
  print(n: number): string
  /** Whether counting goes on through the whole plan (第一条 … 第九十条) instead of starting anew under each parent. */
  continuous?: boolean
}

export interface Scheme {
  id: SchemeId
  /** Heading levels from the outermost; null is a level without a number. */
  formats: readonly (NumberFormat | null)[]
  /** Whether measures are numbered too, with the format after that of tasks. */
  numberMeasures: boolean
}

const comma: NumberFormat = { print: n => `${chineseNumber(n)}、` }
const bracketed: NumberFormat = { print: n => `（${chineseNumber(n)}）` }
const arabic: NumberFormat = { print: n => `${n}.` }
const arabicBracketed: NumberFormat = { print: n => `（${n}）` }
const chapter: NumberFormat = { print: n => `第${chineseNumber(n)}章　` }
const article: NumberFormat = { print: n => `第${chineseNumber(n)}条　`, continuous: true }

/** Order and glyphs of the first two follow GB/T 9704-2012 7.3.3. */
export const schemes: Record<SchemeId, Scheme> = {
  official: { id: 'official', formats: [comma, bracketed, arabic, arabicBracketed], numberMeasures: false },
  'official-measures': {
    id: 'official-measures',
    formats: [comma, bracketed, arabic, arabicBracketed],
    numberMeasures: true,
  },
  'two-level': { id: 'two-level', formats: [comma, arabic, arabicBracketed], numberMeasures: false },
  arabic: { id: 'arabic', formats: [arabic, arabicBracketed], numberMeasures: false },
  chapter: { id: 'chapter', formats: [chapter, article, bracketed], numberMeasures: false },
  press: { id: 'press', formats: [null, arabic, arabicBracketed], numberMeasures: false },
}
