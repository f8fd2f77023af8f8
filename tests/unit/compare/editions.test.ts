// Plans of two offices with the next year's edition written by hand: the comparison, from content alone, says of every
// item what its drafter noted.
import { expect, test } from 'vitest'
import { comparableFromRows } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import {
  editionTruth,
  readEdition,
  type Edition,
  type EditionLine,
  type Manner,
} from './gold/edition-pair.ts'
import { readRows } from './gold/read-rows.ts'

const pairs: [string, string, Manner][] = [
  ['county-2025', 'county-2026', 'county'],
  ['bureau-2024', 'bureau-2025', 'bureau'],
  ['district-2023', 'district-2024', 'county'],
]

/** The plan as the program reads it; one item for every line. */
function read(edition: Edition) {
  const plan = comparableFromRows(readRows(edition.text))
  expect(plan.items.map(item => item.text)).toEqual(edition.items.map(item => item.words))
  return plan
}

/** Lines as words, for comparing. Whether a merged or split text was rewritten as well is a matter of degree. */
function said(lines: readonly EditionLine[], from: Edition, to: Edition): string[] {
  const words = (edition: Edition, at: number | null) =>
    at === null ? '—' : edition.items[at]!.words.slice(0, 24)
  return lines
    .map(({ from: i, to: j, change }) => {
      const kinds = change.filter(kind => kind !== 'reworded' || !/merged|split/.test(change.join()))
      return `${[...kinds].sort().join('+')}: ${words(from, i)} → ${words(to, j)}`
    })
    .sort()
}

test.each(pairs)('%s and %s: every item as noted', (before, after, manner) => {
  const [from, to] = [readEdition(before, manner), readEdition(after, manner)]
  const [old, now] = [read(from), read(to)]
  const place = (plan: typeof old, id: string | null) =>
    id === null ? null : plan.items.findIndex(item => item.id === id)
  const found = comparePlans(old, now, { match: 'content' }).items.map(line => {
    return { from: place(old, line.from), to: place(now, line.to), change: line.change }
  })
  expect(said(found, from, to)).toEqual(said(editionTruth(from, to), from, to))
})
