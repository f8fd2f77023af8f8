// Text copied from a page with fixed line ends (a PDF, a mail): each paragraph is broken at the same width.
// Found by that width alone. In a plan whose paragraphs are whole lines only what cannot stand alone is joined: the line
// after a comma, and a last word or two.
import type { Row } from './row.ts'

const STOP = /[。；：:！？）)】〕!?;…]$/

/** The rows with broken paragraphs joined again; the same rows where the text is not broken. */
export function unwrapRows(rows: readonly Row[]): Row[] {
  const width = pageWidth(rows)
  const stopped = width === null && usuallyStops(rows)
  const out: Row[] = []
  let open = false
  for (const row of rows) {
    const last = out.at(-1)
    const torn = width === null && last !== undefined && isTorn(last, row, stopped)
    if (last && (open || torn) && !row.label && !row.line.hints.table) {
      out[out.length - 1] = {
        ...last,
        body: joined(last.body, row.body),
        more: [...(last.more ?? []), row.line],
        ...(torn ? { doubt: last.doubt ?? '下一行接在句子中间，已并入本段，请核对' } : {}),
      }
    } else out.push(row)
    open = width !== null && isFull(row, width)
  }
  return out
}

/**
 * Whether a paragraph was torn in two: the first line stops at a comma, the second is the end of a word, or the first
 * has no stop in a plan that sets them (`stopped`).
 */
function isTorn(first: Row, second: Row, stopped: boolean): boolean {
  const [before, after] = [first.body, second.body]
  if (first.line.hints.table || first.line.hints.aside || second.line.hints.aside) return false
  if (second.line.hints.outlineLevel !== undefined || !/[。；;，,）)]/.test(after)) return false
  if (/[，,、]$/.test(before)) return true
  if (!/[\p{Script=Han}”]$/u.test(before)) return false
  return (isProse(before) && stopped) || (widthOf(before) > 20 && /^\p{Script=Han}{1,2}[。；]/u.test(after))
}

/** Whether the sentences of a plan end with a stop, but for a few. */
function usuallyStops(rows: readonly Row[]): boolean {
  const prose = rows.filter(row => !row.line.hints.table && isProse(row.body))
  return prose.length >= 5 && prose.filter(row => STOP.test(row.body)).length >= prose.length * 0.8
}

/** A sentence by its length and its commas, not a heading. */
function isProse(text: string): boolean {
  return widthOf(text) > 30 && /[，；。]/.test(text)
}

/** The width that lines are broken at, in Chinese characters; null where they are not. */
function pageWidth(rows: readonly Row[]): number | null {
  const widths = rows.map(row => widthOf(row.line.text)).sort((a, b) => b - a)
  // Punctuation may hang over the edge of a line or two; a line far beyond it shows that there is no edge.
  const width = widths[3] ?? 0
  if (width < 18 || width > 60 || widths[0]! > width + 4) return null
  const full = rows.flatMap((row, index) => (isFull(row, width) ? index : []))
  // What follows a broken line goes on with it; a number there shows that long lines only happen to be long.
  const continued = full.filter(index => rows[index + 1] && !rows[index + 1]!.label).length
  const short = rows.filter(row => !row.label && !row.line.hints.table && widthOf(row.line.text) < width - 3)
  const stopped = short.filter(row => /[。；）]$/.test(row.line.text)).length
  const broken = full.length >= 4 && full.length >= rows.length * 0.1 && continued >= full.length * 0.9
  return broken && stopped >= short.length * 0.6 ? width : null
}

/** Whether a line reaches the page's edge in the middle of a sentence, or of a bracket. */
function isFull(row: Row, width: number): boolean {
  const text = row.line.text
  if (row.line.hints.table || widthOf(text) < width - 3) return false
  return !/[。；：！？）!?;:)]$/.test(text) || text.lastIndexOf('（') > text.lastIndexOf('）')
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text)
    width += character.charCodeAt(0) < 0x2e80 && !/[“”‘’—…]/.test(character) ? 0.5 : 1
  return width
}

/** A Latin word and the next keep their space. */
function joined(text: string, next: string): string {
  return /[A-Za-z,]$/.test(text) && /^[A-Za-z]/.test(next) ? `${text} ${next}` : text + next
}
