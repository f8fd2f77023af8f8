// What each scheme is shown to do before it is applied.
import { expect, test } from 'vitest'
import { schemeIds, type SchemeId } from '#shared/model/plan.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { labelsOf } from '#shared/numbering/labels.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { schemePreview } from '../../../../src/renderer/features/numbering/scheme-preview.ts'
import { planOf } from '../../../support/rows.ts'

const lines = [
  'T 要点', 'P 导语', 'S 甲', 'K 甲一', 'M 举措', 'K 甲二', 'K 甲三', 'S 乙', 'K 乙一', 'S 丙', 'K 丙一',
] // prettier-ignore

function preview(scheme: SchemeId) {
  const rows = planOf(lines)
  const order = readingOrder(rows.blocks).map(block => block.id)
  return schemePreview(new RowStore(rows), order, scheme)
}

test('two of each kind stand for the rest, in reading order and indented', () => {
  expect(preview('official').map(({ depth, label, text }) => `${depth} ${label}${text}`)).toEqual([
    '0 一、甲',
    '1 （一）甲一',
    '2 举措',
    '1 （二）甲二',
    '0 二、乙',
    '1 （一）乙一',
  ])
})

test('numbers are those of the whole plan, also where counting goes on past lines that are left out', () => {
  expect(preview('chapter').map(line => line.label.trim())).toEqual([
    '第一章',
    '第一条',
    '',
    '第二条',
    '第二章',
    '第四条',
  ])
})

test('every scheme shows the same lines, with the numbers that the paper would draw', () => {
  const texts = preview('official').map(line => line.text)
  for (const scheme of schemeIds) {
    const lines = preview(scheme)
    expect(lines.map(line => line.text)).toEqual(texts)
  }
  const rows = planOf(lines)
  const drawn = [...labelsOf(readingOrder(rows.blocks), 'two-level').values()]
  for (const { label } of preview('two-level')) if (label !== '') expect(drawn).toContain(label)
})

test('a plan without headings shows nothing', () => {
  const rows = planOf(['T 要点', 'P 导语'])
  const order = readingOrder(rows.blocks).map(block => block.id)
  expect(schemePreview(new RowStore(rows), order, 'official')).toEqual([])
})
