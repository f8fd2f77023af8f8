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
  /** The format of sections within sections where they have one of their own (节 between 章 and 条). */
  innerSection?: NumberFormat
  /** The deepest level at which measures are numbered too, counted from 0; none without it. */
  measuresTo?: number
}

const comma: NumberFormat = { print: n => `${chineseNumber(n)}、` }
const bracketed: NumberFormat = { print: n => `（${chineseNumber(n)}）` }
const arabic: NumberFormat = { print: n => `${n}.` }
const arabicBracketed: NumberFormat = { print: n => `（${n}）` }
const chapter: NumberFormat = { print: n => `第${chineseNumber(n)}章　` }
const innerSection: NumberFormat = { print: n => `第${chineseNumber(n)}节　` }
const article: NumberFormat = { print: n => `第${chineseNumber(n)}条　`, continuous: true }
const through = (format: NumberFormat): NumberFormat => ({ ...format, continuous: true })

const chapters = { formats: [chapter, article, bracketed, arabic], innerSection }

/**
 * Order and glyphs of the first two follow GB/T 9704-2012 7.3.3. Lists of duties often count one level through the
 * whole plan, so that a task can be called by its number alone: those are the schemes named `through`.
 */
export const schemes: Record<SchemeId, Scheme> = {
  official: { id: 'official', formats: [comma, bracketed, arabic, arabicBracketed] },
  'official-measures': {
    id: 'official-measures',
    formats: [comma, bracketed, arabic, arabicBracketed],
    measuresTo: Infinity,
  },
  'two-level': { id: 'two-level', formats: [comma, arabic, arabicBracketed] },
  arabic: { id: 'arabic', formats: [arabic, arabicBracketed] },
  chapter: { id: 'chapter', ...chapters },
  press: { id: 'press', formats: [null, arabic, arabicBracketed] },
  'official-second-through': {
    id: 'official-second-through',
    formats: [comma, through(bracketed), arabic, arabicBracketed],
  },
  'official-third-through': {
    id: 'official-third-through',
    formats: [comma, bracketed, through(arabic), arabicBracketed],
    measuresTo: 2,
  },
  'official-both-through': {
    id: 'official-both-through',
    formats: [comma, through(bracketed), through(arabic), arabicBracketed],
    measuresTo: 2,
  },
  'two-level-through': {
    id: 'two-level-through',
    formats: [comma, through(arabic), arabicBracketed],
  },
  'chapter-measures': { id: 'chapter-measures', ...chapters, measuresTo: Infinity },
}

/** The formats of a plan's heading levels from the outermost; `sections` is how many levels of sections it has. */
export function formatsFor(id: SchemeId, sections: number): readonly (NumberFormat | null)[] {
  const { formats, innerSection } = schemes[id]
  if (!innerSection || sections < 2) return formats
  return [formats[0]!, ...Array<NumberFormat>(sections - 1).fill(innerSection), ...formats.slice(1)]
}
