import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { newId } from '#shared/model/ids.ts'
import { restoreState } from '../../../src/renderer/editor/commands/restore-state.ts'
import { anyPlan, anyRevision } from '../../support/any-plan.ts'
import { Editing } from '../../support/editing.ts'

/** What a plan says: every block in order with its fields, and its facts; order keys may be others. */
function said(rows: PlanRows) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return {
    blocks: readingOrder(rows.blocks).map(({ ord: _, ...block }) => block),
    owners: [...rows.owners].sort(byId),
    targets: [...rows.targets].sort(byId),
    deadlines: [...rows.deadlines].sort(byId),
    scheme: rows.plan.scheme,
  }
}

/** Brings `wanted` back as the window does, with the facts of blocks that are gone. */
function restore(editing: Editing, wanted: PlanRows): boolean {
  editing.collect()
  editing.store.adopt(wanted)
  for (const block of wanted.blocks) editing.sync.remember(block)
  const tr = restoreState(editing.state, editing.store, wanted)
  if (tr) editing.dispatch(tr)
  editing.collect()
  return tr !== null
}

const states = anyPlan.chain(wanted =>
  fc.record({
    wanted: fc.constant(wanted),
    now: anyRevision(wanted),
    leader: fc.constantFrom(null, '王某某'),
  }),
)

test('any earlier state comes back as one step that undo takes away and redo brings again', () => {
  fc.assert(
    fc.property(states, ({ wanted, now, leader }) => {
      const owners = now.owners.slice(1)
      const blocks = now.blocks.map(block => ({ ...block, leader }))
      const editing = new Editing({ ...now, blocks, owners })
      const before = editing.store.toRows()
      const changes = restore(editing, wanted)
      expect(said(editing.store.toRows())).toEqual(said(wanted))
      expect(restore(editing, wanted)).toBe(false)
      if (!changes) return
      editing.undo()
      editing.collect()
      expect(editing.store.toRows()).toEqual(before)
      editing.redo()
      editing.collect()
      expect(said(editing.store.toRows())).toEqual(said(wanted))
    }),
    { numRuns: 150 },
  )
})

test('what was typed before the restore is undone after it, and the plan’s own fields come back too', () => {
  const rows = fc.sample(anyPlan, { numRuns: 1, seed: 5 })[0]!
  const editing = new Editing(rows)
  const typed = editing.store.toRows()
  editing.change([{ op: 'plan.patch', id: rows.plan.id, patch: { scheme: 'chapter', year: 2030 } }])
  editing.change([
    {
      op: 'organisation.insert',
      row: { id: newId(), name: '省大数据局', shortNames: [], parentId: null, ord: 'zz' },
    },
  ])
  expect(restore(editing, rows)).toBe(true)
  expect(editing.store.plan).toEqual(rows.plan)
  editing.undo()
  expect(editing.store.plan).toMatchObject({ scheme: 'chapter', year: 2030 })
  editing.undo()
  editing.undo()
  expect(editing.store.toRows()).toEqual(typed)
})
