import { describe, expect, it } from 'vitest'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { change, deleted, numbered, p, r, rawDocx } from '../../../support/office/raw-docx.ts'

const accepted = (body: string) => readDocx(rawDocx({ body }), { revisions: 'accepted' })
const original = (body: string) => readDocx(rawDocx({ body }), { revisions: 'original' })
const texts = (found: ReturnType<typeof accepted>) => found.paragraphs.map(paragraph => paragraph.text)
/** Properties of a paragraph whose mark was inserted or deleted. */
const mark = (name: 'ins' | 'del') =>
  `<w:rPr><w:${name} w:id="2" w:author="李四" w:date="2024-03-06T08:00:00Z"/></w:rPr>`

describe('tracked changes', () => {
  const edited = p(r('建成') + change('del', deleted('3')) + change('ins', r('5')) + r('万个基站'))

  it('are read as accepted or as before', () => {
    expect(texts(accepted(edited))).toEqual(['建成5万个基站'])
    expect(texts(original(edited))).toEqual(['建成3万个基站'])
  })

  it('are listed with kind, author, date and words', () => {
    expect(accepted(edited).changes).toEqual([
      { kind: 'delete', author: '张三', date: '2024-03-05T08:00:00Z', text: '3' },
      { kind: 'insert', author: '张三', date: '2024-03-05T08:00:00Z', text: '5' },
    ])
    expect(accepted(edited).notes[0]).toContain('2处修订')
  })

  it('move words', () => {
    const body = p(change('moveFrom', r('甲')) + r('乙') + change('moveTo', r('甲')))
    expect(texts(accepted(body))).toEqual(['乙甲'])
    expect(texts(original(body))).toEqual(['甲乙'])
  })

  it('join paragraphs whose mark was deleted, part those whose mark was inserted', () => {
    const joined = p(r('前半'), mark('del')) + p(r('后半'))
    expect(texts(accepted(joined))).toEqual(['前半后半'])
    expect(texts(original(joined))).toEqual(['前半', '后半'])
    const parted = p(r('前半'), mark('ins')) + p(r('后半'))
    expect(texts(accepted(parted))).toEqual(['前半', '后半'])
    expect(texts(original(parted))).toEqual(['前半后半'])
  })

  it('take a whole paragraph away without leaving an empty one', () => {
    const body = p(r('甲')) + p(change('del', deleted('乙')), mark('del')) + p(r('丙'))
    expect(texts(accepted(body))).toEqual(['甲', '丙'])
    expect(texts(original(body))).toEqual(['甲', '乙', '丙'])
  })

  it('keep the words of a last paragraph whose mark was deleted', () => {
    expect(texts(accepted(p(r('甲'), mark('del'))))).toEqual(['甲'])
  })

  it('number only the paragraphs that the view shows', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const body =
      p(r('甲'), numbered(1)) +
      p(change('del', deleted('乙')), numbered(1) + mark('del')) +
      p(r('丙'), numbered(1))
    const labels = (revisions: 'accepted' | 'original') =>
      readDocx(rawDocx({ body, numbering }), { revisions }).paragraphs.map(
        ({ autoLabel, text }) => autoLabel + text,
      )
    expect(labels('accepted')).toEqual(['1.甲', '2.丙'])
    expect(labels('original')).toEqual(['1.甲', '2.乙', '3.丙'])
  })

  it('add and take away rows of a table', () => {
    const row = (text: string, trPr = '') =>
      `<w:tr>${trPr === '' ? '' : `<w:trPr><w:${trPr} w:id="3" w:author="王五"/></w:trPr>`}<w:tc>${p(r(text))}</w:tc></w:tr>`
    const body = `<w:tbl>${row('旧', 'del')}${row('留')}${row('新', 'ins')}</w:tbl>${p('')}`
    expect(accepted(body).tables[0]!.rows.map(cells => cells[0]!.text)).toEqual(['留', '新'])
    expect(original(body).tables[0]!.rows.map(cells => cells[0]!.text)).toEqual(['旧', '留'])
    expect(accepted(body).changes.map(({ kind, author }) => [kind, author])).toEqual([
      ['row-delete', '王五'],
      ['row-insert', '王五'],
    ])
  })

  it('give a paragraph back the format it had', () => {
    const before = '<w:pPrChange w:id="4" w:author="张三"><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>'
    const body = p(r('甲'), `<w:jc w:val="left"/>${before}`)
    expect(accepted(body).paragraphs[0]!.centred).toBe(false)
    expect(original(body).paragraphs[0]!.centred).toBe(true)
    expect(accepted(body).changes.map(found => found.kind)).toEqual(['format'])
  })
})
