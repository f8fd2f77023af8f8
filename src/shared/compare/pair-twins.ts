// Pairs the twins of paired items: a sentence that stands in many places and was put otherwise in all of them. The
// search looks at a few candidates only, and all of these are equally good.
import type { Alignment } from './alignment.ts'
import { plainText } from './plain-text.ts'
import { pushTo } from './push-to.ts'

/** Free items whose two texts some pair has already: those under headings that belong together first, then in order. */
export function pairTwins(alignment: Alignment): void {
  const free = alignment.free()
  const open = new Map<string, number[]>()
  for (const j of free.to) pushTo(open, plainText(alignment.to[j]!.text), j)
  const waiting = new Map<string, number[]>()
  for (const i of free.from) pushTo(waiting, plainText(alignment.from[i]!.text), i)
  const texts = new Map<string, string>()
  for (const [i, j] of alignment.pairs()) {
    const [before, now] = [plainText(alignment.from[i]!.text), plainText(alignment.to[j]!.text)]
    if (before !== now && waiting.has(before) && open.has(now)) texts.set(before, now)
  }
  for (const [before, now] of texts) {
    for (const sameHeading of [true, false]) {
      for (const i of waiting.get(before)!) {
        if (!alignment.freeFrom(i)) continue
        const j = open
          .get(now)!
          .find(
            each =>
              alignment.freeTo(each) &&
              (!sameHeading || alignment.linked(alignment.parentFrom[i]!, alignment.parentTo[each]!)),
          )
        if (j !== undefined) alignment.pair(i, j)
      }
    }
  }
}
