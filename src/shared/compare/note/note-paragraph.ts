// The parts of a change note (变化说明): prose whose every clause knows the rows it speaks of.

/** A row on either side; null where there is none. */
export interface NoteRef {
  kind: 'item' | 'target'
  from: string | null
  to: string | null
}

export interface NoteClause {
  text: string
  refs: NoteRef[]
}

export interface NoteParagraph {
  /** The clauses joined. */
  text: string
  /** All rows of the clauses. */
  refs: NoteRef[]
  clauses: NoteClause[]
}

export function paragraphOf(clauses: readonly NoteClause[]): NoteParagraph {
  return {
    text: clauses.map(clause => clause.text).join(''),
    refs: clauses.flatMap(clause => clause.refs),
    clauses: [...clauses],
  }
}

/** How many things of a kind are named before the rest is counted. */
const named = 12

/**
 * “A”、“B”和“C”。 from clauses without punctuation: `lead`, the clauses joined by `mark`, a full stop. Beyond a dozen
 * the rest is counted as 另有n项 in a clause that holds their rows.
 */
export function listParagraph(lead: string, clauses: readonly NoteClause[], mark: string): NoteParagraph {
  const shown = clauses.slice(0, named)
  const rest = clauses.slice(named)
  const out: NoteClause[] = [{ text: lead, refs: [] }]
  shown.forEach(({ text, refs }, index) => out.push({ text: index === 0 ? text : mark + text, refs }))
  if (rest.length > 0) {
    out.push({ text: `${mark}另有${rest.length}项`, refs: rest.flatMap(clause => clause.refs) })
  }
  out.push({ text: '。', refs: [] })
  return paragraphOf(out)
}
