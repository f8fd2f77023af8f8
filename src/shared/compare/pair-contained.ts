// Pairs an item that was much extended or much shortened: too unlike its other self to be found by similarity, but
// the shorter text lies in the longer one.
import type { Alignment } from './alignment.ts'
import { CandidateIndex } from './candidate-index.ts'
import { isHeading } from './pair-similar.ts'
import type { Shingled, ShingleSpace } from './shingles.ts'
import { eachInSteps, within, type Steps } from './steps.ts'

const inside = 0.8
/** The shorter text must be at least so large a share of the longer one. */
const smallestShare = 0.2
/** A text with fewer different character pairs could be inside anything. */
const smallestText = 6

export function* pairContained(alignment: Alignment, space: ShingleSpace): Steps<void> {
  const { from, to } = alignment.free()
  const bagsFrom = from.map(i => space.shingle(alignment.from[i]!.text))
  const bagsTo = to.map(j => space.shingle(alignment.to[j]!.text))
  const index = yield* within(CandidateIndex.build(bagsTo, space), 0, 0.2)
  const found: { i: number; j: number; share: number }[] = []
  const look = (bag: Shingled, x: number) => {
    for (const y of index.find(bag, 8)) {
      const [small, large] = [bag, bagsTo[y]!].sort((a, b) => a.weight - b.weight) as [typeof bag, typeof bag]
      if (isHeading(alignment.from[from[x]!]!) !== isHeading(alignment.to[to[y]!]!)) continue
      if (small.pairs.size < smallestText || small.weight < smallestShare * large.weight) continue
      const share = space.containment(small, large)
      if (share >= inside) found.push({ i: from[x]!, j: to[y]!, share })
    }
  }
  yield* within(eachInSteps(bagsFrom, look), 0.2, 1)
  found.sort((a, b) => b.share - a.share || Math.abs(a.i - a.j) - Math.abs(b.i - b.j))
  for (const { i, j } of found) if (alignment.freeFrom(i) && alignment.freeTo(j)) alignment.pair(i, j)
}
