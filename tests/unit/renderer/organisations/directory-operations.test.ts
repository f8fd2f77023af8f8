import { describe, expect, test } from 'vitest'
import type { OwnerRole } from '#shared/model/owner.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import {
  addOrganisation,
  changeOrganisation,
  mergeOrganisations,
  moveOrganisation,
  removeOrganisation,
  type Changed,
} from '../../../../src/renderer/features/organisations/directory-operations.ts'
import { planOf } from '../../../support/rows.ts'

function library() {
  const rows = planOf(['T 要点', 'S 甲', 'K 一', 'K 二', 'K 三'])
  const names = ['市局', '市科', '区局']
  rows.organisations = names.map((name, index) => ({
    id: name,
    name,
    shortNames: [],
    parentId: index === 2 ? '市局' : null,
    ord: `a${index}`,
  }))
  const own = (task: string, organisationId: string, role: OwnerRole, ord = 'a0') =>
    rows.owners.push({
      id: `${task}${organisationId}`,
      blockId: rows.blocks.find(block => block.text === task)!.id,
      organisationId,
      role,
      ord,
    })
  own('一', '市局', 'lead')
  own('二', '市局', 'lead')
  own('二', '市科', 'support')
  own('三', '市科', 'support')
  const store = new RowStore(rows)
  const all = () => [...store.organisations.values()].sort((a, b) => (a.ord < b.ord ? -1 : 1))
  const apply = (changed: Changed) => {
    if ('refused' in changed) throw new Error(changed.refused)
    return store.applyAll(changed.operations)
  }
  const ownersOf = (task: string) =>
    store
      .ownersOf(rows.blocks.find(block => block.text === task)!.id)
      .map(owner => `${owner.role} ${owner.organisationId}`)
  return { store, all, apply, ownersOf }
}
const form = (name: string, shortNames = '', parentId: string | null = null) => ({
  name,
  shortNames,
  parentId,
})

describe('adding and changing', () => {
  test('a name that is anybody’s full or short name is refused', () => {
    const { all, apply } = library()
    apply(changeOrganisation(all(), '市局', form('市局', '大局、老局')))
    expect(addOrganisation(all(), form('老局'))).toEqual({
      refused: '“老局”已是“市局”的简称，请改用别的名称，或将两者合并。',
    })
    expect(addOrganisation(all(), form('市科'))).toHaveProperty('refused')
    expect(addOrganisation(all(), form('新局', '市科'))).toHaveProperty('refused')
    expect(addOrganisation(all(), form('  '))).toEqual({ refused: '请填写单位全称。' })
  })

  test('renaming is one patch of the name; nothing changed is no operation', () => {
    const { all } = library()
    expect(changeOrganisation(all(), '市科', form('市科技局'))).toEqual({
      operations: [{ op: 'organisation.patch', id: '市科', patch: { name: '市科技局' } }],
    })
    expect(changeOrganisation(all(), '市科', form('市科'))).toEqual({ operations: [] })
  })

  test('nobody stands above itself', () => {
    const { all } = library()
    expect(changeOrganisation(all(), '市局', form('市局', '', '区局'))).toHaveProperty('refused')
  })

  test('moving changes places with the neighbour and stops at the ends', () => {
    const { all, apply } = library()
    apply({ operations: moveOrganisation(all(), '区局', -1) })
    expect(all().map(one => one.id)).toEqual(['市局', '区局', '市科'])
    apply({ operations: moveOrganisation(all(), '市局', 1) })
    expect(all().map(one => one.id)).toEqual(['区局', '市局', '市科'])
    expect(moveOrganisation(all(), '市科', 1)).toEqual([])
  })
})

describe('merging', () => {
  test('hands over tasks, names and bodies below; who led leads on; undone in one go', () => {
    const { store, all, apply, ownersOf } = library()
    const before = store.toRows()
    const inverses = apply(mergeOrganisations(all(), store.owners.values(), '市局', '市科'))
    expect(ownersOf('一')).toEqual(['lead 市科'])
    expect(ownersOf('二')).toEqual(['lead 市科'])
    expect(ownersOf('三')).toEqual(['support 市科'])
    expect(all()).toMatchObject([
      { id: '市科', shortNames: ['市局'] },
      { id: '区局', parentId: '市科' },
    ])
    store.applyAll(inverses)
    const sorted = (rows: { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(sorted(store.toRows().owners)).toEqual(sorted(before.owners))
    expect(sorted(store.toRows().organisations)).toEqual(sorted(before.organisations))
  })

  test('into a body below leaves no ring', () => {
    const { store, all, apply } = library()
    apply(mergeOrganisations(all(), store.owners.values(), '市局', '区局'))
    expect(all().find(one => one.id === '区局')!.parentId).toBeNull()
  })
})

describe('removing', () => {
  test('is refused while the body owns work or has bodies below, with what to do', () => {
    const { all } = library()
    expect(removeOrganisation(all(), '市科', 2)).toMatchObject({
      refused: expect.stringContaining('还承担着 2 项任务'),
    })
    expect(removeOrganisation(all(), '市局', 0)).toMatchObject({ refused: expect.stringContaining('区局') })
    expect(removeOrganisation(all(), '区局', 0)).toEqual({
      operations: [{ op: 'organisation.remove', id: '区局' }],
    })
  })
})
