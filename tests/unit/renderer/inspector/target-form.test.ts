import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { targetFactsSchema } from '#shared/model/target.ts'
import {
  blankFacts,
  factsOf,
  foldUnit,
  formErrors,
  formOf,
  parseNumber,
  type TargetForm,
} from '../../../../src/renderer/features/inspector/target-form.ts'

const form = (fields: Partial<TargetForm>): TargetForm => ({
  ...formOf(blankFacts('累计上云企业达40万家')),
  indicator: '上云企业',
  value: '40',
  unit: '万家',
  ...fields,
})

test('value and unit give the amount with 万 and 亿 folded in', () => {
  const facts = factsOf(form({}), blankFacts('累计上云企业达40万家'))
  expect(facts).toMatchObject({ value: 40, unit: '万家', amount: 400_000, baseUnit: '家' })
  expect(targetFactsSchema.parse(facts)).toEqual(facts)
})

test('a fraction times a magnitude stays exact', () => {
  expect(factsOf(form({ value: '1.1', unit: '亿元' }), blankFacts('')).amount).toBe(110_000_000)
  expect(factsOf(form({ value: '0.07', unit: '万台' }), blankFacts('')).amount).toBe(700)
})

test.each([
  ['万亿元', 1e12, '元'],
  ['千万吨', 1e7, '吨'],
  ['万', 1e4, ''],
  ['家', 1, '家'],
  ['%', 1, '%'],
])('unit %s', (unit, factor, baseUnit) => {
  expect(foldUnit(unit)).toEqual({ factor, baseUnit })
})

test('a milestone has no number', () => {
  const facts = factsOf(form({ comparator: '' }), blankFacts('建成平台'))
  expect(facts).toMatchObject({ comparator: null, value: null, valueMax: null, amount: null })
})

test('what the form does not show is kept, and doubt ends with the drafter’s answer', () => {
  const before = {
    ...blankFacts('力争15%'),
    stretch: 15,
    parent: '工业',
    certainty: 'doubtful' as const,
    doubt: '?',
  }
  expect(factsOf(form({}), before)).toMatchObject({
    stretch: 15,
    parent: '工业',
    certainty: 'sure',
    doubt: '',
  })
})

test('the facts of a target row come back without what makes it a row', () => {
  const row = { ...blankFacts('文字'), id: 'x', blockId: 'y', ord: 'a0', state: 'proposed' as const }
  expect(Object.keys(factsOf(form({}), row)).sort()).toEqual(Object.keys(targetFactsSchema.shape).sort())
})

describe('refusals', () => {
  test('say which entry is wrong', () => {
    expect(formErrors(form({ indicator: ' ' }))).toEqual({ indicator: '请填写指标名称。' })
    expect(formErrors(form({ value: '' })).value).toContain('请填写数值')
    expect(formErrors(form({ value: '四十' })).value).toContain('阿拉伯数字')
    expect(formErrors(form({ comparator: 'between', valueMax: '39' })).valueMax).toContain('上限应大于数值')
    expect(formErrors(form({ comparator: 'between', valueMax: '' })).valueMax).toContain('阿拉伯数字')
  })

  test('are none for a milestone without a value', () => {
    expect(formErrors(form({ comparator: '', value: '' }))).toEqual({})
  })
})

test('numbers as drafters type them', () => {
  expect(['40', ' 6.5 ', '４０', '1,300', '1，300', '-2'].map(parseNumber)).toEqual([
    40, 6.5, 40, 1300, 1300, -2,
  ])
  expect(['', '4o', '1,30', '6.', '1e3', '四十', 'Infinity'].map(parseNumber)).toEqual(Array(7).fill(null))
})

test('every number a target can hold survives the form', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (whole, digits) => {
      const value = whole / 10 ** digits
      const facts = { ...blankFacts('x'), indicator: 'x', value }
      expect(factsOf(formOf(facts), facts).value).toBe(value)
    }),
  )
})
