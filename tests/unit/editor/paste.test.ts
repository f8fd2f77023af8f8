// Where pasted paragraphs go, and which row the words around them belong to.
import { expect, test } from 'vitest'
import { linesOf } from '#shared/reading/source-line.ts'
import { CopiedFacts } from '../../../src/renderer/editor/clipboard/copied-facts.ts'
import { Editing } from '../../support/editing.ts'
import { outlineOf, planOf } from '../../support/rows.ts'

const lines = ['T 要点', 'S 甲', 'K 任务一', 'M 举措一', 'K 任务二']

function rows(editing: Editing): string[] {
  editing.collect()
  return outlineOf(editing.store.toRows())
}

function pasted(text: string, into: string, offset: number): { editing: Editing; id: string } {
  const editing = new Editing(planOf(lines))
  const id = editing.id(into)
  editing.caret(into, offset)
  editing.pasteLines(linesOf(text))
  return { editing, id }
}

test('in the middle the first line goes on with the first half, the last with the second', () => {
  const { editing, id } = pasted('子\n丑\n寅', '举措一', 2)
  expect(rows(editing).slice(3, 6)).toEqual(['M 举措子', 'M 丑', 'M 寅一'])
  expect(editing.id('举措子')).toBe(id)
})

test('in front of the words they keep their id', () => {
  const { editing, id } = pasted('子\n丑', '举措一', 0)
  expect(rows(editing).slice(3, 5)).toEqual(['M 子', 'M 丑举措一'])
  expect(editing.id('丑举措一')).toBe(id)
})

test('numbered lines never run into other words', () => {
  const { editing, id } = pasted('（一）子\n（二）丑', '举措一', 2)
  expect(rows(editing).slice(3, 7)).toEqual(['M 举措', 'K 子', 'K 丑', 'M 一'])
  expect(editing.id('举措')).toBe(id)
  expect([...editing.store.blocks.values()].map(block => block.label).filter(Boolean)).toEqual([
    '（一）',
    '（二）',
  ])
  editing.undo()
  expect(rows(editing)).toEqual(lines)
  editing.redo()
  editing.collect()
  expect(editing.store.blocks.get(editing.id('丑'))!.label).toBe('（二）')
})

test('into the title the rest of the title becomes a paragraph', () => {
  const { editing, id } = pasted('子\n丑', '要点', 1)
  expect(rows(editing).slice(0, 2)).toEqual(['T 要子', 'P 丑点'])
  expect(editing.id('要子')).toBe(id)
})

test('over a selection of several paragraphs each end keeps its row', () => {
  const editing = new Editing(planOf(lines))
  const ids = [editing.id('任务一'), editing.id('任务二')]
  editing.caret('任务一', 2, { text: '任务二', offset: 2 })
  editing.pasteLines(linesOf('一、子\n（一）丑'))
  expect(rows(editing)).toEqual(['T 要点', 'S 甲', 'K 任务', 'S 子', 'K 丑', 'K 二'])
  expect([editing.id('任务'), editing.id('二')]).toEqual(ids)
})

test('two plans of one window: facts come along by the names of organisations, the clipboard of another window brings words', () => {
  const copied = new CopiedFacts()
  const source = new Editing(planOf(lines), copied)
  const organisation = { id: source.id('要点'), name: '县水务局', shortNames: [], parentId: null, ord: 'a0' }
  const owner = { id: source.id('甲'), blockId: source.id('任务一'), organisationId: organisation.id }
  source.change([
    { op: 'organisation.insert', row: organisation },
    { op: 'owner.insert', row: { ...owner, role: 'lead', ord: 'a0' } },
    { op: 'block.patch', id: owner.blockId, patch: { leader: '王明', ownersOpen: true } },
  ])
  source.caret('任务一', 0, { text: '举措一', offset: 0 })
  const slice = source.copy()!
  for (const [memory, facts] of [
    [copied, 1],
    [new CopiedFacts(), 0],
  ] as const) {
    const target = new Editing(planOf(lines), memory)
    const same = { ...organisation, id: target.id('要点') }
    target.change([{ op: 'organisation.insert', row: same }])
    target.caret('任务二', 0)
    target.paste(slice)
    expect(rows(target).slice(4)).toEqual(['K 任务一', 'K 任务二'])
    const arrived = [...target.store.blocks.values()].filter(block => block.text === '任务一')[1]!
    expect(source.store.blocks.has(arrived.id)).toBe(false)
    expect(target.store.ownersOf(arrived.id).map(each => each.organisationId)).toEqual(facts ? [same.id] : [])
    expect(arrived.leader).toBe(facts ? '王明' : null)
    expect(target.store.organisations.size).toBe(1)
  }
})
