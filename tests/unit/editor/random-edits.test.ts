// Thousands of random edits: after each the facts are where the words are, after each batch the rows are the document,
// ids are unique, each target stands in one place; undoing everything gives the rows of the start.
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { RowStore } from '#shared/ops/row-store.ts'
import { Editing } from '../../support/editing.ts'
import {
  canonical,
  expectRowsAreDocument,
  RandomEditor,
  randomEdit,
  startingPlan,
  type EditKind,
} from '../../support/random-edits.ts'

const done = new Map<EditKind, number>()

function count(random: RandomEditor): void {
  for (const [kind, times] of random.done) done.set(kind, (done.get(kind) ?? 0) + times)
}

const total = () => [...done.values()].reduce((sum, times) => sum + times, 0)

afterAll(() => {
  const kinds = [...done].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, times]) => `${kind} ${times}`)
  console.log(`edits that changed something: ${total()} (${kinds.join(', ')})`)
})

describe('random editing', () => {
  it('keeps rows and document the same, and replaying the operations gives the same rows', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 20, maxLength: 80 }), list => {
        const rows = startingPlan()
        const editing = new Editing(rows)
        const random = new RandomEditor(editing)
        for (const [i, each] of list.entries()) {
          random.perform(each)
          if (i % 5 === 4) expectRowsAreDocument(editing)
        }
        expectRowsAreDocument(editing)
        count(random)
        const replayed = new RowStore(structuredClone(rows))
        replayed.applyAll(editing.log)
        expect(canonical(replayed.toRows())).toEqual(canonical(editing.store.toRows()))
      }),
      { numRuns: 150 },
    )
    expect(total()).toBeGreaterThan(3000)
  })

  it('undo to zero and redo to the end give the same rows byte for byte, text, order and facts', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 10, maxLength: 50 }), list => {
        const editing = new Editing(startingPlan())
        const random = new RandomEditor(editing)
        const bytes = () => JSON.stringify(canonical(editing.store.toRows()))
        const zero = bytes()
        for (const each of list) if (each.kind !== 'undo' && each.kind !== 'redo') random.perform(each)
        expectRowsAreDocument(editing)
        count(random)
        const end = bytes()
        while (undoDepth(editing.state) > 0) {
          editing.run(undo)
          editing.collect()
        }
        expectRowsAreDocument(editing)
        expect(bytes()).toBe(zero)
        while (redoDepth(editing.state) > 0) {
          editing.run(redo)
          editing.collect()
        }
        expectRowsAreDocument(editing)
        expect(bytes()).toBe(end)
      }),
      { numRuns: 100 },
    )
  })
})
