// Which row is which after an edit: the id rules, through the editor's own commands and plugins.
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { joinBackward, joinForward } from '../../../src/renderer/editor/commands/join.ts'
import { splitBlock } from '../../../src/renderer/editor/commands/split.ts'
import {
  demote,
  insertBelow,
  mergeWithNext,
  moveDown,
  moveUp,
  promote,
  removeBlocks,
  setType,
} from '../../../src/renderer/editor/commands/structure.ts'
import { Editing } from '../../support/editing.ts'
import { outlineOf, planOf } from '../../support/rows.ts'

const lines = [
  'T 要点',
  'P 前言',
  'S 甲板块',
  'K 甲一',
  'M 举措一',
  'M 举措二',
  'K 甲二',
  'S 乙板块',
  'K 乙一',
  'M 举措三',
]

function opened(): Editing {
  return new Editing(planOf(lines))
}

function own(editing: Editing, text: string): void {
  const organisation = { id: newId(), name: `单位${text}`, shortNames: [], parentId: null, ord: 'a0' }
  editing.change([
    { op: 'organisation.insert', row: organisation },
    {
      op: 'owner.insert',
      row: {
        id: newId(),
        blockId: editing.id(text),
        organisationId: organisation.id,
        role: 'lead',
        ord: 'a0',
      },
    },
  ])
}

function rows(editing: Editing): string[] {
  editing.collect()
  return outlineOf(editing.store.toRows())
}

describe('splitting', () => {
  it('in the middle leaves the id with the first half', () => {
    const editing = opened()
    const id = editing.id('举措一')
    editing.caret('举措一', 2)
    editing.run(splitBlock)
    expect(rows(editing).slice(4, 6)).toEqual(['M 举措', 'M 一'])
    expect(editing.id('举措')).toBe(id)
  })

  it('at the start leaves the id with the words', () => {
    const editing = opened()
    const id = editing.id('举措一')
    editing.caret('举措一', 0)
    editing.run(splitBlock)
    expect(rows(editing).slice(4, 6)).toEqual(['M ', 'M 举措一'])
    expect(editing.id('举措一')).toBe(id)
  })

  it('at the end of a heading opens what belongs below it', () => {
    const editing = opened()
    editing.caret('甲板块', 3)
    editing.run(splitBlock)
    editing.type('新任务')
    editing.run(splitBlock)
    editing.type('新举措')
    expect(rows(editing).slice(2, 6)).toEqual(['S 甲板块', 'K 新任务', 'M 新举措', 'K 甲一'])
  })

  it('a section heading in the middle gives two sections', () => {
    const editing = opened()
    editing.caret('甲板块', 1)
    editing.run(splitBlock)
    expect(rows(editing).slice(2, 5)).toEqual(['S 甲', 'S 板块', 'K 甲一'])
    expect(editing.store.blocks.get(editing.id('甲一'))!.parentId).toBe(editing.id('板块'))
  })
})

describe('joining', () => {
  it('keeps the id of the first block', () => {
    const editing = opened()
    const id = editing.id('举措一')
    editing.caret('举措二', 0)
    editing.run(joinBackward(editing.facts))
    expect(rows(editing)[4]).toBe('M 举措一举措二')
    expect(editing.id('举措一举措二')).toBe(id)
  })

  it('across sections moves what hung below the joined heading', () => {
    const editing = opened()
    editing.caret('乙板块', 0)
    editing.run(joinBackward(editing.facts))
    expect(rows(editing).slice(6)).toEqual(['K 甲二乙板块', 'K 乙一', 'M 举措三'])
    expect(editing.store.blocks.get(editing.id('乙一'))!.parentId).toBe(editing.id('甲板块'))
  })

  it('of two tasks that both carry facts is refused, and nothing changes', () => {
    const editing = new Editing(planOf(['T 要点', 'S 板块', 'K 任务一', 'K 任务二']))
    own(editing, '任务一')
    own(editing, '任务二')
    editing.caret('任务二', 0)
    editing.run(joinBackward(editing.facts))
    expect(editing.refused).toBe(1)
    expect(rows(editing).slice(2)).toEqual(['K 任务一', 'K 任务二'])
  })

  it('of two tasks that both carry facts by the command 合并 keeps both owners on the first', () => {
    const editing = new Editing(planOf(['T 要点', 'S 板块', 'K 任务一', 'K 任务二']))
    own(editing, '任务一')
    own(editing, '任务二')
    const id = editing.id('任务一')
    editing.caret('任务一', 0)
    editing.run(mergeWithNext(editing.facts))
    editing.collect()
    expect(editing.store.ownersOf(id)).toHaveLength(2)
    editing.undo()
    editing.collect()
    expect(editing.store.ownersOf(id)).toHaveLength(1)
    expect(editing.store.ownersOf(editing.id('任务二'))).toHaveLength(1)
  })

  it('with an empty block next to it removes only the empty one', () => {
    const editing = opened()
    editing.caret('举措一', 3)
    editing.run(splitBlock)
    const id = editing.id('举措二')
    editing.caret('举措一', 3)
    editing.run(joinForward(editing.facts))
    expect(rows(editing)).toEqual(lines)
    expect(editing.id('举措二')).toBe(id)
  })

  it('hands the owners of a block that goes over to the one that stays', () => {
    const editing = new Editing(planOf(['T 要点', 'S 板块', 'K 任务一', 'K 任务二']))
    own(editing, '任务二')
    const id = editing.id('任务一')
    editing.caret('任务二', 0)
    editing.run(joinBackward(editing.facts))
    editing.collect()
    expect(
      editing.store.ownersOf(id).map(owner => editing.store.organisations.get(owner.organisationId)!.name),
    ).toEqual(['单位任务二'])
  })
})

