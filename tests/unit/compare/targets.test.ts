// What is said of a target from one plan to the other.
import { describe, expect, test } from 'vitest'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import type { ComparableTarget } from '#shared/compare/comparable-plan.ts'
import { targetChange } from '#shared/compare/target-change.ts'
import { item, plan, target } from './targets-of.ts'

type Facts = Partial<ComparableTarget>
const years = { from: 2020, to: 2021 }
const change = (from: Facts, to: Facts) => targetChange(target(from), target(to), years)

describe('raised means more demanding', () => {
  test.each<[string, Facts, Facts, string]>([
    ['a greater number to reach', { value: 40 }, { value: 45 }, 'raised'],
    ['a smaller number to reach', { value: 45 }, { value: 40 }, 'lowered'],
    ['万家 and 家 of the same amount', { value: 40, unit: '万家' }, { value: 400000, unit: '家' }, 'same'],
    ['公里 and 米', { value: 2, unit: '公里' }, { value: 1500, unit: '米' }, 'lowered'],
    [
      'a smaller limit',
      { value: 20, unit: '天', comparator: '<=' },
      { value: 15, unit: '天', comparator: '<=' },
      'raised',
    ],
    [
      'a limit taken from its words',
      { value: 20, unit: '天', comparator: '=', text: '压缩至20天' },
      { value: 25, unit: '天', comparator: '=', text: '压缩至25天' },
      'lowered',
    ],
    ['达到 became 超过', { comparator: '>=' }, { comparator: '>' }, 'raised'],
    ['达到 became 左右', { comparator: '>=' }, { comparator: '~' }, 'lowered'],
    ['an exact number became 以上', { comparator: '=' }, { comparator: '>=' }, 'restated'],
    ['不低于 became 不超过', { comparator: '>=' }, { comparator: '<=' }, 'restated'],
    ['力争 became 确保', { strength: '力争' }, { strength: '确保' }, 'restated'],
    [
      '累计 became 年内',
      { basis: 'stock', text: '累计达到100个' },
      { basis: 'flow', text: '建设100个' },
      'restated',
    ],
    [
      'a yearly figure put as a level',
      { basis: 'flow', text: '出口100个以上' },
      { basis: 'stock', text: '出口达到120个', value: 120 },
      'raised',
    ],
    ['counted per city', { per: null }, { per: '每个设区市' }, 'restated'],
    ['another unit', { unit: '个' }, { unit: '项' }, 'restated'],
    [
      'the second tier went up',
      { value: 13, unit: '%', stretch: 15 },
      { value: 13, unit: '%', stretch: 16 },
      'restated',
    ],
    [
      'the upper end went up',
      { comparator: 'between', value: 5, valueMax: 6 },
      { comparator: 'between', value: 5, valueMax: 7 },
      'restated',
    ],
    ['the end of its own year', { period: '到2020年底' }, { period: '到2021年底' }, 'same'],
    ['a later year', { period: '到2020年底' }, { value: 200, period: '到2025年' }, 'restated'],
    [
      'a milestone',
      { value: null, comparator: null, basis: 'milestone' },
      { value: null, comparator: null, basis: 'milestone' },
      'same',
    ],
    ['a milestone got a number', { value: null, comparator: null }, { value: 5 }, 'restated'],
  ])('%s', (_, from, to, expected) => {
    expect(change(from, to)).toBe(expected)
    const back = { raised: 'lowered', lowered: 'raised', same: 'same', restated: 'restated' }[expected]
    expect(targetChange(target(to), target(from), { from: 2021, to: 2020 })).toBe(back)
  })
})

describe('within a plan', () => {
  const sentence = '建设500条普通公路非现场执法车道，累计达到1800条。'
  const lanes = (flow: number, stock: number | null) => [
    target({ indicator: '普通公路非现场执法车道', value: flow, unit: '条', comparator: '=' }),
    ...(stock === null
      ? []
      : [target({ indicator: '普通公路非现场执法车道', value: stock, unit: '条', basis: 'stock' as const })]),
  ]
  const next = (flow: number, stock: number | null, year = 2021) =>
    comparePlans(
      plan(2020, [item(sentence, { targets: lanes(500, 1800) })]),
      plan(year, [
        item(sentence.replace('500', `${flow}`).replace('1800', `${stock ?? ''}`), {
          targets: lanes(flow, stock),
        }),
      ]),
    )

  test('a flow is compared with the flow and the stock with the stock', () => {
    expect(next(400, 2200).targets.map(each => each.change)).toEqual([['lowered'], ['raised']])
  })
  test('stock and increment that fit last year are said to agree', () => {
    const [, stock] = next(400, 2200).targets
    expect(stock!.arithmetic).toMatchObject({ lastStock: 1800, increment: 400, stock: 2200, agrees: true })
    expect(stock!.arithmetic!.text).toContain('与上年目标一致')
  })
  test('stock and increment that do not fit are shown with the gap', () => {
    const [, stock] = next(400, 2300).targets
    expect(stock!.arithmetic).toMatchObject({ agrees: false })
    expect(stock!.arithmetic!.text).toContain('推算上年末为1900条，比上年目标1800条多100条')
  })
  test('an increment alone gives the stock it leads to', () => {
    const [flow] = next(400, null).targets
    expect(flow!.arithmetic).toMatchObject({ inferred: 'stock', stock: 2200, agrees: null })
  })
  test('versions of one year have no arithmetic between them', () => {
    expect(next(400, 2300, 2020).targets.map(each => each.arithmetic)).toEqual([null, null])
  })
  test('a target that moved to another item is still the same target', () => {
    const robots = target({
      indicator: '在役工业机器人',
      value: 10,
      unit: '万台',
      basis: 'stock',
      comparator: '>',
    })
    const [a, b] = ['推广应用工业机器人，建设未来工厂。', '做强平台经济，培育骨干企业。']
    const from = plan(2020, [item(a!, { targets: [robots] }), item(b!)])
    const to = plan(2021, [
      item(a!),
      item(b!, { targets: [{ ...robots, id: 'x', value: 15, amount: 150000 }] }),
    ])
    expect(comparePlans(from, to).targets).toMatchObject([
      { from: robots.id, to: 'x', change: ['raised'], fromItem: from.items[0]!.id, toItem: to.items[1]!.id },
    ])
  })
  test('another indicator in the same place is new, not a change', () => {
    const from = item('建设新型教学空间1000个。', {
      targets: [target({ indicator: '新型教学空间', value: 1000 })],
    })
    const to = item('建设新型教学场馆，新建停车泊位800个。', {
      targets: [target({ indicator: '停车泊位', value: 800 })],
    })
    const { targets } = comparePlans(plan(2020, [from]), plan(2021, [to]))
    expect(targets.map(each => each.change)).toEqual([['new'], ['dropped']])
  })
})
