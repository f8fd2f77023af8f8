import { describe, expect, test } from 'vitest'
import type { OwnerRole } from '#shared/model/owner.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import {
  batchOwners,
  batchTasks,
  tasksTouched,
  tasksUnder,
} from '../../../../src/renderer/features/organisations/batch-owners.ts'
import { planOf } from '../../../support/rows.ts'

function plan() {
  const rows = planOf([
    'T 要点',
    'S 甲',
    'K 一',
    'M 一之一',
    'K 二',
    'S 乙',
    's 乙上',
    'K 三',
    'S 丙',
    'K 四',
  ])
  const store = new RowStore(rows)
  const order = readingOrder(rows.blocks).map(block => block.id)
  const id = (text: string) => rows.blocks.find(block => block.text === text)!.id
  const owners = (text: string, role: OwnerRole) =>
    store
      .ownersOf(id(text))
      .filter(owner => owner.role === role)
      .map(owner => store.organisations.get(owner.organisationId)!.name)
  return { store, order, id, owners }
}
const anything = { sectionId: null, only: null, missingOnly: false }

describe('the tasks of a choice', () => {
  test('are those of a section with its sub-sections, of a selection, and those without owners', () => {
    const { store, order, id } = plan()
    const found = (filter: object) =>
      batchTasks(store, order, { ...anything, ...filter }).map(one => store.blocks.get(one)!.text)
    expect(found({})).toEqual(['一', '二', '三', '四'])
    expect(found({ sectionId: id('乙') })).toEqual(['三'])
    store.applyAll(batchOwners(store, [id('二')], { lead: ['省科技厅'], support: [] }, 'add'))
    expect(found({ missingOnly: true })).toEqual(['一', '三', '四'])
    expect(found({ only: tasksTouched(store, order, [id('一之一'), id('二')]) })).toEqual(['一', '二'])
  })
})

describe('owners for several tasks', () => {
  test('a new name is made once, and undoing takes all of it back', () => {
    const { store, order, owners } = plan()
    const before = store.toRows()
    const inverses = store.applyAll(
      batchOwners(
        store,
        batchTasks(store, order, anything),
        { lead: ['省科技厅'], support: ['省财政厅'] },
        'add',
      ),
    )
    expect([...store.organisations.values()].map(one => one.name)).toEqual(['省科技厅', '省财政厅'])
    expect(owners('四', 'lead')).toEqual(['省科技厅'])
    expect(owners('四', 'support')).toEqual(['省财政厅'])
    store.applyAll(inverses)
    expect(store.toRows()).toEqual(before)
  })

  test('adding keeps who is there, and who leads goes on leading', () => {
    const { store, id, owners } = plan()
    store.applyAll(batchOwners(store, [id('一')], { lead: ['省教育厅'], support: ['省科技厅'] }, 'add'))
    store.applyAll(
      batchOwners(store, [id('一')], { lead: ['省科技厅'], support: ['省教育厅', '省财政厅'] }, 'add'),
    )
    expect(owners('一', 'lead')).toEqual(['省教育厅', '省科技厅'])
    expect(owners('一', 'support')).toEqual(['省财政厅'])
  })

  test('replacing leaves only the new ones; owners that are as wanted give no operation', () => {
    const { store, id, owners } = plan()
    store.applyAll(batchOwners(store, [id('一')], { lead: ['省教育厅'], support: ['省财政厅'] }, 'add'))
    store.applyAll(batchOwners(store, [id('一')], { lead: ['省科技厅'], support: [] }, 'replace'))
    expect(owners('一', 'lead')).toEqual(['省科技厅'])
    expect(owners('一', 'support')).toEqual([])
    expect(batchOwners(store, [id('一')], { lead: ['省科技厅'], support: [] }, 'replace')).toEqual([])
  })
})

test('a chosen section stands for the tasks under it, a chosen task for itself', () => {
  const rows = planOf(['S 甲', 'K 一', 'K 二', 'S 乙', 'K 三'])
  const order = readingOrder(rows.blocks).map(block => block.id)
  const tasks = (...chosen: number[]) =>
    [
      ...tasksUnder(
        new RowStore(rows),
        order,
        chosen.map(at => order[at]!),
      ),
    ].map(id => order.indexOf(id))
  expect(tasks(0)).toEqual([1, 2])
  expect(tasks(2, 3)).toEqual([2, 4])
  expect(tasks()).toEqual([])
})