describe('structure commands', () => {
  it('promote and demote keep ids and hang the blocks below onto the new outline', () => {
    const editing = opened()
    const id = editing.id('甲二')
    editing.caret('甲二', 1)
    editing.run(promote)
    expect(rows(editing)[6]).toBe('S 甲二')
    expect(editing.id('甲二')).toBe(id)
    editing.run(demote)
    editing.run(demote)
    expect(rows(editing)[6]).toBe('M 甲二')
    expect(editing.store.blocks.get(id)!.parentId).toBe(editing.id('甲一'))
  })

  it('moving a section takes everything below it along, as one row patch', () => {
    const editing = opened()
    editing.caret('乙板块', 0)
    editing.run(moveUp)
    const operations = editing.collect()
    expect(outlineOf(editing.store.toRows()).slice(2, 5)).toEqual(['S 乙板块', 'K 乙一', 'M 举措三'])
    expect(operations).toEqual([
      { op: 'block.patch', id: editing.id('乙板块'), patch: { ord: expect.any(String) } },
    ])
  })

  it('moving down past the last sibling goes to the part below', () => {
    const editing = opened()
    editing.caret('甲二', 0)
    editing.run(moveDown)
    expect(rows(editing).slice(6, 9)).toEqual(['S 乙板块', 'K 甲二', 'K 乙一'])
  })

  it('the title cannot be removed, retyped or moved', () => {
    const editing = opened()
    editing.caret('要点', 0)
    expect(editing.run(setType('measure'))).toBe(false)
    expect(editing.run(moveDown)).toBe(false)
    expect(editing.run(removeBlocks)).toBe(false)
    expect(rows(editing)).toEqual(lines)
  })

  it('a new line below is empty and has an id of its own', () => {
    const editing = opened()
    editing.caret('甲一', 0)
    editing.run(insertBelow)
    editing.type('新')
    expect(rows(editing)[4]).toBe('M 新')
    expect(new Set(editing.store.blocks.keys()).size).toBe(lines.length + 1)
  })
})

describe('cut, copy and paste', () => {
  it('cutting and pasting within a plan is a move: the id and the facts follow', () => {
    const editing = opened()
    own(editing, '甲二')
    const id = editing.id('甲二')
    const { doc } = editing.state
    editing.caret('甲二', 0)
    const at = editing.state.selection.from - 1
    const slice = doc.slice(at, at + doc.nodeAt(at)!.nodeSize)
    editing.dispatch(editing.state.tr.delete(at, at + doc.nodeAt(at)!.nodeSize))
    expect(rows(editing)).not.toContain('K 甲二')
    editing.caret('举措三', 3)
    editing.dispatch(
      editing.state.tr.insert(editing.state.selection.from + 1, slice.content).setMeta('paste', true),
    )
    expect(rows(editing).at(-1)).toBe('K 甲二')
    expect(editing.id('甲二')).toBe(id)
    expect(editing.store.ownersOf(id)).toHaveLength(1)
  })

  it('a copy gets a new id and copies of the facts', () => {
    const editing = opened()
    own(editing, '甲二')
    const id = editing.id('甲二')
    editing.caret('甲二', 0)
    const at = editing.state.selection.from - 1
    const node = editing.state.doc.nodeAt(at)!
    editing.dispatch(editing.state.tr.insert(at, node).setMeta('paste', true))
    editing.collect()
    const twins = [...editing.store.blocks.values()].filter(block => block.text === '甲二')
    expect(twins).toHaveLength(2)
    for (const twin of twins) expect(editing.store.ownersOf(twin.id)).toHaveLength(1)
    expect(twins.map(twin => twin.id)).toContain(id)
  })

  it('undoing a deletion brings the same ids and facts back', () => {
    const editing = opened()
    own(editing, '甲二')
    const before = structuredClone(editing.store.toRows())
    editing.caret('甲一', 0, { text: '乙一', offset: 1 })
    editing.dispatch(editing.state.tr.deleteSelection())
    editing.collect()
    expect(editing.store.blocks.size).toBeLessThan(before.blocks.length)
    editing.undo()
    editing.collect()
    const sorted = (list: { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(sorted(editing.store.toRows().blocks).map(({ id }) => id)).toEqual(
      sorted(before.blocks).map(({ id }) => id),
    )
    expect(outlineOf(editing.store.toRows())).toEqual(outlineOf(before))
    expect(editing.store.toRows().owners).toEqual(before.owners)
  })
})

describe('the cost of a keystroke', () => {
  it('is one row operation for a typed character', () => {
    const editing = opened()
    editing.caret('举措一', 3)
    editing.type('新')
    expect(editing.collect()).toEqual([
      {
        op: 'block.patch',
        id: editing.id('举措一新'),
        patch: { inline: [{ type: 'text', text: '举措一新' }], text: '举措一新' },
      },
    ])
  })
})
