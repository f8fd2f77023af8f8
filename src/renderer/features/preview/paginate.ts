// Breaks a column of measured items into pages the way Word does: between lines, never inside a row, never after a
// paragraph that keeps with the next. Pure; what is measured comes in, what stands where goes out.
import type { FlowItem, Piece } from './flow.ts'

/** Where a page begins. */
interface Place {
  item: number
  line: number
}

/** A tenth of a millimetre: what measuring in pixels may add to a page that is exactly full. */
const tolerance = 6

/**
 * The pages of one section, each with its pieces from top to bottom. `room` is the height of the text area. Every line
 * of every item stands on exactly one page, in order. What is higher than a page stands on a page of its own.
 */
export function paginate(items: readonly FlowItem[], room: number): Piece[][] {
  const pages: Piece[][] = []
  let start: Place = { item: 0, line: 0 }
  while (start.item < items.length) {
    const soft = pages.length > 0 && !items[start.item]!.breakBefore
    const { pieces, end } = fill(items, start, room + tolerance, soft)
    const kept = keptTogether(items, start, end)
    pages.push(kept === end ? pieces : cut(pieces, kept))
    start = kept
  }
  return pages.length > 0 ? pages : [[]]
}

/** Sets items from `start` until the page is full. */
function fill(items: readonly FlowItem[], start: Place, room: number, soft: boolean) {
  const pieces: Piece[] = []
  let used = 0
  let foot = 0
  let item = start.item
  for (; item < items.length; item++) {
    const { kind, lines, before, after, breakBefore, head } = items[item]!
    const first = pieces.length === 0
    if (breakBefore && !first) break
    if (kind === 'foot') {
      const height = sum(lines)
      if (!first && used + foot + height > room) break
      foot += height
      pieces.push({ item, from: 0, to: lines.length, top: Math.max(0, room - tolerance - foot), head: false })
      continue
    }
    const from = first ? start.line : 0
    const repeated = first && soft && head > 0
    let top = used + (first && (soft || from > 0) ? 0 : before)
    if (repeated) top += head
    let bottom = top
    let to = from
    while (to < lines.length && ((first && to === from) || bottom + lines[to]! + foot <= room)) {
      bottom += lines[to]!
      to++
    }
    if (to > from || lines.length === 0) pieces.push({ item, from, to, top, head: repeated })
    if (to < lines.length) return { pieces, end: { item, line: to } }
    used = bottom + after
  }
  return { pieces, end: { item, line: 0 } }
}

/** The end of a page drawn back before headings that would part from their text; as it was where nothing would stay. */
function keptTogether(items: readonly FlowItem[], start: Place, end: Place): Place {
  const next = items[end.item]
  if (!next || (next.breakBefore && end.line === 0)) return end
  // A heading moves whole.
  if (end.line > 0 && !next.keepNext) return end
  let item = end.item
  while (item > start.item && items[item - 1]!.keepNext && !items[item]!.breakBefore) item--
  const drawnBack = item < end.item || end.line > 0
  return drawnBack && item > start.item ? { item, line: 0 } : end
}

function cut(pieces: readonly Piece[], end: Place): Piece[] {
  return pieces.filter(piece => piece.item < end.item)
}

function sum(lines: readonly number[]): number {
  return lines.reduce((total, line) => total + line, 0)
}
