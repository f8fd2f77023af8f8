// Cells on the clipboard, whichever program put them there. Pure.
import { tableCells } from './html-table.ts'
import { formatHtml, formatTsv, parseTsv, type Cells } from './tsv.ts'

/** What goes onto the clipboard for a rectangle of cells: text for spreadsheets, a table for Word. */
export function clipboardOf(cells: Cells): { text: string; html: string } {
  return { text: formatTsv(cells), html: formatHtml(cells) }
}

/**
 * The cells that the clipboard holds. Text is exact and goes first; only where the table beside it has another number of
 * rows, the text has broken its cells apart and the table is read. Null for an empty clipboard.
 */
export function cellsOnClipboard(text: string, html: string): string[][] | null {
  const table = html === '' ? null : tableCells(html)
  if (text === '') return table
  const cells = parseTsv(text)
  return table && table.length !== cells.length ? table : cells
}
