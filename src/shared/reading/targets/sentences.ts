// Cuts text into sentences and clauses by punctuation. Offsets are kept; nothing is copied or trimmed away.
// Brackets cut only where they hold figures: 县（市、区） and 数字档案馆（室） stay whole.
import type { Span } from '../quantity/protected-spans.ts'

export interface Sentence extends Span {
  clauses: Span[]
  /** Ends in ；: what frames it (a year) still holds in the next. */
  continues: boolean
}

const SENTENCE_END = /[。！？；;\n\r]|…{1,2}/g
/** A colon between two figures is a ratio: 2.5:1. */
const CLAUSE_END = /[，（）()】]|(?<!\d)[：:]|[：:](?!\d)|,(?!\d{3})/g
const NOTHING = /^\s*$/

/** The sentences of width-normalised text, in order, blank ones left out. */
export function splitSentences(text: string): Sentence[] {
  const out: Sentence[] = []
  let start = 0
  const push = (end: number, continues: boolean): void => {
    if (!NOTHING.test(text.slice(start, end))) {
      out.push({ start, end, continues, clauses: splitClauses(text, start, end) })
    }
  }
  for (const match of text.matchAll(SENTENCE_END)) {
    push(match.index, match[0] === '；' || match[0] === ';')
    start = match.index + match[0].length
  }
  push(text.length, false)
  return out
}

function splitClauses(text: string, start: number, end: number): Span[] {
  const out: Span[] = []
  const part = text.slice(start, end)
  let from = 0
  let shut = -1
  for (const match of part.matchAll(CLAUSE_END)) {
    const mark = match[0]
    if (mark === '（' || mark === '(') {
      const close = part.slice(match.index).search(/[）)]/)
      if (close < 0 || !/\d/.test(part.slice(match.index, match.index + close))) continue
      // 台（套） and 5%（其中…） differ by the figure inside.
      shut = match.index + close
    } else if ((mark === '）' || mark === ')') && match.index !== shut) continue
    if (!NOTHING.test(part.slice(from, match.index)))
      out.push({ start: start + from, end: start + match.index })
    from = match.index + 1
  }
  if (!NOTHING.test(part.slice(from))) out.push({ start: start + from, end })
  return out
}
