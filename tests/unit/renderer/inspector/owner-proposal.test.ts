// Owner clauses typed at the end of a paragraph: what is offered, and what accepting it makes of the rows.
import { expect, test } from 'vitest'
import { RowStore } from '#shared/ops/row-store.ts'
import {
  acceptOperations,
  ownerProposal,
} from '../../../../src/renderer/features/inspector/owner-proposal.ts'
import { planOf, type ItemSpec } from '../../../support/plan-builder.ts'

function storeOf(...items: ItemSpec[]): RowStore {
  return new RowStore(planOf([{ type: 'title', text: '要点' }, { type: 'section', text: '板块' }, ...items]))
}

function offered(store: RowStore, text: string) {
  const block = [...store.blocks.values()].find(each => each.text === text)!
  return ownerProposal(store, block)
}

test.each([
  [
    '建设园区（责任单位：省发展改革委、省科技厅）',
    ['省发展改革委'],
    ['省科技厅'],
    '（责任单位：省发展改革委、省科技厅）',
  ],
  [
    '建设园区（省经信厅牵头，省财政厅配合）',
    ['省经济和信息化厅'],
    ['省财政厅'],
    '（省经信厅牵头，省财政厅配合）',
  ],
  [
    '建设园区（省经信厅牵头，省财政厅配合）。',
    ['省经济和信息化厅'],
    ['省财政厅'],
    '（省经信厅牵头，省财政厅配合）',
  ],
  ['建设园区。（牵头单位：市水务局）。', ['市水务局'], [], '（牵头单位：市水务局）。'],
  [
    '建设园区。责任单位：县农业农村局、财政局',
    ['县农业农村局'],
    ['县财政局'],
    '责任单位：县农业农村局、财政局',
  ],
])('%s', (text, lead, support, words) => {
  const proposal = offered(storeOf({ type: 'task', text }), text)
  expect(proposal?.owners).toMatchObject({ lead, support })
  expect(proposal?.words).toBe(words)
  expect(text.slice(proposal!.from, proposal!.to)).toBe(words)
})

test.each([
  '由省科技厅牵头，会同省财政厅制定办法。',
  '建设园区（含三个孵化器）。',
  '省科技厅（牵头单位：省科技厅）印发的办法继续执行。',
  '完善牵头单位工作机制',
])('no clause ends this: %s', text => {
  expect(offered(storeOf({ type: 'task', text }), text)).toBeNull()
})

test('sections and free paragraphs outside tasks have no owners, so nothing is offered', () => {
  const text = '总体要求（责任单位：省发展改革委）'
  const store = storeOf({ type: 'paragraph', text }, { type: 'section', text: `二${text}` })
  expect(offered(store, text)).toBeNull()
  expect(offered(store, `二${text}`)).toBeNull()
})

test('accepted owners join those of the task; nobody is listed twice and a name of the library is not made again', () => {
  const text = '落实（省财政厅牵头，省科技厅、省教育厅配合，6月底前完成）'
  const store = storeOf(
    { type: 'task', text: '任务', lead: ['省科技厅'], support: ['省财政厅'] },
    { type: 'measure', text },
  )
  const task = [...store.blocks.values()].find(block => block.text === '任务')!
  const proposal = offered(store, text)!
  expect(proposal.ownerBlockId).toBe(task.id)
  store.applyAll(acceptOperations(store, proposal))
  const names = (role: string) =>
    store
      .ownersOf(task.id)
      .filter(owner => owner.role === role)
      .map(owner => store.organisations.get(owner.organisationId)!.name)
  expect(names('lead')).toEqual(['省科技厅', '省财政厅'])
  expect(names('support')).toEqual(['省教育厅'])
  expect(store.organisations.size).toBe(3)
  expect(store.deadlineOf(task.id)?.text).toContain('6月底前')
})

test('a short name that the library knows is its organisation', () => {
  const text = '建设园区（牵头单位：数据局）'
  const rows = planOf([
    { type: 'title', text: '要点' },
    { type: 'task', text, lead: [] },
  ])
  const id = '00000000-0000-4000-8000-000000000001'
  rows.organisations.push({ id, name: '省数据资源局', shortNames: ['数据局'], parentId: null, ord: 'a0' })
  const store = new RowStore(rows)
  const proposal = offered(store, text)!
  store.applyAll(acceptOperations(store, proposal))
  expect(store.ownersOf(proposal.ownerBlockId)).toMatchObject([{ organisationId: id, role: 'lead' }])
})
