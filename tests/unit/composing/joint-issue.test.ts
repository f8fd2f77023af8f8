import { describe, expect, it } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import type { Fields } from '#shared/composing/fields.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import type { PaperTable } from '#shared/composing/paper.ts'
import { paragraphsOf, paragraphText } from '#shared/composing/paper.ts'
import { neededFields } from '../../support/header-fields.ts'
import { planOf } from '../../support/plan-builder.ts'

const rows = planOf([
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'measure', text: '推进改革。' },
])
const paperOf = (fields: Fields) =>
  compose(rows, 'official', {
    profile: 'strict',
    fonts: 'gb2312',
    fields: { ...neededFields, ...fields },
    renderOwners: ownerClause,
  })
const texts = (fields: Fields) => paragraphsOf(paperOf(fields)).map(paragraphText)
const of = (fields: Fields, element: string) =>
  paragraphsOf(paperOf(fields)).filter(paragraph => paragraph.element === element)
const tables = (fields: Fields) =>
  paperOf(fields).sections[0]!.content.filter((block): block is PaperTable => block.kind === 'table')
const words = (table: PaperTable) =>
  table.rows.map(row => row.cells.map(cell => cell.paragraphs.map(paragraphText).join('/')))
const char = 320

describe('the 标志 of several organs', () => {
  it('stacks their names, the one in charge first, with 文件 beside all of them', () => {
    const [table] = tables({ issuer: '某省教育厅、某省财政厅，某市、县（市、区）联合办公室' })
    expect(words(table!)).toEqual([
      ['某省教育厅', '文件'],
      ['某省财政厅', ''],
      ['某市', ''],
      ['县（市、区）联合办公室', ''],
    ])
    expect(table!.rows.map(row => row.cells[1]!.merge)).toEqual(['first', 'rest', 'rest', 'rest'])
    expect(table!.rows[0]!.cells[1]!.middle).toBe(true)
  })

  it('never grows wider than the text, however long the names', () => {
    const [table] = tables({ issuer: '某省教育厅、某某省深化数字化改革和优化营商环境工作领导小组办公室' })
    expect(table!.columns.reduce((sum, column) => sum + column, 0)).toBeLessThanOrEqual(8844)
    const run = table!.rows[1]!.cells[0]!.paragraphs[0]!.runs[0]!
    expect((run.text.length * 26 * 20 * run.scale!) / 100).toBeLessThanOrEqual(table!.columns[0]!)
  })

  it('is set smaller for more than three, so that the first page still shows text', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `某省第${i + 1}厅`).join('、')
    expect(of({ issuer: names(3) }, 'jointName')).not.toEqual([])
    expect(of({ issuer: names(4) }, 'jointName')).toEqual([])
  })

  it('is told among the deviations', () => {
    const told = (issuer: string) => paperOf({ issuer }).deviations.map(deviation => deviation.element)
    expect(told('某省教育厅、某省财政厅')).toContain('联合行文发文机关标志')
    expect(told('某省教育厅')).not.toContain('联合行文发文机关标志')
  })
})

describe('the signatures of several organs', () => {
  const three = '某省教育厅、某省财政厅、某省民政厅'

  it('stand three abreast under seals, the date below the last', () => {
    const table = tables({ issuer: three })[1]!
    expect(words(table)).toEqual([['某省教育厅', '某省财政厅', '某省民政厅/2024年3月6日']])
    // 42 mm a seal.
    for (const column of table.columns) expect(column).toBeGreaterThan((42 / 25.4) * 1440)
    // The date, six characters wide and in the middle of the last column, is four characters from the right.
    const right = 8844 - table.columns.reduce((sum, column) => sum + column, 0)
    expect((right + (table.columns[2]! - 6 * char) / 2) / char).toBeCloseTo(4, 1)
  })

  it('go on in further rows that end on the right, a seal apart', () => {
    const table = tables({ issuer: `${three}、某省水利厅` })[1]!
    expect(words(table)).toEqual([
      ['某省教育厅', '某省财政厅', '某省民政厅'],
      ['', '', '某省水利厅/2024年3月6日'],
    ])
    expect(table.rows[0]!.minHeight).toBeGreaterThan((42 / 25.4) * 1440)
  })

  it('stand below each other where the names are too long to stand abreast', () => {
    const fields = { issuer: '某省深化数字化改革工作领导小组办公室、某省优化营商环境工作领导小组办公室' }
    const [first, second] = of(fields, 'signature')
    expect(second!.before! + 579).toBeGreaterThan((42 / 25.4) * 1440)
    expect(first!.before).toBe(2 * 579)
    const centres = [first!, second!].map(line => line.indent!.right! / char + paragraphText(line).length / 2)
    expect(centres[0]).toBeCloseTo(centres[1]!, 1)
  })

  it('begin in line without seals, the date two characters after them', () => {
    const fields: Fields = { issuer: '某省人民政府办公厅、某省财政厅', seal: '否' }
    const lines = [...of(fields, 'signature'), ...of(fields, 'date')]
    const left = lines.map((line, i) => line.indent!.right! / char + [9, 5, 6][i]!)
    expect(left).toEqual([11, 11, 9])
  })
})

describe('the stamp of the signer', () => {
  const fields: Fields = { issuer: '某省人民政府', seal: '签名章', signerPost: '省长' }

  it('takes the place of the signature, after the post', () => {
    expect(texts(fields).slice(-4)).toEqual([
      '省长',
      '2024年3月6日',
      '某省人民政府办公厅\t2024年3月9日印发',
      '',
    ])
    const [post] = of(fields, 'signature')
    const [date] = of(fields, 'date')
    // Four characters, a stamp of 40 mm, two characters.
    expect(post!.indent!.right! - 6 * char).toBeCloseTo((40 / 25.4) * 1440, -1)
    expect(post!.before).toBe(2 * 579)
    expect(date!.indent!.right).toBe(4 * char)
    expect(date!.before).toBe(579)
  })

  it('gives each organ a line of its own', () => {
    expect(
      of({ ...fields, signerPost: '省教育厅厅长、省财政厅厅长' }, 'signature').map(paragraphText),
    ).toEqual(['省教育厅厅长', '省财政厅厅长'])
  })

  it('asks for the post', () => {
    expect(paperOf({ seal: '签名章' }).missing).toEqual(['signerPost'])
    expect(paperOf({ seal: '是' }).missing).toEqual([])
  })
})
