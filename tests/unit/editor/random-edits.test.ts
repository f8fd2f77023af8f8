// Thousands of random edits: after each batch the rows are the document, ids are unique, facts hang on live blocks,
// and undoing everything gives the rows of the start.
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentFromBlocks } from '#shared/document/from-rows.ts'
import { parentsOf } from '#shared/document/outline.ts'
import { planSchema } from '#shared/document/schema.ts'
import { newId } from '#shared/model/ids.ts'
import { inlineText } from '#shared/model/inline.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { listBlocks } from '../../../src/renderer/editor/commands/blocks.ts'
import { moveBlocks, removeTrees } from '../../../src/renderer/editor/commands/block-trees.ts'
import { joinBackward, joinForward } from '../../../src/renderer/editor/commands/join.ts'
import { splitBlock } from '../../../src/renderer/editor/commands/split.ts'
import {
  demote,
  demoteBlocks,
  insertBelow,
  mergeWithNext,
  moveDown,
  moveUp,
  promote,
  promoteBlocks,
  removeBlocks,
  setType,
} from '../../../src/renderer/editor/commands/structure.ts'
import { Editing } from '../../support/editing.ts'
import { planOf } from '../../support/rows.ts'

const start = [
  'T 要点',
  'P 前言',
  'S 甲',
  'K 甲一',
  'M 举措',
  'M 举措',
  'K 甲二',
  'S 乙',
  's 乙分',
  'K 乙一',
  'M 末',
]

type Edit = { kind: string; at: number; to: number }
const kinds = [
  'type', 'type', 'type', 'split', 'joinBackward', 'joinForward', 'deleteRange', 'cut', 'copy', 'paste', 'promote',
  'demote', 'moveUp', 'moveDown', 'retype', 'insertBelow', 'remove', 'merge', 'moveBlocks',
  'removeTrees', 'promoteBlocks', 'demoteBlocks', 'own', 'target', 'undo', 'redo',
] // prettier-ignore
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(9999),
  to: fc.nat(9999),
})

let clipboard: import('@tiptap/pm/model').Slice | null = null

function perform(editing: Editing, { kind, at, to }: Edit): void {
  const { size } = editing.state.doc.content
  const head = kind === 'deleteRange' || kind === 'cut' || kind === 'copy' ? to % size : at % size
  editing.select(at % size, head)
  const block = listBlocks(editing.state.doc)[at % listBlocks(editing.state.doc).length]!
  switch (kind) {
    case 'type':
      return editing.type('字'.repeat(1 + (to % 3)))
    case 'split':
      return void editing.run(splitBlock(editing.facts))
    case 'joinBackward':
      editing.select(block.pos + 1)
      return void editing.run(joinBackward(editing.facts))
    case 'joinForward':
      editing.select(block.pos + 1 + block.node.content.size)
      return void editing.run(joinForward(editing.facts))
    case 'deleteRange':
      return editing.dispatch(editing.state.tr.deleteSelection())
    case 'cut':
      clipboard = editing.state.selection.content()
      return editing.dispatch(editing.state.tr.deleteSelection())
    case 'copy':
      clipboard = editing.state.selection.content()
      return
    case 'paste':
      if (clipboard) editing.dispatch(editing.state.tr.replaceSelection(clipboard).setMeta('paste', true))
      return
    case 'promote':
      return void editing.run(promote)
    case 'demote':
      return void editing.run(demote)
    case 'moveUp':
      return void editing.run(moveUp)
    case 'moveDown':
      return void editing.run(moveDown)
    case 'retype':
      return void editing.run(setType((['section', 'task', 'measure', 'paragraph'] as const)[to % 4]!))
    case 'insertBelow':
      return void editing.run(insertBelow)
    case 'remove':
      return void editing.run(removeBlocks)
    case 'merge':
      return void editing.run(mergeWithNext(editing.facts))
    case 'moveBlocks': {
      const blocks = listBlocks(editing.state.doc)
      return void editing.run(
        moveBlocks(someOf(blocks, at, to), blocks[to % (blocks.length + 1)]?.id ?? null),
      )
    }
    case 'removeTrees':
      return void editing.run(removeTrees(someOf(listBlocks(editing.state.doc), at, to)))
    case 'promoteBlocks':
      return void editing.run(promoteBlocks(someOf(listBlocks(editing.state.doc), at, to)))
    case 'demoteBlocks':
      return void editing.run(demoteBlocks(someOf(listBlocks(editing.state.doc), at, to)))
    case 'own': {
      editing.collect()
      const organisationId = newId()
      return editing.change([
        {
          op: 'organisation.insert',
          row: { id: organisationId, name: organisationId, shortNames: [], parentId: null, ord: 'a0' },
        },
        {
          op: 'owner.insert',
          row: { id: newId(), blockId: block.id, organisationId, role: 'lead', ord: 'a0' },
        },
      ])
    }
    case 'target': {
      if (block.node.content.size < 2) return
      const id = newId()
      const mark = planSchema.marks.target!.create({ id })
      return editing.dispatch(editing.state.tr.addMark(block.pos + 1, block.pos + 3, mark))
    }
    case 'undo':
      return void editing.undo()
    case 'redo':
      return void editing.redo()
  }
}

