import { expect, test } from 'vitest'
import fc from 'fast-check'
import { cellsOnClipboard, clipboardOf } from '../../../../src/renderer/features/division/clipboard-cells.ts'
import { tableCells } from '../../../../src/renderer/features/division/html-table.ts'

test('cells come back from either flavour of what was copied', () => {
  const cell = fc
    .array(fc.constantFrom('省', '厅', '、', '"', '<', '&', '&amp;', '；', 'a', '1', '\n甲'))
    .map(parts => parts.join('').trim())
  const cells = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(cells, block => {
      const { text, html } = clipboardOf(block)
      expect(cellsOnClipboard(text, html)).toEqual(block)
      expect(tableCells(html)).toEqual(block)
    }),
  )
})

test('a cell of two paragraphs, as Word copies it, stays one cell', () => {
  const text = '省科技厅\r\n省教育厅\t6月底前\r\n省经信厅\t年底前\r\n'
  const html = `<html><head><style>td{color:red}</style></head><body><!--StartFragment--><table class=MsoTable>
    <tr><td><p>省科技厅<o:p></o:p></p><p>省教
    育厅</p></td><td><p>6月底前</p></td></tr>
    <tr><td><p>省经信厅</p></td><td><p>年底前&nbsp;</p></td></tr></table></body></html>`
  expect(cellsOnClipboard(text, html)).toEqual([
    ['省科技厅\n省教育厅', '6月底前'],
    ['省经信厅', '年底前'],
  ])
})

test('merged cells leave the places they cover empty', () => {
  const html =
    '<table><tr><td rowspan="2">一</td><td colspan=2>二</td></tr><tr><td>三</td><td>四</td></tr></table>'
  expect(tableCells(html)).toEqual([
    ['一', '二', ''],
    ['', '三', '四'],
  ])
})

test('text without a table, tables within tables and broken markup are left to the plain text', () => {
  expect(tableCells('<p>甲</p>')).toBeNull()
  expect(tableCells('<table><tr><td><table><tr><td>甲</td></tr></table></td></tr></table>')).toBeNull()
  expect(cellsOnClipboard('', '')).toBeNull()
  expect(cellsOnClipboard('甲\t乙', '<p>甲 乙</p>')).toEqual([['甲', '乙']])
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<table', '>', '<td', ' rowspan=9', '</tr>', '<tr>', '</td>', '甲', '<!--')),
      parts => void tableCells(parts.join('')),
    ),
  )
})
