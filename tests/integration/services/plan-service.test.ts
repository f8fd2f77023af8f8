// Plans through the services, as the window and the command line use them.
import { expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { planRowsSchema } from '#shared/model/plan-rows.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { newServices as services } from '../../support/test-services.ts'

test('a new plan has its title, one empty section and one empty task in it', () => {
  const { services: all, path } = services()
  expect(all.library.create(path)).toMatchObject({ name: '工作', readOnly: false, readOnlyReason: '' })
  const { planId } = all.plans.create({ title: '2026年卫生健康工作要点', year: 2026 })
  const rows = planRowsSchema.parse(all.plans.load(planId))
  const shape = readingOrder(rows.blocks).map(({ type, text }) => [type, text])
  expect(shape).toEqual([
    ['title', '2026年卫生健康工作要点'],
    ['section', ''],
    ['task', ''],
  ])
  const [, section, task] = readingOrder(rows.blocks)
  expect(task!.parentId).toBe(section!.id)
})

test('without a library every request says to open one', () => {
  const { services: all } = services()
  const missing = expect.objectContaining({
    code: 'no-library',
    message: expect.stringContaining('请先打开'),
  })
  expect(() => all.plans.list()).toThrow(missing)
  expect(() => all.plans.apply(newId(), newId(), [])).toThrow(missing)
})

test('a library that does not open leaves the open one open', () => {
  const { services: all, path } = services()
  all.library.create(path)
  all.plans.create({ title: '甲', year: null })
  expect(() => all.library.open(`${path}x`)).toThrow(expect.objectContaining({ code: 'library-missing' }))
  expect(all.plans.list()).toHaveLength(1)
})

test('opening the library that is open already keeps it; looking at it lets go of it first', () => {
  const { services: all, path } = services()
  all.library.create(path)
  expect(all.library.open(path).readOnly).toBe(false)
  expect(all.library.open(path, 'look').readOnly).toBe(true)
  expect(all.library.open(path).readOnly).toBe(false)
})

test('a plan is found by id, by title and by a part of it that no other title has', () => {
  const { services: all, path } = services()
  all.library.create(path)
  const health = all.plans.create({ title: '2026年卫生健康工作要点', year: 2026 }).planId
  const health25 = all.plans.create({ title: '2025年卫生健康工作要点', year: 2025 }).planId
  expect(all.plans.find(health25).id).toBe(health25)
  expect(all.plans.find('2026年卫生健康工作要点').id).toBe(health)
  expect(all.plans.find('2025').id).toBe(health25)
  expect(() => all.plans.find('卫生')).toThrow(expect.objectContaining({ code: 'plan-ambiguous' }))
  expect(() => all.plans.find('交通')).toThrow(expect.objectContaining({ code: 'plan-missing' }))
})
