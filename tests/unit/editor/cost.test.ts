// What a key costs, counted and not timed: the nodes of the document that are looked at, and the row operations made.
import { history } from '@tiptap/pm/history'
import { Fragment } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { afterEach, expect, test, vi } from 'vitest'
import { DocumentSync } from '#shared/document/document-sync.ts'
import { documentFromBlocks } from '#shared/document/from-rows.ts'
import { planSchema } from '#shared/document/schema.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { Arrivals } from '../../../src/renderer/editor/clipboard/arrivals.ts'
import { CopiedFacts } from '../../../src/renderer/editor/clipboard/copied-facts.ts'
import { clausesOf } from '../../../src/renderer/editor/clauses.ts'
import { listBlocks } from '../../../src/renderer/editor/commands/blocks.ts'
import { movingFacts } from '../../../src/renderer/editor/moving-facts.ts'
import { currentBlockPlugin } from '../../../src/renderer/editor/plugins/current-block.ts'
import { integrityKey, integrityPlugin } from '../../../src/renderer/editor/plugins/integrity.ts'
import { labelsPlugin } from '../../../src/renderer/editor/plugins/labels.ts'
import { planOf } from '../../support/rows.ts'

afterEach(() => void vi.restoreAllMocks())

/** A plan whose first section is small and whose second has `others` measures, with the paper's own plugins. */
function opened(others: number) {
  const lines = Array.from({ length: others }, (_, i) => `M 别的${i}`)
  const rows = planOf(['T 要点', 'S 甲', 'K 任务', 'M 举措', 'S 乙', ...lines])
  const store = new RowStore(rows)
  const doc = documentFromBlocks(planSchema, rows.blocks)
  const sync = new DocumentSync(store, doc)
  const facts = movingFacts({
    rows: store,
    sync: () => sync,
    arrivals: new Arrivals(new CopiedFacts()),
    onRefused: () => undefined,
  })
  const state = EditorState.create({
    doc,
    plugins: [
      integrityPlugin(facts),
      history(),
      labelsPlugin({ scheme: () => 'official', clauses: blocks => clausesOf(store, blocks) }),
      currentBlockPlugin(),
    ],
  })
  const caret = listBlocks(doc).find(block => block.node.textContent === '举措')!.pos + 3
  return {
    sync,
    state: state.apply(state.tr.setSelection(TextSelection.create(doc, caret))),
  }
}

/** Counts every child that is taken out of a fragment, one by one or in a loop. */
function countVisits(): () => number {
  let visits = 0
  const { child, forEach, nodesBetween } = Fragment.prototype
  vi.spyOn(Fragment.prototype, 'child').mockImplementation(function (this: Fragment, index) {
    visits++
    return child.call(this, index)
  })
  vi.spyOn(Fragment.prototype, 'forEach').mockImplementation(function (this: Fragment, f) {
    visits += this.childCount
    return forEach.call(this, f)
  })
  vi.spyOn(Fragment.prototype, 'nodesBetween').mockImplementation(function (this: Fragment, ...all) {
    visits += this.childCount
    return nodesBetween.apply(this, all)
  })
  return () => visits
}

/** Nodes looked at for one typed letter and for bringing it into the rows. */
function visitsOfKey(others: number): number {
  const { state, sync } = opened(others)
  const visits = countVisits()
  const typed = state.apply(state.tr.insertText('新'))
  expect(sync.collect(typed.doc).operations).toHaveLength(1)
  const count = visits()
  vi.restoreAllMocks()
  return count
}

test('a typed letter looks at its own section only: other sections a hundred times as long change nothing', () => {
  const few = visitsOfKey(129)
  expect(visitsOfKey(12_900)).toBe(few)
  // Fewer than there are paragraphs, so none of them can have been gone through.
  expect(few).toBeLessThan(129)
})

test('the count sees a scan of the document, which Enter makes', () => {
  const { state } = opened(1000)
  const visits = countVisits()
  listBlocks(state.doc)
  expect(visits()).toBeGreaterThan(1000)
})

test('a composition of many letters is one row operation once it has ended', () => {
  const { state: start, sync } = opened(5)
  let state = start
  const composed = (from: number, to: number, text: string) => {
    state = state.apply(state.tr.insertText(text, from, to).setMeta('composition', 7))
  }
  const { from } = state.selection
  for (const [i, letter] of [...'ceshi'].entries()) composed(from + i, from + i, letter)
  composed(from, from + 5, '测试')
  state = state.apply(state.tr.setMeta(integrityKey, true))
  const { operations } = sync.collect(state.doc)
  expect(operations).toMatchObject([{ op: 'block.patch', patch: { text: '举措测试' } }])
})
