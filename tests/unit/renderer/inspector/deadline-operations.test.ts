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

test('what the phrase means is read with the plan’s year, and anew when it changes', () => {
  const { store, blockId, set } = task()
  set('6月底前')
  expect(store.deadlineOf(blockId)).toMatchObject({ to: '2020-06-30', fuzzy: false })
  set('2021年3月15日前')
  expect(store.deadlineOf(blockId)?.to).toBe('2021-03-15')
})

test('a phrase without a day is kept as written, its days open', () => {
  const { store, blockId, set } = task()
  set('6月底前')
  set('条件成熟时')
  expect(store.deadlineOf(blockId)).toMatchObject({ text: '条件成熟时', from: null, to: null, fuzzy: true })
})

test('the same phrase, or none where there is none, is no step', () => {
  const { set } = task()
  expect(set('  ')).toEqual([])
  set('6月底前')
  expect(set('6月底前')).toEqual([])
})
