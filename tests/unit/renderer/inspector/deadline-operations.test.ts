import { expect, test } from 'vitest'
import { operationSchema } from '#shared/ops/operation.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { setDeadline } from '../../../../src/renderer/features/inspector/deadline-operations.ts'
import { planOf } from '../../../support/rows.ts'

function task() {
  const rows = planOf(['T 要点', 'S 甲', 'K 一'])
  const store = new RowStore(rows)
  const blockId = rows.blocks[2]!.id
  return {
    store,
    blockId,
    set(phrase: string) {
      const operations = setDeadline(store, blockId, phrase)
      for (const operation of operations) operationSchema.parse(operation)
      store.applyAll(operations)
      return operations.map(operation => operation.op)
    },
  }
}

test('a phrase is set, changed and taken away', () => {
  const { store, blockId, set } = task()
  expect(set(' 6月底前 ')).toEqual(['deadline.insert'])
  expect(store.deadlineOf(blockId)?.text).toBe('6月底前')
  expect(set('9月底前')).toEqual(['deadline.patch'])
  expect(store.deadlineOf(blockId)?.text).toBe('9月底前')
  expect(set('')).toEqual(['deadline.remove'])
  expect(store.deadlineOf(blockId)).toBeNull()
})

test('the dates of the old phrase do not stay with the new one', () => {
  const { store, blockId, set } = task()
  set('6月底前')
  store.apply({
    op: 'deadline.patch',
    id: store.deadlineOf(blockId)!.id,
    patch: { to: '2020-06-30', fuzzy: false },
  })
  set('年底前')
  expect(store.deadlineOf(blockId)).toMatchObject({ text: '年底前', to: null, fuzzy: true })
})

test('the same phrase, or none where there is none, is no step', () => {
  const { set } = task()
  expect(set('  ')).toEqual([])
  set('6月底前')
  expect(set('6月底前')).toEqual([])
})
