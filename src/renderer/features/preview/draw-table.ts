// A table of the paper, or a run of its rows, as an element of the page.
import type { PaperRow, PaperTable } from '#shared/composing/paper.ts'
import { shadeColour } from '#shared/composing/paper-style.ts'
import { type DrawContext, drawParagraph } from './draw-paragraph.ts'
import { pixels } from './lengths.ts'

/**
 * The rows [from, to) of a table, its head repeated above them when `head` is set. A merged cell that began above goes
 * on as an empty one.
 */
export function drawTable(
  table: PaperTable,
  from: number,
  to: number,
  head: boolean,
  context: DrawContext,
): HTMLElement {
  const element = document.createElement('table')
  element.className = 'sheet-table'
  const width = table.columns.reduce((sum, column) => sum + column, 0)
  element.style.width = pixels(width)
  const { page } = context
  const room = page.width - page.margins.left - page.margins.right
  if (table.centred) element.style.left = pixels((room - width) / 2)
  const columns = document.createElement('colgroup')
  for (const column of table.columns) {
    const col = document.createElement('col')
    col.style.width = pixels(column)
    columns.append(col)
  }
  element.append(columns)
  const repeated = head ? table.rows.filter(row => row.header) : []
  const rows = [...repeated, ...table.rows.slice(from, to)]
  rows.forEach((row, at) => element.append(drawRow(table, rows, row, at, context)))
  return element
}

function drawRow(
  table: PaperTable,
  rows: readonly PaperRow[],
  row: PaperRow,
  at: number,
  context: DrawContext,
): HTMLElement {
  const element = document.createElement('tr')
  if (row.minHeight !== undefined) element.style.height = pixels(row.minHeight)
  let column = 0
  for (const cell of row.cells) {
    const place = column
    column += cell.columns
    const goesOn = cell.merge === 'rest' && mergeAt(rows[at - 1], place) !== undefined
    if (goesOn) continue
    const td = document.createElement('td')
    td.colSpan = cell.columns
    if (cell.merge) td.rowSpan = spanFrom(rows, at, place)
    td.style.padding = `${pixels(table.padding.end)} ${pixels(table.padding.side)}`
    td.style.verticalAlign = row.header || cell.middle ? 'middle' : 'top'
    if (cell.shade) {
      td.style.backgroundColor = `#${shadeColour}`
      td.style.setProperty('print-color-adjust', 'exact')
    }
    const { top, bottom, left, right, insideH, insideV } = table.lines
    td.style.borderTop = line(at === 0 ? top : insideH)
    td.style.borderBottom = line(at + td.rowSpan >= rows.length ? bottom : insideH)
    td.style.borderLeft = line(place === 0 ? left : insideV)
    td.style.borderRight = line(column >= table.columns.length ? right : insideV)
    for (const paragraph of cell.paragraphs) td.append(drawParagraph(paragraph, context))
    element.append(td)
  }
  return element
}

/** Rows that the cell at `column` of row `at` covers downwards. */
function spanFrom(rows: readonly PaperRow[], at: number, column: number): number {
  let end = at + 1
  while (end < rows.length && mergeAt(rows[end], column) === 'rest') end++
  return end - at
}

/** How the cell that begins at `column` of a row is merged. */
function mergeAt(row: PaperRow | undefined, column: number): 'first' | 'rest' | undefined {
  let at = 0
  for (const cell of row?.cells ?? []) {
    if (at === column) return cell.merge
    at += cell.columns
  }
  return undefined
}

/** `width` in eighths of a point. */
function line(width: number): string {
  return width === 0 ? 'none' : `${width / 8}pt solid #000`
}
