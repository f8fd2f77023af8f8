// Pairs headings that were renamed: they are the same when what stands under them is the same.
import type { Alignment } from './alignment.ts'
import { isHeading } from './pair-similar.ts'
import { pushTo } from './push-to.ts'

/** Pairs free headings by their children, from the innermost outwards, so that a task vouches for its section. */
export function pairHeadingsByChildren(alignment: Alignment): void {
  const countFrom = childCounts(alignment.parentFrom)
  const countTo = childCounts(alignment.parentTo)
  const foreign = foreignChildren(alignment)
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
      if (heading >= 0) votes.set(heading, (votes.get(heading) ?? 0) + 1)
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    if (!best) continue
    const [j, shared] = best
    if (!alignment.freeTo(j)) continue
    const [all, now] = [countFrom.get(i)!, countTo.get(j)!]
    // More than half of the children on both sides: no other heading can have as good a claim.
    const most = shared * 2 > all && shared * 2 > now
    // Half on one side and a good part on the other, where no child went to or came from another heading.
    const only = votes.size === 1 && !foreign.has(j) && shared * 2 >= Math.min(all, now)
    if (most || (only && shared * 3 >= Math.max(all, now))) alignment.pair(i, j)
  }
}

/** The new headings whose children came from more than one old heading. */
function foreignChildren(alignment: Alignment): Set<number> {
  const origin = new Map<number, number>()
  const foreign = new Set<number>()
  for (const [i, j] of alignment.pairs()) {
    const [before, now] = [alignment.parentFrom[i]!, alignment.parentTo[j]!]
    if (now < 0) continue
    const known = origin.get(now)
    if (known !== undefined && known !== before) foreign.add(now)
    origin.set(now, before)
  }
  return foreign
}

function childCounts(parents: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const parent of parents) counts.set(parent, (counts.get(parent) ?? 0) + 1)
  return counts
}
