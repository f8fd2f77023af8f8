// Reads lines that are a part of a plan, as they are pasted: labels are taken off and become depth. Unlike `readPlan`
// it looks for no title and guesses no headings: only a label, or an outline level of the source, makes one.
import { cleanLines } from './clean-lines.ts'
import type { LabelStyle } from './labels/label.ts'
import { isHeadingLike, rowsOf, type Row } from './row.ts'
import { splitLineBreaks, type SourceText } from './source-line.ts'
import { rankOfLevel, styleRanks } from './structure/style-ranks.ts'
import { unwrapRows } from './unwrap-rows.ts'

export interface FragmentLine {
  /** The words without the label. */
  text: string
  /** As printed, "" where there is none. */
  label: string
  /** The label's style, null without one. */
  style: LabelStyle | null
  /** Depth among the headings of the fragment, from 0; null for a paragraph without label or outline level. */
  depth: number | null
  /** Whether the words have the form of a heading and not of a sentence. */
  headingLike: boolean
}

/** The lines that have words, in order. */
export function readFragment(source: SourceText): FragmentLine[] {
  const rows = joinLoneLabels(unwrapRows(rowsOf(cleanLines(splitLineBreaks(source)).lines)))
  const ranks = styleRanks(rows)
  const rankOf = ({ label, line }: Row): number | null => {
    if (label) return ranks.get(label.style)!
    const { outlineLevel } = line.hints
    return outlineLevel === undefined ? null : rankOfLevel(rows, ranks, outlineLevel)
  }
  const found = rows.map(rankOf)
  const depths = [...new Set(found.filter(rank => rank !== null))].sort((a, b) => a - b)
  return rows.map((row, index) => {
    const rank = found[index]!
    return {
      text: row.body,
      label: row.label?.printed ?? '',
      style: row.label?.style ?? null,
      depth: rank === null ? null : depths.indexOf(rank),
      headingLike: isHeadingLike(row.body),
    }
  })
}

/** A label on a line of its own belongs to the next line. */
function joinLoneLabels(rows: readonly Row[]): Row[] {
  const out: Row[] = []
  for (const row of rows) {
    const last = out.at(-1)
    if (last?.label && last.body === '' && !row.label) out[out.length - 1] = { ...last, body: row.body }
    else out.push(row)
  }
  return out
}
