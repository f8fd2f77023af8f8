import { describe, expect, test } from 'vitest'
import type { ReadTarget } from '#shared/model/plan-document.ts'
import { checkConsistency } from '#shared/reading/consistency/check-consistency.ts'
import { impliedStocks } from '#shared/reading/consistency/check-stock.ts'
import type { CheckedItem } from '#shared/reading/consistency/consistency-note.ts'
import { readPlan } from '#shared/reading/read-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'

let count = 0

function target(facts: Partial<ReadTarget>): ReadTarget {
  return {
    id: `t${++count}`,
    text: '',
    indicator: '5G基站',
    comparator: '>=',
    value: facts.amount ?? null,
    valueMax: null,
    unit: '个',
    amount: null,
    baseUnit: '个',
    basis: 'flow',
    scope: '',
    strength: '要求',
    period: null,
    baseline: null,
    parent: null,
    per: null,
    stretch: null,
    certainty: 'sure',
    doubt: '',
    ...facts,
  }
}

function item(label: string, targets: ReadTarget[] = [], parent: string | null = null): CheckedItem {
  return { id: `i${++count}`, parent, label, text: '', targets }
}

const notes = (...items: CheckedItem[]) => checkConsistency(items).map(({ kind, text }) => [kind, text])

describe('labels', () => {
  const labels = (...printed: string[]) => notes(...printed.map(label => item(label)))

  test('a count without faults has no notes, mixed widths and marks included', () => {
    expect(labels('1.', '２.', '3．', '4、')).toEqual([])
    expect(labels('01', '02', '03')).toEqual([])
    expect(labels('第一条', '第二条')).toEqual([])
    expect(labels('——', '——', '?', '')).toEqual([])
  })

  test('skips, repeats and steps back', () => {
    expect(labels('（一）', '（二）', '（四）')).toEqual([
      ['label-gap', '编号由“（二）”跳到“（四）”，请核对。'],
    ])
    expect(labels('一、', '二、', '二、')).toEqual([['label-repeat', '编号“二、”重复，请核对。']])
    expect(labels('1.', '2.', '3.', '2.')).toEqual([['label-order', '编号由“3.”退回到“2.”，请核对。']])
    expect(labels('四是', '五是')).toEqual([['label-gap', '编号从“四是”开始，前面可能缺项，请核对。']])
  })

  test('a count that goes on below the next heading may not skip there', () => {
    const [first, second] = [item('一、'), item('二、')]
    expect(
      notes(
        first,
        item('（四）', [], first.id),
        item('（五）', [], first.id),
        second,
        item('（七）', [], second.id),
      ),
    ).toEqual([
      ['label-gap', '编号从“（四）”开始，前面可能缺项，请核对。'],
      ['label-gap', '编号由“（五）”跳到“（七）”，请核对。'],
    ])
  })

  test('a count may go on below the next heading', () => {
    const [first, second] = [item('一、'), item('二、')]
    expect(
      notes(first, item('1.', [], first.id), item('2.', [], first.id), second, item('3.', [], second.id)),
    ).toEqual([])
  })

  test('the sample’s labels are in order', () => {
    const plan = '某县2020年要点\n一、抓项目\n1.新建\n2.续建\n4.改建\n二、抓环境\n1.减税\n2.降费'
    expect(readPlan(linesOf(plan)).notes).toEqual([{ line: 5, text: '编号由“2.”跳到“4.”，请核对。' }])
  })
})

describe('其中', () => {
  const total = (amount: number, more: Partial<ReadTarget> = {}) =>
    target({ indicator: '新增学位', amount, ...more })
  const part = (amount: number, more: Partial<ReadTarget> = {}) =>
    target({ indicator: '小学学位', parent: '新增学位', amount, ...more })

  test('parts above the total are noted, parts below or equal are not', () => {
    expect(notes(item('', [total(1000), part(600), part(500, { indicator: '初中学位' })]))).toEqual([
      ['parts-exceed', '“其中”各项合计1100个，大于新增学位1000个，请核对。'],
    ])
    expect(notes(item('', [total(1000), part(600), part(400, { indicator: '初中学位' })]))).toEqual([])
    expect(notes(item('', [total(1000), part(600)]))).toEqual([])
  })

  test('exact parts that fall just short of an exact total are asked about, a few examples are not', () => {
    const exact = { comparator: '=' as const }
    const whole = total(5000, exact)
    const kindergarten = part(420, { indicator: '幼儿园', ...exact })
    expect(notes(item('', [whole, kindergarten, part(4380, exact)]))).toEqual([
      ['parts-short', '“其中”各项合计4800个，比新增学位5000个少200个，如已列全请核对。'],
    ])
    expect(notes(item('', [whole, kindergarten, part(1000, exact)]))).toEqual([])
    expect(notes(item('', [total(5000), kindergarten, part(4380, exact)]))).toEqual([])
  })

  test('rates, other units and upper limits do not add up', () => {
    expect(notes(item('', [total(10), part(60, { baseUnit: '%', basis: 'rate' })]))).toEqual([])
    expect(notes(item('', [total(10), part(60, { comparator: '<=' })]))).toEqual([])
  })
})

