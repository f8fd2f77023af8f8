// A change note that was edited and kept, when the plans are looked at again later.
import { expect, test } from 'vitest'
import { comparableFromRows, type ComparablePlan } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import { changeNote } from '#shared/compare/note/change-note.ts'
import { keptClauses, reviewNote } from '#shared/compare/note/keep-note.ts'
import { keptNoteSchema, type KeptNote } from '#shared/compare/note/kept-note.ts'
import { editedPair } from './gold/edited-pair.ts'
import { readRows, sampleText } from './gold/read-rows.ts'

const plan = comparableFromRows(readRows(sampleText))
const pair = editedPair(plan, { dropped: 2, added: 3, refigured: 4, moved: 2 }, 8, true)

const today = (to: ComparablePlan) => {
  const comparison = comparePlans(pair.from, to)
  const note = changeNote(comparison)
  return { note, clauses: keptClauses(note, comparison) }
}
const first = today(pair.to)
const kept = (edit: (text: string, index: number) => string = text => text): KeptNote => ({
  paragraphs: first.note.map(({ text }, index) => ({
    text: edit(text, index),
    clauses: first.clauses[index]!,
  })),
})
const withText = (id: string, text: string): ComparablePlan => ({
  ...pair.to,
  items: pair.to.items.map(item => (item.id === id ? { ...item, text } : item)),
})

test('nothing changed: no clause is stale, nothing is unsaid, and the words joined are the text', () => {
  const note = kept(text => `经研究，${text}`)
  expect(keptNoteSchema.parse(note)).toEqual(note)
  const { paragraphs, stale, unsaid } = reviewNote(note, first.clauses)
  expect({ stale, unsaid }).toEqual({ stale: 0, unsaid: 0 })
  expect(paragraphs.map(words => words.map(each => each.text).join(''))).toEqual(
    note.paragraphs.map(paragraph => paragraph.text),
  )
  expect(paragraphs.flat().filter(words => words.refs.length > 0).length).toBeGreaterThan(5)
})

test('a row that changed makes its own clauses stale and no others, also where the name in the clause stayed', () => {
  const reworded = comparePlans(pair.from, pair.to).items.find(line => line.change.join() === 'reworded')!
  const item = pair.to.items.find(each => each.id === reworded.to)!
  const { clauses } = today(withText(item.id, `${item.text}同时加强宣传引导。`))
  const { paragraphs, stale, unsaid } = reviewNote(kept(), clauses)
  const marked = paragraphs.flat().filter(words => words.stale)
  expect(stale).toBeGreaterThan(0)
  expect(marked).toHaveLength(stale)
  expect(marked.every(words => words.refs.some(ref => ref.to === item.id))).toBe(true)
  expect(unsaid).toBeGreaterThan(0)
  // A clause that the drafter took out is not missed.
  const without = kept(text => marked.reduce((left, words) => left.replace(words.text, ''), text))
  expect(reviewNote(without, clauses).stale).toBe(0)
})

test('a new change is unsaid until the note is generated anew, and makes the counts of the summary stale', () => {
  const same = comparePlans(pair.from, pair.to).items.filter(line => line.change[0] === 'same')
  const { clauses } = today(withText(same.at(-1)!.to!, '另起一段新的要求，由各单位结合实际认真抓好落实。'))
  const { paragraphs, unsaid } = reviewNote(kept(), clauses)
  expect(unsaid).toBeGreaterThan(0)
  expect(paragraphs[0]!.some(words => words.stale)).toBe(true)
})

test('a document read anew has other ids: clauses are known by what their rows say, and lead to the new ids', () => {
  const renamed = (id: string) => `again-${id}`
  const again = {
    ...pair.to,
    items: pair.to.items.map(item => ({
      ...item,
      id: renamed(item.id),
      parent: item.parent === null ? null : renamed(item.parent),
      targets: item.targets.map(target => ({ ...target, id: renamed(target.id) })),
    })),
  }
  const { paragraphs, stale } = reviewNote(kept(), today(again).clauses)
  expect(stale).toBe(0)
  const ids = paragraphs.flat().flatMap(words => words.refs.flatMap(ref => ref.to ?? []))
  expect(ids.length).toBeGreaterThan(3)
  expect(ids.every(id => id.startsWith('again-'))).toBe(true)
})
