import { expect, test } from 'vitest'
import fc from 'fast-check'
import { formatHtml, formatTsv, parseTsv } from '../../../../src/renderer/features/division/tsv.ts'

test('cells come back as they were written', () => {
  const cell = fc.string({ unit: fc.constantFrom('省', '厅', '、', '"', '\t', '\n', '\r', ' ', 'a') })
  const cells = fc.integer({ min: 1, max: 4 }).chain(width =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  fc.assert(
    fc.property(cells, block => {
      // An empty last row of one column is the line end that spreadsheets add.
      fc.pre(block[0]!.length > 1 || block.length === 1 || block.at(-1)![0] !== '')
      expect(parseTsv(formatTsv(block))).toEqual(block)
    }),
  )
})

test('what Excel copies: a line end after the last row, line breaks inside quotes', () => {
  expect(parseTsv('省经信厅\t6月底前\r\n"省科技厅\n省教育厅"\t"说""好""了"\r\n')).toEqual([
    ['省经信厅', '6月底前'],
    ['省科技厅\n省教育厅', '说"好"了'],
  ])
})

test('a mark that encloses no cell is a character', () => {
  expect(parseTsv('"十四五"规划\t5"\n甲')).toEqual([['"十四五"规划', '5"'], ['甲']])
})

test('HTML keeps cells apart and writes their text as text', () => {
  expect(formatHtml([['<b>', 'a\nb'], ['&']])).toBe(
    '<table><tr><td>&lt;b&gt;</td><td>a<br>b</td></tr><tr><td>&amp;</td></tr></table>',
  )
})