describe('one indicator, two values', () => {
  test('the same thing counted the same way', () => {
    const first = target({ indicator: '5G基站', amount: 50000, value: 5, unit: '万个' })
    const second = target({ indicator: '5G基站数', amount: 60000, value: 6, unit: '万个' })
    expect(notes(item('', [first]), item('', [second]))).toEqual([
      ['two-values', '“5G基站”有不同的数：5万个、6万个，请核对。'],
    ])
  })

  test('values that take their name from one before them in the sentence are told apart by it', () => {
    const named = (text: string, amount: number) =>
      target({ indicator: '集群产值', amount, value: amount / 1e8, unit: '亿元', text })
    const [first, second] = [named('集群产值分别达到260亿元', 26e9), named('140亿元', 14e9)]
    expect(notes(item('', [first, second]))).toEqual([])
    expect(notes(item('', [first, second]), item('', [named('集群产值达到300亿元', 30e9)]))).toEqual([
      ['two-values', '“集群产值”有不同的数：260亿元、300亿元，请核对。'],
    ])
  })

  test('stages of one item, each with its time, are no contradiction', () => {
    const stage = (text: string, amount: number) =>
      target({ indicator: '支出进度', amount, unit: '%', basis: 'rate', text })
    const [first, second] = [stage('支出进度6月底达到60%', 60), stage('年底达到95%', 95)]
    expect(notes(item('', [first, second]))).toEqual([])
    expect(notes(item('', [first]), item('', [second]))).toHaveLength(1)
    expect(notes(item('', [first, stage('支出进度达到90%', 90)]))).toHaveLength(1)
  })

  test('the same value, another scope, another basis or another period are no contradiction', () => {
    const base = { indicator: '5G基站', amount: 50000 }
    for (const other of [
      {},
      { scope: '全市', amount: 1 },
      { basis: 'stock' as const, amount: 60000 },
      { period: '上半年', amount: 1 },
    ]) {
      const found = notes(item('', [target(base)]), item('', [target({ ...base, ...other })]))
      expect(found).toEqual([])
    }
  })
})

describe('year’s number and total', () => {
  test('imply the stock at the end of last year', () => {
    const flow = target({ indicator: '新建执法车道', amount: 500, baseUnit: '条', basis: 'flow' })
    const stock = target({ indicator: '执法车道', amount: 1800, baseUnit: '条', basis: 'stock' })
    const items = [item('', [flow, stock])]
    expect(impliedStocks(items)).toMatchObject([{ before: 1300 }])
    expect(notes(...items)).toEqual([
      ['implied-stock', '按年内数和累计数推算，“执法车道”上年末应为1300条，请与上年方案核对。'],
    ])
  })

  test('a year’s number above the total is a contradiction', () => {
    const flow = target({ amount: 500, basis: 'flow' })
    const stock = target({ amount: 400, basis: 'stock' })
    expect(notes(item('', [flow, stock]))).toEqual([
      ['implied-negative', '“5G基站”的年内数大于累计数，请核对。'],
    ])
  })
})

test('a second value that only goes on with the name before it is no second statement', () => {
  const together = item('', [
    target({ text: '集群产值分别达到260亿元', indicator: '集群产值', amount: 260, value: 260 }),
    target({ text: '140亿元', indicator: '集群产值', amount: 140, value: 140 }),
  ])
  expect(notes(together)).toEqual([])
  const apart = [
    item('', [target({ text: '集群产值达到260亿元', indicator: '集群产值', amount: 260, value: 260 })]),
    item('', [target({ text: '集群产值达到140亿元', indicator: '集群产值', amount: 140, value: 140 })]),
  ]
  expect(notes(...apart)).toHaveLength(1)
})

test('a number whose mark was forgotten is part of the count', () => {
  expect(notes(...['一、', '二、', '三、', '四', '五、'].map(label => item(label)))).toEqual([])
})
