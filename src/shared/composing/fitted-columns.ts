// Column widths of a table from what its cells say, so that its rows are low and none is wide for nothing.
import { elements } from './elements.ts'
import { charOf } from './measures.ts'
import type { PaperRow } from './paper.ts'
import { paragraphText } from './paper.ts'
import { textWidth } from './text-width.ts'

const headChar = charOf(elements.tableHead.size)
const char = charOf(elements.tableCell.size)
/** Narrower than this no column of words is set, in characters: names of organs stay readable. */
const leastWords = 5
/** The same where so many columns stand beside each other that little would be left for the longest words. */
const leastOfMany = 3
const most = 0.7
/** What lines and whole pixels take of the room between the paddings of a cell, in twips. */
export const cellSlack = 60
/** How much more the highest cell of a row counts than the others: it alone makes the row high. */
const weight = 6

interface Demand {
  column: number
  /** Widths of the paragraphs in characters. */
  paragraphs: readonly number[]
}

/**
 * Widths in twips that fill `width` exactly. Every head stands on the lines it is written in; what is left goes, a
 * character at a time, to the column that makes the rows lower by most. Cells over several columns are left out.
 */
export function fittedColumns(
  rows: readonly PaperRow[],
  count: number,
  width: number,
  padding: number,
): number[] {
  const cells = rows.map(demandsOf)
  const side = padding + cellSlack / 2
  const ample = leastWidths(rows, cells, count, side, leastWords)
  const least = total(ample) <= most * width ? ample : leastWidths(rows, cells, count, side, leastOfMany)
  const sum = total(least)
  if (sum >= width) return filled(least, width)
  const widths = [...least]
  const bodies = cells.filter((_, i) => !rows[i]!.header)
  for (let rest = width - sum; rest >= char; rest -= char) {
    const gains = widths.map((_, column) => gainOf(bodies, widths, column, side))
    const best = gains.indexOf(Math.max(...gains))
    if (gains[best]! <= 0) break
    widths[best]! += char
  }
  return filled(widths, width)
}

/** The cells of one column each, by their place; a merged cell has to stand in the row in which it begins. */
function demandsOf(row: PaperRow): Demand[] {
  let place = 0
  return row.cells.flatMap((cell): Demand[] => {
    const column = place
    place += cell.columns
    if (cell.columns > 1 || cell.merge === 'rest') return []
    return [{ column, paragraphs: cell.paragraphs.map(each => Math.max(1, textWidth(paragraphText(each)))) }]
  })
}

function leastWidths(
  rows: readonly PaperRow[],
  cells: readonly (readonly Demand[])[],
  count: number,
  padding: number,
  words: number,
): number[] {
  const least = Array<number>(count).fill(2 * padding + char)
  rows.forEach((row, i) => {
    let place = 0
    for (const cell of row.header ? row.cells : []) {
      const lines = cell.paragraphs.flatMap(each => paragraphText(each).split('\n'))
      const head = Math.max(...lines.map(textWidth)) * headChar + 2 * padding
      // A head over several columns has the room of all of them.
      for (let column = place; column < place + cell.columns; column++)
        least[column] = Math.max(least[column]!, head / cell.columns)
      place += cell.columns
    }
    for (const { column, paragraphs } of row.header ? [] : cells[i]!)
      least[column] = Math.max(least[column]!, Math.min(words, Math.max(...paragraphs)) * char + 2 * padding)
  })
  return least.map(Math.ceil)
}

/** By how much the rows get lower when the column gets a character wider, in lines. */
function gainOf(
  rows: readonly (readonly Demand[])[],
  widths: readonly number[],
  column: number,
  padding: number,
): number {
  let gain = 0
  for (const cells of rows) {
    const own = cells.find(cell => cell.column === column)
    if (!own) continue
    const heights = cells.map(cell => height(cell, widths[cell.column]! - 2 * padding) ** weight)
    const before = total(heights)
    const wider = height(own, widths[column]! + char - 2 * padding) ** weight
    const after = before - height(own, widths[column]! - 2 * padding) ** weight + wider
    gain += before ** (1 / weight) - Math.max(0, after) ** (1 / weight)
  }
  return gain
}

/** Lines of a cell, parts of lines counted. */
function height({ paragraphs }: Demand, room: number): number {
  const chars = Math.max(1, room / char)
  return total(paragraphs.map(width => Math.max(1, width / chars)))
}

/** Widths in the same proportion that fill `width`. */
function filled(widths: readonly number[], width: number): number[] {
  const factor = width / total(widths)
  const result = widths.map(each => Math.floor(each * factor))
  result[result.length - 1]! += width - total(result)
  return result
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
