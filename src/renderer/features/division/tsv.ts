// A block of cells as spreadsheets exchange it: tab-separated text with quotes where a cell needs them, and HTML.

import { parseDelimited } from '#shared/reading/delimited.ts'

/** Cells, row by row. Rows may differ in length. */
export type Cells = readonly (readonly string[])[]

/** Reads the text that Excel, WPS or LibreOffice puts on the clipboard. */
export function parseTsv(text: string): string[][] {
  return parseDelimited(text, '\t')
}

/** Writes cells so that `parseTsv` and a spreadsheet read the same cells. */
export function formatTsv(cells: Cells): string {
  return cells.map(row => row.map(quote).join('\t')).join('\r\n')
}

/** Writes cells as an HTML table, which keeps them apart in Word too. */
export function formatHtml(cells: Cells): string {
  const rows = cells.map(row => `<tr>${row.map(cell => `<td>${escape(cell)}</td>`).join('')}</tr>`)
  return `<table>${rows.join('')}</table>`
}

function quote(cell: string): string {
  return /^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function escape(cell: string): string {
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return text.replace(/\r\n|\r|\n/g, '<br>')
}
