// A reading as an indented sketch, so that a test shows the tree it expects.
import type { ReadOptions } from '#shared/reading/read-plan.ts'
import { readPlan } from '#shared/reading/read-plan.ts'
import { linesOf, type SourceText } from '#shared/reading/source-line.ts'

const marks = { section: '#', task: '-', measure: '·', paragraph: '¶' }

/** One line an item: mark and level, label in brackets, text, and "<" with the owner clause. */
export function sketch(source: string | SourceText, options: ReadOptions = {}): string[] {
  const reading = readPlan(typeof source === 'string' ? linesOf(source) : source, options)
  return reading.items.map(({ type, level, label, text, clause }) => {
    const name = marks[type].repeat(level)
    return `${name} ${label === '' ? '' : `[${label}] `}${text}${clause === '' ? '' : ` < ${clause.replace(/\n/g, ' / ')}`}`
  })
}
