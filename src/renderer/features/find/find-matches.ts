// Where words stand in a plan, in reading order. Pure.
import type { RowStore } from '#shared/ops/row-store.ts'
import type { Place } from '../desk/paper-highlight.ts'

/**
 * All places of `query`, without overlaps; upper and lower case of Latin letters are the same. Spaces around the query
 * do not count; an empty one is found nowhere.
 */
export function findMatches(
  rows: Pick<RowStore, 'blocks'>,
  order: readonly string[],
  query: string,
): Place[] {
  const wanted = query.trim()
  if (wanted === '') return []
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'gi')
  return order.flatMap(blockId => {
    const text = rows.blocks.get(blockId)?.text ?? ''
    return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      blockId,
      from: index,
      to: index + found.length,
    }))
  })
}

/** Index of the first match at or after a place in the plan, the first of all where none follows; -1 without matches. */
export function firstFrom(
  matches: readonly Place[],
  order: readonly string[],
  place: { blockId: string | null; from: number },
): number {
  if (matches.length === 0) return -1
  const ranks = new Map(order.map((id, rank) => [id, rank]))
  const start = ranks.get(place.blockId ?? '') ?? 0
  const found = matches.findIndex(match => {
    const rank = ranks.get(match.blockId)!
    return rank > start || (rank === start && match.from >= place.from)
  })
  return Math.max(0, found)
}
