// Pairs headings that were renamed: they are the same when what stands under them is the same.
import type { Alignment } from './alignment.ts'
import { isHeading } from './pair-similar.ts'
import { pushTo } from './push-to.ts'

/** Pairs free headings by their children, from the innermost outwards, so that a task vouches for its section. */
export function pairHeadingsByChildren(alignment: Alignment): void {
  const countFrom = childCounts(alignment.parentFrom)
  const countTo = childCounts(alignment.parentTo)
  const childrenFrom = new Map<number, number[]>()
  alignment.parentFrom.forEach((parent, child) => {
    if (parent >= 0) pushTo(childrenFrom, parent, child)
  })
  for (let i = alignment.from.length - 1; i >= 0; i--) {
    if (!alignment.freeFrom(i) || !isHeading(alignment.from[i]!)) continue
    const votes = new Map<number, number>()
    for (const child of childrenFrom.get(i) ?? []) {
      const partner = alignment.partnerTo(child)
      const heading = partner < 0 ? -1 : alignment.parentTo[partner]!
      if (heading >= 0 && alignment.freeTo(heading)) votes.set(heading, (votes.get(heading) ?? 0) + 1)
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    if (!best) continue
    const [j, shared] = best
    // More than half of the children on both sides: no other heading can have as good a claim.
    if (shared * 2 > countFrom.get(i)! && shared * 2 > countTo.get(j)!) alignment.pair(i, j)
  }
}

function childCounts(parents: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const parent of parents) counts.set(parent, (counts.get(parent) ?? 0) + 1)
  return counts
}
