import { expect, test } from 'vitest'
import { RowStore } from '#shared/ops/row-store.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { coverageOf } from '../../../../src/renderer/features/overview/coverage.ts'
import { loadOf } from '../../../../src/renderer/features/overview/load.ts'
import { targetKinds } from '../../../../src/renderer/features/overview/target-kinds.ts'
import { planOf } from '../../../support/plan-builder.ts'
import { makeTarget } from '../../../support/small-plan.ts'

function sample() {
  const rows = planOf([
    { type: 'title', text: '要点' },
    { type: 'task', text: '板块外任务', lead: ['市水务局'] },
    { type: 'section', text: '第一板块' },
    { type: 'section', level: 2, text: '分板块' },
    { type: 'task', text: '甲任务', lead: ['市水务局'], support: ['市财政局', '市教育局'] },
    { type: 'measure', text: '修渠30公里。', quotes: ['修渠30公里'], deadline: '9月底前' },
    { type: 'task', text: '乙任务', lead: ['市教育局'] },
    { type: 'task', text: '丙任务' },
  ])
  const id = (text: string) => rows.blocks.find(block => block.text === text)!.id
  rows.targets.push(makeTarget(id('乙任务'), { text: '', basis: 'stock' }))
  rows.targets.push(makeTarget(id('甲任务'), { text: '改动前', basis: 'stock' }))
  const store = new RowStore(rows)
  return { store, order: readingOrder(rows.blocks).map(block => block.id), id }
}

test('load: who leads most comes first, then who supports most', () => {
  const { store, id } = sample()
  expect(loadOf(store).map(load => [load.name, load.lead.size, load.support.size])).toEqual([
    ['市水务局', 2, 0],
    ['市教育局', 1, 1],
    ['市财政局', 0, 1],
  ])
  store.apply({ op: 'block.remove', id: id('甲任务') })
  expect(loadOf(store).map(load => [load.name, load.lead.size, load.support.size])).toEqual([
    ['市教育局', 1, 0],
    ['市水务局', 1, 0],
  ])
})

test('coverage: sub-sections count in the section above, tasks outside stand for themselves', () => {
  const { store, order, id } = sample()
  const [outside, first] = coverageOf(store, order, new Map([[id('第一板块'), '一、']]))
  expect(outside).toMatchObject({ sectionId: null, title: '' })
  expect(outside!.tasks).toEqual(new Set([id('板块外任务')]))
  expect(first).toMatchObject({ title: '一、第一板块' })
  expect(first!.tasks.size).toBe(3)
  expect(first!.missing).toEqual({
    owner: new Set([id('丙任务')]),
    deadline: new Set([id('乙任务'), id('丙任务')]),
    target: new Set([id('丙任务')]),
  })
})

test('targets by kind, with their states and the tasks that set them', () => {
  const { store, order, id } = sample()
  const kinds = targetKinds(store, order)
  expect(kinds.map(({ basis, count, total }) => [basis, count, total])).toEqual([
    ['stock', { proposed: 1, confirmed: 0, suspect: 1 }, 2],
    ['milestone', { proposed: 0, confirmed: 1, suspect: 0 }, 1],
  ])
  expect(kinds[1]!.tasks).toEqual(new Set([id('甲任务')]))
})
