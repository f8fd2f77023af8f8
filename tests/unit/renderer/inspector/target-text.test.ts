import { expect, test } from 'vitest'
import { blankFacts } from '../../../../src/renderer/features/inspector/target-form.ts'
import {
  comparatorGlyph,
  detailText,
  valueText,
} from '../../../../src/renderer/features/inspector/target-text.ts'

const target = {
  ...blankFacts('x'),
  id: 'x',
  blockId: 'y',
  ord: 'a0',
  state: 'proposed' as const,
}

test('signs and numbers', () => {
  expect((['>=', '>', '=', '<=', '<', '~', 'between', null] as const).map(comparatorGlyph)).toEqual([
    '≥',
    '>',
    '=',
    '≤',
    '<',
    '≈',
    '',
    '',
  ])
  expect(valueText({ value: 5000, valueMax: null, comparator: '>=' })).toBe('5,000')
  expect(valueText({ value: 6.5, valueMax: 7, comparator: 'between' })).toBe('6.5–7')
  expect(valueText({ value: null, valueMax: null, comparator: null })).toBe('')
})

test('the line below tells what is known and nothing else', () => {
  expect(detailText(target)).toBe('累计 · 要求')
  const full = {
    ...target,
    unit: '%',
    scope: '全省',
    period: '年内',
    per: '每万人',
    stretch: 15,
    baseline: 12.5,
  }
  expect(detailText(full)).toBe('累计 · 要求 · 全省 · 年内 · 每万人 · 基数 12.5% · 力争 15%')
})
