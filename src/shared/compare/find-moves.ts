// Which paired items really moved: to another heading, or past siblings that kept their order.
// Must stay true: a heading that moves takes its children along unmarked; an item is marked for its own move only.
import type { Alignment } from './alignment.ts'
import { heaviestIncreasing } from './increasing-run.ts'
import { pushTo } from './push-to.ts'

/** Staying as many items as possible in place comes first; among equal choices the longer texts stay. */
const itemWeight = 1e6

/** Indexes in the old plan of the items that moved. Items of merged and split groups are not judged. */
export function findMoves(alignment: Alignment): Set<number> {
  const moved = new Set<number>()
  const siblings = new Map<number, [number, number][]>()
  const uncertain: [number, number][] = []
  for (const pair of alignment.pairs()) {
    const [i, j] = pair
    const oldParent = alignment.parentFrom[i]!
    const newParent = alignment.parentTo[j]!
    if (alignment.linked(oldParent, newParent)) {
      pushTo(siblings, newParent, pair)
    } else if (isGone(alignment, oldParent) || isNew(alignment, newParent)) uncertain.push(pair)
    else moved.add(i)
  }
  for (const group of siblings.values()) for (const i of outOfOrder(alignment, group)) moved.add(i)
  // A heading put in or taken out changes the parent of what stands below it, but moves nothing: there the
  // reading order of the whole plan decides.
  if (uncertain.length > 0) {
    const strayed = outOfOrder(
      alignment,
      alignment.pairs().filter(([i]) => !moved.has(i)),
    )
    for (const [i] of uncertain) if (strayed.has(i)) moved.add(i)
  }
  return moved
}

const isGone = (alignment: Alignment, i: number) => i >= 0 && alignment.freeFrom(i)
const isNew = (alignment: Alignment, j: number) => j >= 0 && alignment.freeTo(j)

function outOfOrder(alignment: Alignment, pairs: readonly [number, number][]): Set<number> {
  const inOld = [...pairs].sort((a, b) => a[0] - b[0])
  const rank = new Map([...pairs].sort((a, b) => a[1] - b[1]).map(([, j], place) => [j, place]))
  const kept = heaviestIncreasing(
    inOld.map(([, j]) => rank.get(j)!),
    inOld.map(([i]) => itemWeight + textLength(alignment, i)),
  )
  return new Set(inOld.filter((_, index) => !kept.has(index)).map(([i]) => i))
}

/** Length of the item with all that hangs below it. */
function textLength(alignment: Alignment, i: number): number {
  let length = alignment.from[i]!.text.length
  for (let at = i + 1; at < alignment.from.length && alignment.parentFrom[at]! >= i; at++) {
    length += alignment.from[at]!.text.length
  }
  return Math.min(length, itemWeight / alignment.from.length)
}
