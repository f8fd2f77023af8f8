// Plans through the services, as the window and the command line use them.
import { expect, test } from 'vitest'
import { packedRowsSchema, unpackRows } from '#shared/ipc/packed-rows.ts'
import { newId } from '#shared/model/ids.ts'
import { inlineText, type Inline } from '#shared/model/inline.ts'
import { keyBetween } from '#shared/model/order-key.ts'
import type { Target } from '#shared/model/target.ts'
import { planRowsSchema } from '#shared/model/plan-rows.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { targetOf } from '../../support/plan-builder.ts'
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

test('the rows that go to the window are the rows of the plan, whatever stands in their text', () => {
  const { services: all, path } = services()
  all.library.create(path)
  const { planId } = all.plans.create({ title: '引号“”、"、\\、〔〕', year: 2026 })
  const task = all.plans.load(planId).blocks.find(block => block.type === 'task')!
  const target = newId()
  const said: Inline[] = [
    [],
    [{ type: 'text', text: '新建5G基站3万个。' }],
    [{ type: 'text', text: '他说"好"，路径\\甲\n乙' }],
    [{ type: 'text', text: '","marks":[],"x":"' }],
    [{ type: 'text', text: '\u0000\u001f\u2028😀' }],
    [
      { type: 'text', text: '新建' },
      { type: 'text', text: '3万个', marks: [{ type: 'target', attrs: { id: target } }] },
    ],
    [
      { type: 'text', text: '甲' },
      { type: 'text', text: '乙' },
    ],
  ]
  let ord = ''
  const inserts = said.map(inline => {
    const row = { ...task, id: newId(), type: 'measure' as const, parentId: task.id, inline }
    return {
      op: 'block.insert' as const,
      row: { ...row, ord: (ord = keyBetween(ord || null, null)), text: inlineText(inline) },
    }
  })
  const patch = {
    leader: '张三',
    ownersOpen: true,
    completion: 'partial' as const,
    label: '01',
    clause: '（甲）',
  }
  const quoting = inserts[5]!.row.id
  const facts: Target = {
    ...targetOf(quoting, '3万个'),
    id: target,
    ord: 'b1',
    state: 'suspect',
    indicator: '甲',
    comparator: 'between',
    value: 0.1 + 0.2,
    valueMax: 1 / 3,
    unit: '万个',
    amount: 30_000.000000000004,
    baseUnit: '个',
    basis: 'flow',
    scope: '全省',
    strength: '力争',
    period: '年底前',
    baseline: 2,
    parent: '乙',
    per: '每县',
    stretch: 7,
    certainty: 'doubtful',
    doubt: '疑',
  }
  all.plans.apply(planId, newId(), [
    ...inserts,
    { op: 'block.patch', id: task.id, patch },
    { op: 'target.insert', row: facts },
  ])

  const packed = packedRowsSchema.parse(JSON.parse(JSON.stringify(all.plans.open(planId))))
  expect(unpackRows(packed)).toEqual(all.plans.load(planId))
  expect(() => all.plans.open(newId())).toThrow(expect.objectContaining({ code: 'plan-missing' }))
})

test('a plan whose header was never filled in takes over what lasts from the plans before it', () => {
  const { services: all, path } = services()
  all.library.create(path)
  const make = (title: string, header: Record<string, string>) => {
    const { planId } = all.plans.create({ title, year: 2026 })
    if (Object.keys(header).length > 0)
      all.plans.apply(planId, newId(), [{ op: 'plan.patch', id: planId, patch: { header } }])
    return planId
  }
  const office = {
    issuer: '某市人民政府办公室',
    recipients: '各县（市、区）人民政府',
    number: '某政办发〔2025〕5号',
  }
  make('甲', office)
  const own = make('乙', { issuer: '某市商务局' })
  expect(all.plans.rememberedHeader(own)).toEqual({})
  const next = all.plans.rememberedHeader(make('丙', {}))
  // The number and the date are of one paper alone.
  expect(next).toEqual({ issuer: expect.any(String), recipients: office.recipients })
})