/** One to three blocks that need not be neighbours. */
function someOf(blocks: readonly { id: string }[], at: number, to: number): string[] {
  const picked = [at, at + to, at + 3].slice(0, 1 + (to % 3)).map(index => blocks[index % blocks.length]!.id)
  return [...new Set(picked)]
}

function expectRowsAreDocument(editing: Editing): void {
  editing.collect()
  const rows = editing.store.toRows()
  const blocks = listBlocks(editing.state.doc)
  expect(new Set(blocks.map(block => block.id)).size).toBe(blocks.length)
  expect(rows.blocks).toHaveLength(blocks.length)
  expect(documentFromBlocks(planSchema, rows.blocks).toJSON()).toEqual(editing.state.doc.toJSON())
  const parents = parentsOf(blocks)
  for (const block of rows.blocks) {
    expect(block.parentId).toBe(parents.get(block.id))
    expect(block.text).toBe(inlineText(block.inline))
  }
  expect(blocks[0]!.type).toBe('title')
  expect(blocks.filter(block => block.type === 'title')).toHaveLength(1)
  editing.state.doc.forEach((group, _, index) => {
    group.forEach((node, __, i) => {
      if (index > 0 || i > 0) expect(node.attrs.type === 'section').toBe(i === 0)
    })
  })
}

/** Rows in an order that does not depend on history. */
function canonical(store: RowStore) {
  const rows = store.toRows()
  const sort = <T extends { id: string }>(list: T[]) => list.sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    blocks: sort(rows.blocks).map(sortedFields),
    owners: sort(rows.owners),
    organisations: sort(rows.organisations),
  }
}

/** A row with its fields in alphabetical order: which came first is no part of what is stored. */
function sortedFields<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))) as T
}

describe('random editing', () => {
  it('keeps rows and document the same, and replaying the operations gives the same rows', () => {
    let edits = 0
    fc.assert(
      fc.property(fc.array(edit, { minLength: 20, maxLength: 80 }), list => {
        clipboard = null
        const rows = planOf(start)
        const editing = new Editing(rows)
        for (const [i, each] of list.entries()) {
          perform(editing, each)
          edits++
          if (i % 5 === 4) expectRowsAreDocument(editing)
        }
        expectRowsAreDocument(editing)
        const replayed = new RowStore(structuredClone(rows))
        replayed.applyAll(editing.log)
        expect(canonical(replayed)).toEqual(canonical(editing.store))
      }),
      { numRuns: 150 },
    )
    expect(edits).toBeGreaterThan(3000)
  })

  it('undo to zero and redo to the end give the same rows byte for byte, text, order and facts', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 10, maxLength: 50 }), list => {
        clipboard = null
        const editing = new Editing(planOf(start))
        const zero = JSON.stringify(canonical(editing.store))
        for (const each of list.filter(({ kind }) => kind !== 'undo' && kind !== 'redo')) {
          perform(editing, each)
          editing.collect()
        }
        expectRowsAreDocument(editing)
        const end = JSON.stringify(canonical(editing.store))
        while (undoDepth(editing.state) > 0) {
          editing.run(undo)
          editing.collect()
        }
        expectRowsAreDocument(editing)
        expect(JSON.stringify(canonical(editing.store))).toBe(zero)
        while (redoDepth(editing.state) > 0) {
          editing.run(redo)
          editing.collect()
        }
        expectRowsAreDocument(editing)
        expect(JSON.stringify(canonical(editing.store))).toBe(end)
      }),
      { numRuns: 100 },
    )
  })
})
