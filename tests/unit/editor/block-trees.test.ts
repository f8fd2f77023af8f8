// Blocks chosen in the outline: moved, removed, promoted and demoted with their ids and facts, each as one step.
import { describe, expect, it } from 'vitest'
import { undoDepth } from '@tiptap/pm/history'
import { moveBlocks, removeTrees } from '../../../src/renderer/editor/commands/block-trees.ts'
import { demoteBlocks, moveUp, promoteBlocks } from '../../../src/renderer/editor/commands/structure.ts'
import { listBlocks } from '../../../src/renderer/editor/commands/blocks.ts'
import { newId } from '#shared/model/ids.ts'
import { Editing } from '../../support/editing.ts'
import { outlineOf, planOf } from '../../support/rows.ts'

const lines = ['T 要点', 'P 前言', 'S 甲', 'K 甲一', 'M 举措一', 'K 甲二', 'S 乙', 'K 乙一', 'M 举措二']

const opened = (plan: readonly string[] = lines) => new Editing(planOf(plan))

function texts(editing: Editing): string[] {
  return listBlocks(editing.state.doc).map(block => block.node.textContent)
}

function rows(editing: Editing): string[] {
  editing.collect()
  return outlineOf(editing.store.toRows())
}

function idsByText(editing: Editing): Map<string, string> {
  return new Map(listBlocks(editing.state.doc).map(block => [block.node.textContent, block.id]))
}

const ids = (editing: Editing, ...names: string[]) => names.map(name => editing.id(name))

describe('moving by id', () => {
  it('takes along all that is below, keeps every id, and one undo brings everything back', () => {
    const editing = opened()
    const before = rows(editing)
    const known = idsByText(editing)
    expect(editing.run(moveBlocks(ids(editing, '甲一'), null))).toBe(true)
    expect(texts(editing).slice(-3)).toEqual(['举措二', '甲一', '举措一'])
    expect(idsByText(editing)).toEqual(new Map(texts(editing).map(text => [text, known.get(text)!])))
    rows(editing)
    expect(editing.store.blocks.get(known.get('甲一')!)?.parentId).toBe(known.get('乙'))
    expect(undoDepth(editing.state)).toBe(1)
    editing.undo()
    expect(rows(editing)).toEqual(before)
  })

  it('gathers several from different places in reading order, whatever order they were chosen in', () => {
    const editing = opened()
    expect(editing.run(moveBlocks(ids(editing, '乙一', '甲一'), editing.id('甲二')))).toBe(true)
    expect(texts(editing)).toEqual(['要点', '前言', '甲', '甲一', '举措一', '乙一', '举措二', '甲二', '乙'])
  })

  it('moves a heading chosen together with what is below it once', () => {
    const editing = opened()
    expect(editing.run(moveBlocks(ids(editing, '甲一', '举措一', '乙'), editing.id('甲')))).toBe(false)
    expect(editing.run(moveBlocks(ids(editing, '乙', '乙一'), editing.id('甲')))).toBe(true)
    expect(texts(editing)).toEqual(['要点', '前言', '乙', '乙一', '举措二', '甲', '甲一', '举措一', '甲二'])
  })

  it('owners stay on the task that moves', () => {
    const editing = opened()
    const organisation = { id: newId(), name: '市水务局', shortNames: [], parentId: null, ord: 'a0' }
    const owner = {
      id: newId(),
      blockId: editing.id('甲二'),
      organisationId: organisation.id,
      role: 'lead' as const,
      ord: 'a0',
    }
    editing.change([
      { op: 'organisation.insert', row: organisation },
      { op: 'owner.insert', row: owner },
    ])
    editing.run(moveBlocks(ids(editing, '甲二'), null))
    editing.collect()
    expect(editing.store.ownersOf(editing.id('甲二'))).toEqual([owner])
  })

  it('writes only what moved: one operation for a task without anything below', () => {
    const editing = opened()
    editing.run(moveBlocks(ids(editing, '甲二'), editing.id('甲一')))
    expect(editing.collect()).toHaveLength(1)
  })

  it.each([
    ['the title', '要点', null],
    ['above the title', '乙', '要点'],
    ['a task above every section', '甲二', '甲'],
    ['to where it stands', '甲一', '甲二'],
    ['before itself', '甲一', '甲一'],
    ['before something below itself', '甲', '甲二'],
  ])('does not apply: %s', (_, what, before) => {
    const editing = opened()
    const doc = editing.state.doc
    expect(editing.run(moveBlocks(ids(editing, what), before && editing.id(before)))).toBe(false)
    expect(editing.state.doc).toBe(doc)
  })

  it('refuses ids that are not in the plan', () => {
    const editing = opened()
    expect(editing.run(moveBlocks([editing.id('甲一'), newId()], null))).toBe(false)
    expect(editing.run(moveBlocks([editing.id('甲一')], newId()))).toBe(false)
    expect(editing.run(moveBlocks([], null))).toBe(false)
  })

  it('a plan of tasks alone lets the last become the first, by id and by key', () => {
    const flat = opened(['T 要点', 'K 一', 'K 二', 'K 三'])
    expect(flat.run(moveBlocks(ids(flat, '三'), flat.id('一')))).toBe(true)
    expect(texts(flat)).toEqual(['要点', '三', '一', '二'])
    flat.caret('一', 0)
    expect(flat.run(moveUp)).toBe(true)
    expect(texts(flat)).toEqual(['要点', '一', '三', '二'])
  })
})

describe('removing by id', () => {
  it('removes what is below too; undo brings back the same ids', () => {
    const editing = opened()
    const before = rows(editing)
    const known = idsByText(editing)
    expect(editing.run(removeTrees(ids(editing, '甲一', '乙')))).toBe(true)
    expect(texts(editing)).toEqual(['要点', '前言', '甲', '甲二'])
    rows(editing)
    editing.undo()
    expect(rows(editing)).toEqual(before)
    expect(idsByText(editing)).toEqual(known)
  })

  it('never removes the title', () => {
    const editing = opened()
    expect(editing.run(removeTrees(ids(editing, '要点', '甲')))).toBe(false)
    expect(texts(editing)).toHaveLength(lines.length)
  })
})

describe('levels by id', () => {
  it('promotes and demotes only the chosen blocks, wherever the caret is, and leaves the caret there', () => {
    const editing = opened()
    editing.caret('前言', 1)
    expect(editing.run(demoteBlocks(ids(editing, '甲二', '乙一')))).toBe(true)
    const types = () =>
      listBlocks(editing.state.doc)
        .map(({ type }) => type[0])
        .join('')
    expect(types()).toBe('tpstmmsmm')
    expect(editing.state.selection.$head.parent.textContent).toBe('前言')
    expect(editing.run(promoteBlocks(ids(editing, '甲二', '乙一')))).toBe(true)
    expect(types()).toBe('tpstmtstm')
  })

  it('does not apply where nothing can change', () => {
    const editing = opened()
    expect(editing.run(promoteBlocks(ids(editing, '甲', '乙')))).toBe(false)
    expect(editing.run(promoteBlocks([newId()]))).toBe(false)
  })
})
