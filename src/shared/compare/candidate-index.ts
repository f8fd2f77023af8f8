// Finds, for one text, the few others worth comparing with, in time that hardly grows with their number.
// Must stay true: a text that shares one of the rarest pairs of the one asked for is found.
import type { Shingled, ShingleSpace } from './shingles.ts'
import { pushTo } from './push-to.ts'
import { eachInSteps, type Steps } from './steps.ts'

/** A pair found in more texts than this says too little to fetch them all; rarer pairs of the text will. */
const commonPair = 64
/** So many of a text's rarest pairs are always followed, so that a text of common words is found too. */
const rarest = 2
/** More pairs than this need not be followed: a rewritten text shares some of the rarest with its old self. */
const followed = 20
/** Below this many texts everything is fetched: exact search costs nothing. */
const shortList = 64

export class CandidateIndex {
  private readonly postings = new Map<string, number[]>()
  private readonly entries: readonly Shingled[]
  private readonly space: ShingleSpace

  private constructor(entries: readonly Shingled[], space: ShingleSpace) {
    this.entries = entries
    this.space = space
  }

  /** Makes the index of `entries`. */
  static *build(entries: readonly Shingled[], space: ShingleSpace): Steps<CandidateIndex> {
    const index = new CandidateIndex(entries, space)
    yield* eachInSteps(entries, (entry, place) => {
      for (const pair of entry.pairs.keys()) pushTo(index.postings, pair, place)
    })
    return index
  }

  /** Indexes of the texts that share most weight with `query`, best first, at most `limit`. */
  find(query: Shingled, limit: number): number[] {
    const score = new Map<number, number>()
    const lists = [...query.pairs.keys()].flatMap(pair => {
      const list = this.postings.get(pair)
      return list ? [{ list, weight: this.space.weightOf(pair) }] : []
    })
    lists.sort((a, b) => b.weight - a.weight || a.list.length - b.list.length)
    const all = this.entries.length <= shortList
    for (const [rank, { list, weight }] of lists.entries()) {
      if (!all && rank >= rarest && (rank >= followed || list.length > commonPair)) continue
      for (const index of list) score.set(index, (score.get(index) ?? 0) + weight)
    }
    return [...score]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([index]) => index)
  }
}
