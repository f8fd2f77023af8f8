// One line of the plan with its label settled: what the structure rules look at.
import { countInk } from './characters.ts'
import type { CleanLine } from './clean-lines.ts'
import type { Label } from './labels/label.ts'
import { readLabels } from './labels/read-labels.ts'
import { settleLabels } from './labels/settle-labels.ts'
import type { SourcePiece } from './plan-reading.ts'
import { piecesOver } from './source-pieces.ts'
import type { Clause } from './structure/clauses.ts'

export interface Row {
  line: CleanLine
  /** Further lines of the same paragraph. */
  more?: CleanLine[]
  label: Label | null
  /** The words after the label and before an owner clause. */
  body: string
  clauses: Clause[]
  /** Where the label stands, if not on the row's own line: a cell of a table. */
  labelLine?: CleanLine
  /** What the row is by its place in a table; absent where the text decides. */
  fixed?: 'section' | 'task' | 'measure'
  /** Why a person should look at it; absent when clear. */
  doubt?: string
}

/** Rows for lines, with the labels of the whole document settled together. Table cells and what stands beside the body get no label. */
export function rowsOf(lines: readonly CleanLine[]): Row[] {
  const labels = settleLabels(
    lines.map(line => (line.hints.table || line.hints.aside ? [] : readLabels(line.text))),
  )
  return lines.map((line, index) => {
    const label = labels[index] ?? null
    return { line, label, body: label ? label.rest : line.text, clauses: [] }
  })
}

/** The pieces of a row's lines that a part of it came from; `before` are the words of the row before that part. */
export function piecesOfRow(
  row: Row,
  before: string,
  text: string,
  part: SourcePiece['part'],
): SourcePiece[] {
  return piecesOver([row.line, ...(row.more ?? [])], countInk(before), text, part)
}

/** Whether a text reads as a sentence or several, not as a heading. */
export function isSentence(text: string): boolean {
  return /[。；;！!]/.test(text) || /[：:，,、]$/.test(text)
}

/** Whether a text could be a heading by its form alone: short, one phrase, no full stop. */
export function isHeadingLike(text: string): boolean {
  return (
    text.length <= 45 && !isSentence(text) && !/[？?]$/.test(text) && (text.match(/[，,]/g) ?? []).length <= 2
  )
}
