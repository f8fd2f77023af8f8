// A paragraph of a change note after the drafter has edited it: the clauses that still stand in it keep their rows.
import type { NoteClause } from './note-paragraph.ts'

/** Words and the rows they speak of; none for words of the drafter's own. */
export type LinkedWords = NoteClause

/**
 * `text` cut into the clauses it still has, in their order, and what stands between them. The pieces joined are the
 * text again.
 */
export function linkedText<C extends NoteClause>(text: string, clauses: readonly C[]): (C | LinkedWords)[] {
  const words: (C | LinkedWords)[] = []
  let at = 0
  for (const clause of clauses) {
    const found = clause.text === '' ? -1 : text.indexOf(clause.text, at)
    if (found < 0) continue
    if (found > at) words.push({ text: text.slice(at, found), refs: [] })
    words.push(clause)
    at = found + clause.text.length
  }
  if (at < text.length) words.push({ text: text.slice(at), refs: [] })
  return words
}
