// Parts that the tables of all templates share: cells, heads, ruled lines, column widths.
import type { ElementId } from './elements.ts'
import type { PaperCell, PaperParagraph, PaperRow, PaperRun, PaperTable } from './paper.ts'
import { fixed, plainParagraph } from './paragraphs.ts'

/** Air between words and the table below them, in twips. */
export const aboveTable = 120

/** A paragraph of a cell; an empty cell is an empty paragraph. */
export function cell(runs: readonly PaperRun[], element: ElementId = 'tableCell'): PaperParagraph {
  return plainParagraph(element, runs, runs[0]?.blockId ? { blockId: runs[0].blockId } : {})
}

/** A cell of one column. */
export function one(paragraphs: readonly PaperParagraph[]): PaperCell {
  return { paragraphs, columns: 1 }
}

/** The head of a column, over `columns` of the grid. */
export function headCell(words: string, columns = 1): PaperCell {
  return { paragraphs: [cell([fixed(words)], 'tableHead')], columns }
}

/** A row below the head. */
export function bodyRow(cells: readonly PaperCell[]): PaperRow {
  return { cells, header: false }
}

/** A ruled table as wide as the text area: lines outside 1 pt, inside 0.5 pt. Its head repeats on every page. */
export function ruledTable(
  head: readonly PaperCell[],
  body: readonly PaperRow[],
  weights: readonly number[],
  width: number,
): PaperTable {
  return {
    kind: 'table',
    columns: columnWidths(weights, width),
    rows: head.length > 0 ? [{ cells: head, header: true }, ...body] : body,
    lines: { top: 8, bottom: 8, left: 8, right: 8, insideH: 4, insideV: 4 },
    padding: { side: 80, end: 40 },
    place: 'flow',
  }
}

/** Widths in twips in proportion to their weights, filling `width` exactly. */
export function columnWidths(weights: readonly number[], width: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const result = weights.map(weight => Math.floor((weight / total) * width))
  result[result.length - 1]! += width - result.reduce((sum, column) => sum + column, 0)
  return result
}
