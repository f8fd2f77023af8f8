// One thing that was looked at in a written file, and what was found.
export interface Check {
  /** A fixed name: text, order, earlier, numbers, owners, targets, placeholders, figures, styles, cells, relations, ids, sections, characters;
   *  of tracked changes: original, look, signed. */
  rule: string
  ok: boolean
  /** A Chinese sentence for the drafter. */
  detail: string
}

/** A check from the faults found: none is good; otherwise the first is told and the rest counted. */
export function checkOf(rule: string, faults: readonly string[], good: string): Check {
  if (faults.length === 0) return { rule, ok: true, detail: good }
  const more = faults.length > 1 ? `（另有${faults.length - 1}处）` : ''
  return { rule, ok: false, detail: `${faults[0]!}${more}` }
}
