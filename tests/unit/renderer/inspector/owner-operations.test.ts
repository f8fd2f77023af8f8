import { expect, test } from 'vitest'
import type { OwnerRole } from '#shared/model/owner.ts'
import { operationSchema } from '#shared/ops/operation.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import {
  addOwner,
  organisationNamed,
  removeOwner,
  type OrganisationChoice,
} from '../../../../src/renderer/features/inspector/owner-operations.ts'
import { ownerBlockOf } from '../../../../src/renderer/features/inspector/owner-block.ts'
import { planOf } from '../../../support/rows.ts'

function task() {
  const rows = planOf(['T 要点', 'P 导语', 'S 甲', 'K 一', 'M 做', 'S 乙', 'M 独立举措'])
  const store = new RowStore(rows)
  const blockId = rows.blocks[3]!.id
  const listed = () =>
    store.ownersOf(blockId).map(owner => {
      const { name } = store.organisations.get(owner.organisationId)!
      return `${owner.role} ${name}`
    })
  function add(role: OwnerRole, choice: OrganisationChoice) {
    const operations = addOwner(store, blockId, role, choice)
    for (const operation of operations) operationSchema.parse(operation)
    store.applyAll(operations)
    return operations
  }
  const idOf = (name: string) => organisationNamed(store, name)!.id
  return { rows, store, blockId, add, listed, idOf }
}

test('owners keep the order in which they were added, leads first', () => {
  const { add, listed } = task()
  add('support', { newName: '省财政厅' })
  add('lead', { newName: '省经信厅' })
  add('support', { newName: '省大数据局' })
  expect(listed()).toEqual(['lead 省经信厅', 'support 省财政厅', 'support 省大数据局'])
})

test('a new name becomes one organisation of the library, however often it is typed', () => {
  const { add, store } = task()
  add('lead', { newName: ' 省铁路建设办 ' })
  add('lead', { newName: '省铁路建设办' })
  expect([...store.organisations.values()].map(organisation => organisation.name)).toEqual(['省铁路建设办'])
  expect(store.owners.size).toBe(1)
})

test('an organisation in the other role changes its role and is not listed twice', () => {
  const { add, listed, idOf } = task()
  add('support', { newName: '省财政厅' })
  add('lead', { id: idOf('省财政厅') })
  expect(listed()).toEqual(['lead 省财政厅'])
  expect(add('lead', { id: idOf('省财政厅') })).toEqual([])
})

test('an owner taken off leaves the organisation in the library', () => {
  const { add, store, listed } = task()
  add('lead', { newName: '省财政厅' })
  store.applyAll(removeOwner([...store.owners.keys()][0]!))
  expect(listed()).toEqual([])
  expect(store.organisations.size).toBe(1)
})

test('short names stand for the organisation', () => {
  const { store } = task()
  store.apply({
    op: 'organisation.insert',
    row: {
      id: '00000000-0000-4000-8000-000000000001',
      name: '省发展改革委',
      shortNames: ['省发改委'],
      parentId: null,
      ord: 'a0',
    },
  })
  expect(organisationNamed(store, '省发改委')?.name).toBe('省发展改革委')
  expect(organisationNamed(store, '发改')).toBeUndefined()
})

test('owners belong to the task; a measure outside any task carries its own', () => {
  const { rows, store } = task()
  const [title, preamble, section, taskBlock, measure, , lone] = rows.blocks.map(block => block.id)
  expect(ownerBlockOf(store, measure!)?.id).toBe(taskBlock)
  expect(ownerBlockOf(store, taskBlock!)?.id).toBe(taskBlock)
  expect(ownerBlockOf(store, lone!)?.id).toBe(lone)
  for (const id of [title, preamble, section]) expect(ownerBlockOf(store, id!)).toBeNull()
})
