// Pairs items whose text is equal. A text that stands once on each side is settled at once; one that is repeated
// (加强组织领导 under every section) waits until the headings are known.
import type { Alignment } from './alignment.ts'
import { plainText } from './plain-text.ts'

/** Pairs the free items whose text stands exactly once on each side. Returns the free items with repeated texts. */
export function pairUnique(alignment: Alignment): { from: Set<number>; to: Set<number> } {
  const repeated = { from: new Set<number>(), to: new Set<number>() }
  for (const { from, to } of equalTexts(alignment)) {
    if (from.length === 1 && to.length === 1) alignment.pair(from[0]!, to[0]!)
    else {
      for (const i of from) repeated.from.add(i)
      for (const j of to) repeated.to.add(j)
    }
  }
  return repeated
}

/** Pairs repeated texts: first those under headings that belong together, then the rest in reading order. */
export function pairRepeated(alignment: Alignment): void {
  for (const { from, to } of equalTexts(alignment)) {
    for (const sameHeading of [true, false]) {
      for (const j of to) {
        if (!alignment.freeTo(j)) continue
        const i = from.find(
          each =>
            alignment.freeFrom(each) &&
            (!sameHeading || alignment.linked(alignment.parentFrom[each]!, alignment.parentTo[j]!)),
        )
        if (i !== undefined) alignment.pair(i, j)
      }
    }
  }
}

/** Free items by text, for the texts that stand on both sides. Empty texts are nobody's. */
function equalTexts(alignment: Alignment): { from: number[]; to: number[] }[] {
  const byText = new Map<string, { from: number[]; to: number[] }>()
  const free = alignment.free()
  for (const side of ['from', 'to'] as const) {
    for (const index of free[side]) {
      const text = plainText(alignment[side][index]!.text)
      if (text === '') continue
      const entry = byText.get(text) ?? { from: [], to: [] }
      entry[side].push(index)
      byText.set(text, entry)
    }
  }
  return [...byText.values()].filter(entry => entry.from.length > 0 && entry.to.length > 0)
}
