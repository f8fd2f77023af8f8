// Tables in files as other offices send them.
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readTables } from '#main/services/read-tables.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('the tables of a Word document, merged cells followed by empty ones', async () => {
  const cell = (text: string, span: object = {}) =>
    new TableCell({ children: [new Paragraph(text)], ...span })
  const table = new Table({
    rows: [
      new TableRow({ children: [cell('任务'), cell('举措'), cell('完成情况')] }),
      new TableRow({ children: [cell('甲', { rowSpan: 2 }), cell('一'), cell('完成')] }),
      new TableRow({ children: [cell('二'), cell('未完成')] }),
      new TableRow({ children: [cell('合计', { columnSpan: 2 }), cell('2')] }),
    ],
  })
  const document = new Document({ sections: [{ children: [new Paragraph('说明'), table] }] })
  expect(readTables(await Packer.toBuffer(document), '完成情况.docx')).toEqual([
    [
      ['任务', '举措', '完成情况'],
      ['甲', '一', '完成'],
      ['', '二', '未完成'],
      ['合计', '', '2'],
    ],
  ])
})

test('a .csv as Chinese spreadsheets write it, quotes and line ends within cells', () => {
  const text = '任务,完成情况\r\n"建设平台，\n分两期",完成\r\n'
  const cells = [
    [
      ['任务', '完成情况'],
      ['建设平台，\n分两期', '完成'],
    ],
  ]
  expect(readTables(bytes(text), '表.csv')).toEqual(cells)
  expect(readTables(iconv.encode(text, 'gb18030'), '表.csv')).toEqual(cells)
  expect(readTables(bytes(text.replaceAll(',', '\t')), '表.txt')).toEqual(cells)
})

test('a spreadsheet, a text without a table and a broken file are refused with a way on', () => {
  expect(() => readTables(bytes('PK'), '完成情况.xlsx')).toThrow(/复制.*粘贴/)
  expect(() => readTables(bytes('没有表格的一段话'), '说明.txt')).toThrow(/没有找到表格/)
  expect(() => readTables(bytes('PK\u0003\u0004坏的'), '坏.docx')).toThrow(/“坏.docx”/)
})
