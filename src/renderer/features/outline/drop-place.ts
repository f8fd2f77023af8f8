// Where headings that are dragged or moved in the outline may be put down. Pure.
import type { OutlineItem } from './outline-items.ts'

export interface DropPlace {
  /** The gap between rows: before row `slot`, or after the last. */
  slot: number
  /** The block to move them before, null for the end of the plan. */
  beforeId: string | null
}

type Row = Pick<OutlineItem, 'id' | 'depth' | 'rank'>

/**
 * The allowed place nearest to the gap `slot`, or null when the headings stay where they are from there. Headings are
 * put down only before one of their own or a higher rank, so that no heading comes under another by an accident of
 * aim; and a task not above every section. `items` are rows in reading order; `moving` are ids, what is below them
 * goes along.
 */
export function dropPlace(
  items: readonly Row[],
  moving: ReadonlySet<string>,
  slot: number,
): DropPlace | null {
  const inside = movingRows(items, moving)
  const ranks = items.flatMap(item => (moving.has(item.id) ? [item.rank] : []))
  const top = Math.min(...ranks)
  const nearest = items
    .map((_, index) => index)
    .concat(items.length)
    .filter(at => allowed(items, inside, top, at))
    .sort((a, b) => Math.abs(a - slot) - Math.abs(b - slot) || b - a)[0]
  if (nearest === undefined || staysPut(inside, nearest)) return null
  return { slot: nearest, beforeId: items[nearest]?.id ?? null }
}

/** The place one step further up (-1) or down (+1) for headings that move by keyboard; null at the end. */
export function nextPlace(
  items: readonly Row[],
  moving: ReadonlySet<string>,
  step: -1 | 1,
): DropPlace | null {
  const inside = movingRows(items, moving)
  const start = step < 0 ? inside.indexOf(true) - 1 : inside.lastIndexOf(true) + 2
  for (let slot = start; slot >= 0 && slot <= items.length; slot += step) {
    const place = dropPlace(items, moving, slot)
    if (place?.slot === slot) return place
  }
  return null
}

/** For each row whether it moves: chosen, or below a chosen one. */
export function movingRows(items: readonly Row[], moving: ReadonlySet<string>): boolean[] {
  let under = Infinity
  return items.map(({ id, depth }) => {
    if (depth <= under) under = Infinity
    if (under === Infinity && moving.has(id)) under = depth
    return under !== Infinity
  })
}

function allowed(items: readonly Row[], inside: readonly boolean[], top: number, slot: number): boolean {
  const next = items[slot]
  if (next && (inside[slot] || next.rank > top)) return false
  const headed = items.some((_, index) => index < slot && !inside[index])
  return headed || items.every((item, index) => inside[index] || item.rank >= top)
}

/** Whether the order of rows is the same after putting the moving ones down at `slot`. */
function staysPut(inside: readonly boolean[], slot: number): boolean {
  const first = inside.indexOf(true)
  const last = inside.lastIndexOf(true)
  const together = inside.slice(first, last + 1).every(Boolean)
  return together && slot >= first && slot <= last + 1
}
