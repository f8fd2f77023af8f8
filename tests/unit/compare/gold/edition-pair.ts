// Two years' editions of one plan, both written by hand, with what became of every item noted at its line.
// A line of the earlier edition is "a7 M words"; of the later one "a7 M words" (goes back to a7), "a8+a9 M words"
// (merged), the same key on two lines (split), "a7! M words" (moved), "- M words" (new).
import { readFileSync } from 'node:fs'
import { chineseNumber } from '#shared/numbering/chinese-number.ts'
import { plainText } from '#shared/compare/plain-text.ts'
import type { ItemChangeKind } from '#shared/compare/plan-comparison.ts'

/** How the levels below the section are numbered: county 1. under （一）, bureau （1） under 1. */
export type Manner = 'county' | 'bureau'

export interface Edition {
  /** The plan as a drafter's text file has it. */
  text: string
  /** The items in reading order, without the title. */
  items: { key: string; words: string }[]
}

/** A line of the truth: places in the two editions' `items`, null for none. */
export interface EditionLine {
  from: number | null
  to: number | null
  change: ItemChangeKind[]
}

export function readEdition(name: string, manner: Manner): Edition {
  const file = readFileSync(new URL(`../../../fixtures/editions/${name}.txt`, import.meta.url), 'utf8')
  const lines = file.trim().split('\n')
  const entries = lines.map(line => {
    const [, key, kind, words] = /^(\S+) ([TPSKM]) (.+)$/u.exec(line)!
    return { key: key!, kind: kind!, words: words! }
  })
  const counts = { S: 0, K: 0, M: 0 }
  const text = entries.map(({ kind, words }) => {
    if (kind === 'S') return `${chineseNumber(next(counts, 'S'))}、${words}`
    if (kind === 'K')
      return manner === 'county'
        ? `（${chineseNumber(next(counts, 'K'))}）${words}`
        : `${next(counts, 'K')}. ${words}`
    if (kind === 'M')
      return manner === 'county' ? `${next(counts, 'M')}. ${words}` : `（${next(counts, 'M')}）${words}`
    return words
  })
  const items = entries.flatMap(({ key, kind, words }) => (kind === 'T' ? [] : [{ key, words }]))
  return { text: text.join('\n'), items }
}

function next(counts: { S: number; K: number; M: number }, kind: 'S' | 'K' | 'M'): number {
  if (kind === 'S') counts.K = 0
  if (kind !== 'M') counts.M = 0
  return ++counts[kind]
}

/** What became of every item, as the drafter of the later edition noted it. */
export function editionTruth(from: Edition, to: Edition): EditionLine[] {
  const place = new Map(from.items.map(({ key }, index) => [key, index]))
  const uses = new Map<string, number>()
  const origins = to.items.map(({ key }) => (key === '-' ? [] : key.replace('!', '').split('+')))
  for (const key of origins.flat()) uses.set(key, (uses.get(key) ?? 0) + 1)
  const lines = to.items.flatMap(({ key, words }, index): EditionLine[] => {
    const keys = origins[index]!
    if (keys.length === 0) return [{ from: null, to: index, change: ['new'] }]
    return keys.map(origin => {
      const at = place.get(origin)!
      if (keys.length > 1) return { from: at, to: index, change: ['merged'] }
      if (uses.get(origin)! > 1) return { from: at, to: index, change: ['split'] }
      const change: ItemChangeKind[] = []
      if (plainText(from.items[at]!.words) !== plainText(words)) change.push('reworded')
      if (key.endsWith('!')) change.push('moved')
      return { from: at, to: index, change: change.length > 0 ? change : ['same'] }
    })
  })
  const gone = from.items.flatMap(({ key }, index): EditionLine[] =>
    uses.has(key) ? [] : [{ from: index, to: null, change: ['dropped'] }],
  )
  return [...lines, ...gone]
}
