// Pairs the items that are known to be the same: by id within a plan's versions, by lineage from year to year.
import type { Alignment } from './alignment.ts'
import type { ComparableItem } from './comparable-plan.ts'
import { plainText } from './plain-text.ts'
import { pushTo } from './push-to.ts'

/**
 * Pairs by identity, then by lineage in either direction, then by a common ancestor. Where one ancestor has several
 * successors, the first with the same text, else the first, is paired; the others are left to the search for splits.
 */
export function pairKnown(alignment: Alignment): void {
  pairBy(
    alignment,
    item => item.identity,
    item => item.identity,
  )
  pairBy(
    alignment,
    item => item.identity,
    item => item.lineage,
  )
  pairBy(
    alignment,
    item => item.lineage,
    item => item.identity,
  )
  pairBy(
    alignment,
    item => item.lineage,
    item => item.lineage,
  )
}

type Key = (item: ComparableItem) => string | null

function pairBy(alignment: Alignment, keyFrom: Key, keyTo: Key): void {
  const free = alignment.free()
  const successors = new Map<string, number[]>()
  for (const j of free.to) {
    const key = keyTo(alignment.to[j]!)
    if (key !== null) pushTo(successors, key, j)
  }
  for (const i of free.from) {
    const key = keyFrom(alignment.from[i]!)
    const open = key === null ? [] : (successors.get(key) ?? []).filter(j => alignment.freeTo(j))
    if (open.length === 0) continue
    const text = plainText(alignment.from[i]!.text)
    alignment.pair(i, open.find(j => plainText(alignment.to[j]!.text) === text) ?? open[0]!)
  }
}
