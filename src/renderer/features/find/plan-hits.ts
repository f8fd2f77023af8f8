// Where words occur in the open plan, in reading order. Pure.
import type { RowStore } from '#shared/ops/row-store.ts'
import { findInText } from '#shared/search/find-in-text.ts'

export interface PlanHit {
  blockId: string
  /** UTF-16 offsets in the block's text. */
  from: number
  to: number
}

/** Every occurrence of `words` in the plan. */
export function planHits(rows: Pick<RowStore, 'blocks'>, order: readonly string[], words: string): PlanHit[] {
  return order.flatMap(blockId =>
    findInText(rows.blocks.get(blockId)?.text ?? '', words).map(range => ({ blockId, ...range })),
  )
}

/** Index of the first hit at or behind a place, going round to the first of the plan; -1 where there is none. */
export function hitFrom(
  hits: readonly PlanHit[],
  order: readonly string[],
  place: { blockId: string | null; at: number },
): number {
  if (hits.length === 0) return -1
  const placeOf = new Map(order.map((id, index) => [id, index]))
  const here = place.blockId === null ? -1 : (placeOf.get(place.blockId) ?? -1)
  const behind = hits.findIndex(hit => {
    const there = placeOf.get(hit.blockId) ?? -1
    return there > here || (there === here && hit.from >= place.at)
  })
  return Math.max(0, behind)
}
