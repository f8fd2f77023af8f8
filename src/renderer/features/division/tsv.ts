// A block of cells as spreadsheets exchange it: tab-separated text with quotes where a cell needs them, and HTML.

/** Cells, row by row. Rows may differ in length. */
export type Cells = readonly (readonly string[])[]

/**
 * Reads the text that Excel, WPS or LibreOffice puts on the clipboard. A cell that begins with a quotation mark may
 * hold tabs, line ends and doubled quotation marks until the closing one; a stray mark is a character like any other.
 * The line end after the last row opens no new row.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null
    const end = quoted?.end ?? endOfCell(text, at)
    rows.at(-1)!.push(quoted?.cell ?? text.slice(at, end))
    if (end >= text.length) break
    at = end + 1
    if (text[end] === '\t') continue
    if (text[end] === '\r' && text[at] === '\n') at++
    if (at >= text.length) break
    rows.push([])
  }
  return rows
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

/** A quoted cell and the index of what ends it; null where the mark at `at` does not enclose a cell. */
function quotedCell(text: string, at: number): { cell: string; end: number } | null {
  let cell = ''
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== '"') cell += text[i]
    else if (text[i + 1] === '"') cell += text[i++]
    else {
      const end = i + 1
      return end === text.length || '\t\r\n'.includes(text[end]!) ? { cell, end } : null
    }
  }
  return null
}

function endOfCell(text: string, at: number): number {
  let end = at
  while (end < text.length && !'\t\r\n'.includes(text[end]!)) end++
  return end
}

function quote(cell: string): string {
  return /^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function escape(cell: string): string {
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return text.replace(/\r\n|\r|\n/g, '<br>')
}
