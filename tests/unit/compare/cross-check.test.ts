// Sister plans and the upper level's plan: the same indicator must say the same.
import { expect, test } from 'vitest'
import { comparableFromRows, type ComparableTarget } from '#shared/compare/comparable-plan.ts'
import { crossCheck } from '#shared/compare/cross-check.ts'
import { readRows, sampleText } from './gold/read-rows.ts'
import { item, plan, target } from './targets-of.ts'

type Facts = Partial<ComparableTarget>
const base: Facts = { indicator: '5G基站', value: 5, unit: '万个', basis: 'stock', text: '5G基站5万个' }
const check = (a: Facts, b: Facts, years: [number | null, number | null] = [2020, 2020]) =>
  crossCheck([
    plan(years[0], [item('句一。', { targets: [target({ ...base, ...a })] })], '甲'),
    plan(years[1], [item('句二。', { targets: [target({ ...base, ...b })] })], '乙'),
  ])

test('超过5万个 beside 5万个: both sentences, and what is wrong', () => {
  const sister = readRows(
    '全省数字经济2020年工作要点\n一、夯实基础设施\n（一）建设网络\n建成5G基站5万个，推广工业互联网。\n累计在役工业机器人突破10万台。\n（二）推进应用\n开展试点示范。',
  )
  const found = crossCheck([comparableFromRows(readRows(sampleText)), comparableFromRows(sister)])
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ kind: 'comparator', certainty: 'sure', sides: [{ plan: 0 }, { plan: 1 }] })
  expect(found[0]!.sides.map(side => side.sentence)).toEqual([
    '建成5G 基站超过5万个，实现城区、交通干线、重点景区等区域的 5G信号覆盖。',
    '建成5G基站5万个，推广工业互联网。',
  ])
})

test.each<[string, Facts, Facts, string[]]>([
  ['another figure', {}, { value: 6, amount: 60000 }, ['amount']],
  ['the same figure in another unit', {}, { value: 50000, unit: '个' }, []],
  [
    'the same indicator under a fuller name',
    { indicator: '全省5G基站总数' },
    { value: 6, amount: 60000 },
    ['amount'],
  ],
  ['another unit', {}, { unit: '座', value: 9 }, []],
  ['counted per city', {}, { per: '每个设区市', value: 1, amount: 10000 }, []],
  ['another area', { scope: '全省' }, { scope: '杭州市', value: 1, amount: 10000 }, []],
  ['年内 beside 累计', {}, { basis: 'flow', value: 2, amount: 20000, text: '新增5G基站2万个' }, []],
  ['a later year', {}, { period: '到2025年', value: 20, amount: 200000 }, []],
  ['only the strength', { strength: '力争' }, { strength: '确保' }, []],
  ['another indicator', {}, { indicator: '充电桩', value: 9, amount: 90000 }, []],
])('%s', (_, a, b, kinds) => {
  expect(check(a, b).map(each => each.kind)).toEqual(kinds)
  expect(check(b, a).map(each => each.kind)).toEqual(kinds)
})

test('plans of different years are compared only where both mean the same year', () => {
  const other = { value: 6, amount: 60000 }
  expect(check({}, other, [2020, 2021])).toEqual([])
  expect(check({ period: '到2021年底' }, other, [2020, 2021])).toHaveLength(1)
  expect(check({}, other, [2020, null])).toHaveLength(1)
})

test('a narrower name is a doubt, not a certainty', () => {
  const [found] = check(
    { indicator: '工业机器人', unit: '万台' },
    { indicator: '在役工业机器人', unit: '万台', value: 6, amount: 60000 },
  )
  expect(found).toMatchObject({ kind: 'amount', certainty: 'doubtful' })
})

test('a figure said twice agrees where one of the two agrees', () => {
  const twice = plan(2020, [
    item('句。', { targets: [target(base), target({ ...base, value: 3, amount: 30000 })] }),
  ])
  expect(crossCheck([plan(2020, [item('句。', { targets: [target(base)] })]), twice])).toEqual([])
})

test('three plans are checked two by two', () => {
  const of = (value: number) =>
    plan(2020, [item('句。', { targets: [target({ ...base, value, amount: value * 1e4 })] })])
  expect(crossCheck([of(5), of(6), of(5)]).map(each => each.sides.map(side => side.plan))).toEqual([
    [0, 1],
    [1, 2],
  ])
})
