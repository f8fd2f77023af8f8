import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { plainInline } from '#shared/model/inline.ts'
import { coalesce } from '#shared/ops/coalesce.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { OperationRefused, RowStore } from '#shared/ops/row-store.ts'
import { planOf } from '../../support/rows.ts'

function opened() {
  const rows = planOf(['T 题', 'S 甲', 'K 一', 'M 举'])
  return { rows, store: new RowStore(structuredClone(rows)), task: rows.blocks[2]!, measure: rows.blocks[3]! }
}

const words = (id: string, text: string): Operation => ({
  op: 'block.patch',
  id,
  patch: { inline: plainInline(text), text },
})

describe('row operations', () => {
  it('are undone by their inverses, in the order given', () => {
    const { rows, store, task, measure } = opened()
    const organisation = { id: newId(), name: '省发展改革委', shortNames: [], parentId: null, ord: 'a0' }
    const owner = {
      id: newId(),
      blockId: task.id,
      organisationId: organisation.id,
      role: 'lead' as const,
      ord: 'a0',
    }
    const inverses = store.applyAll([
      words(task.id, '改'),
      { op: 'organisation.insert', row: organisation },
      { op: 'owner.insert', row: owner },
      { op: 'block.remove', id: measure.id },
      { op: 'plan.patch', id: rows.plan.id, patch: { scheme: 'press' } },
    ])
    store.applyAll(inverses)
    const now = store.toRows()
    expect({ ...now, blocks: new Set(now.blocks) }).toEqual({ ...rows, blocks: new Set(rows.blocks) })
  })

  it('of a batch are all applied or none', () => {
    const { rows, store, task } = opened()
    expect(() => store.applyAll([words(task.id, '改'), { op: 'block.remove', id: newId() }])).toThrow(
      OperationRefused,
    )
    expect(store.toRows()).toEqual(rows)
  })

  it('keep the facts of a removed block until it comes back', () => {
    const { store, task } = opened()
    const deadline = {
      id: newId(),
      blockId: task.id,
      text: '6月底前',
      from: null,
      to: null,
      fuzzy: false,
      recurring: null,
    }
    store.apply({ op: 'deadline.insert', row: deadline })
    const [back] = store.applyAll([{ op: 'block.remove', id: task.id }])
    expect(store.toRows().deadlines).toEqual([])
    store.apply(back!)
    expect(store.toRows().deadlines).toEqual([deadline])
  })

  it('refuse a second deadline, text that is not the inline text, and rows of another plan', () => {
    const { store, task } = opened()
    const deadline = {
      id: newId(),
      blockId: task.id,
      text: '年底前',
      from: null,
      to: null,
      fuzzy: true,
      recurring: null,
    }
    store.apply({ op: 'deadline.insert', row: deadline })
    expect(() => store.apply({ op: 'deadline.insert', row: { ...deadline, id: newId() } })).toThrow(
      OperationRefused,
    )
    expect(() => store.apply({ op: 'block.patch', id: task.id, patch: { text: '别的' } })).toThrow(
      OperationRefused,
    )
    const foreign = { ...task, id: newId(), planId: newId() }
    expect(() => store.apply({ op: 'block.insert', row: foreign })).toThrow(OperationRefused)
  })
})

describe('coalescing', () => {
  it('does to the rows what the long batch does', () => {
    const { rows } = opened()
    const ids = rows.blocks.map(block => block.id)
    const patch = fc.tuple(fc.constantFrom(...ids), fc.string({ unit: 'grapheme', maxLength: 5 }))
    fc.assert(
      fc.property(fc.array(patch, { maxLength: 30 }), list => {
        const operations = list.map(([id, text]) => words(id, text))
        const long = new RowStore(structuredClone(rows))
        const short = new RowStore(structuredClone(rows))
        long.applyAll(operations)
        short.applyAll(coalesce(operations))
        expect(short.toRows()).toEqual(long.toRows())
      }),
    )
  })

  it('makes one write of a burst of typing', () => {
    const { task } = opened()
    expect(coalesce([words(task.id, '加'), words(task.id, '加快'), words(task.id, '加快推')])).toEqual([
      words(task.id, '加快推'),
    ])
  })
})
