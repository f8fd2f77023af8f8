import { describe, expect, it } from 'vitest'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { p, r, rawDocx } from '../../../support/office/raw-docx.ts'

const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
const down = '<w:vMerge w:val="restart"/>'
const covered = '<w:vMerge/>'
const read = (body: string) => readDocx(rawDocx({ body }), { revisions: 'accepted' })

describe('tables', () => {
  const merged = `<w:tbl>${[
    row(cell('任务') + cell('单位', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>'),
    row(cell('基建', down) + cell('牵头') + cell('配合')),
    row(cell('', covered) + cell('甲') + cell('乙')),
    row(cell('', covered) + cell('丙') + cell('丁')),
    row(cell('民生', down) + cell('戊') + cell('己')),
  ].join('')}</w:tbl>${p(r('附注'))}`

  it('become a grid with spans', () => {
    const [table] = read(merged).tables
    expect(table!.headerRows).toBe(1)
    expect(
      table!.rows.map(cells =>
        cells.map(({ text, column, columnSpan, rowSpan }) => [text, column, columnSpan, rowSpan]),
      ),
    ).toEqual([
      [
        ['任务', 0, 1, 1],
        ['单位', 1, 2, 1],
      ],
      [
        ['基建', 0, 1, 3],
        ['牵头', 1, 1, 1],
        ['配合', 2, 1, 1],
      ],
      [
        ['甲', 1, 1, 1],
        ['乙', 2, 1, 1],
      ],
      [
        ['丙', 1, 1, 1],
        ['丁', 2, 1, 1],
      ],
      [
        ['民生', 0, 1, 1],
        ['戊', 1, 1, 1],
        ['己', 2, 1, 1],
      ],
    ])
  })

  it('leave their paragraphs in the reading order, each with its cell', () => {
    const found = read(merged).paragraphs
    expect(found.find(paragraph => paragraph.text === '丁')!.table).toEqual({ index: 0, row: 3, column: 2 })
    expect(found.at(-1)).toMatchObject({ text: '附注' })
    expect(found.at(-1)!.table).toBeUndefined()
  })

  it('are read inside tables and content controls', () => {
    const inner = `<w:tbl>${row(cell('内'))}</w:tbl>`
    const outer = `<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>${inner}${p(r('外'))}</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>${p('')}`
    const found = read(outer)
    expect(found.paragraphs.map(({ text, table }) => [text, table?.index])).toEqual([
      ['内', 1],
      ['外', 0],
      ['', undefined],
    ])
  })
})
