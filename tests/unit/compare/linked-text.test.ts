import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparableFromRows } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import { changeNote } from '#shared/compare/note/change-note.ts'
import { linkedText } from '#shared/compare/note/linked-text.ts'
import { noteRows } from '#shared/compare/note/note-rows.ts'
import { planRowsSchema } from '#shared/model/plan-rows.ts'
import { editedPair } from './gold/edited-pair.ts'
import { readRows, sampleText } from './gold/read-rows.ts'

const plan = comparableFromRows(readRows(sampleText))
const pair = editedPair(plan, { moved: 3, dropped: 3, added: 3, refigured: 6 }, 5)
const note = changeNote(comparePlans(pair.from, pair.to))

test('an untouched note keeps every clause with its rows', () => {
  for (const paragraph of note)
    expect(linkedText(paragraph.text, paragraph.clauses)).toEqual(paragraph.clauses)
})

test('whatever is written into a note, the pieces are the text, and clauses that still stand keep their rows', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...note),
      fc.string(),
      fc.nat(),
      fc.nat({ max: 30 }),
      (from, words, at, cut) => {
        const place = at % (from.text.length + 1)
        const text = from.text.slice(0, place) + words + from.text.slice(place + cut)
        const linked = linkedText(text, from.clauses)
        expect(linked.map(part => part.text).join('')).toBe(text)
        // Clauses whole before the edit are linked as before.
        let end = 0
        for (const clause of from.clauses) {
          end += clause.text.length
          if (end <= place) expect(linked).toContainEqual(clause)
        }
      },
    ),
  )
})

test('a note is printed as rows of its own: title, then every paragraph that says something', () => {
  const rows = noteRows('变化说明', ['一', ' ', '二'], '2021-01-01T00:00:00.000Z')
  expect(planRowsSchema.parse(rows)).toEqual(rows)
  expect(rows.blocks.map(block => [block.type, block.text])).toEqual([
    ['title', '变化说明'],
    ['paragraph', '一'],
    ['paragraph', '二'],
  ])
})
