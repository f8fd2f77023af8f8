import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listBlocks } from '../../../src/renderer/editor/commands/blocks.ts'
import { anyPlan } from '../../support/any-plan.ts'
import { Editing } from '../../support/editing.ts'

test('a paragraph held by all its words moves as itself wherever it is dropped; its copy is another with the same words', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.nat(), fc.boolean(), (rows, pick, place, moved) => {
      const editing = new Editing(rows)
      const blocks = listBlocks(editing.state.doc)
      const held = blocks[pick % blocks.length]!
      fc.pre(held.type !== 'title' && held.node.content.size > 0)
      const before = editing.store.toRows()
      editing.select(held.pos + 1, held.pos + held.node.nodeSize - 1)
      editing.drop(place % editing.state.doc.content.size, moved)
      editing.collect()
      const now = listBlocks(editing.state.doc)
      const others = (list: typeof now) => list.filter(each => each.id !== held.id).map(each => each.id)
      const added = now.filter(each => !blocks.some(one => one.id === each.id))
      expect(now.find(each => each.id === held.id)?.node.textContent).toBe(held.node.textContent)
      expect(others(now).filter(id => !added.some(each => each.id === id))).toEqual(others(blocks))
      expect(added.length).toBe(moved || now.length === blocks.length ? 0 : 1)
      for (const each of added) expect(each.node.textContent).toBe(held.node.textContent)
      expect(now[0]!.id).toBe(blocks[0]!.id)
      editing.undo()
      editing.collect()
      expect(editing.store.toRows()).toEqual(before)
    }),
    { numRuns: 150 },
  )
})
