import { describe, expect, it } from 'vitest'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { numbered, p, r, rawDocx } from '../../../support/office/raw-docx.ts'

interface LevelSpec {
  format: string
  text: string
  start?: number
  extra?: string
}

const lvl = ({ format, text, start = 1, extra = '' }: LevelSpec, i: number) =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, levels: readonly LevelSpec[], extra = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${extra}${levels.map(lvl).join('')}</w:abstractNum>`
const num = (id: number, abstractId: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`

function labels(numbering: string, paragraphs: readonly string[], styles = ''): string[] {
  const bytes = rawDocx({ body: paragraphs.join(''), numbering, styles })
  return readDocx(bytes, { revisions: 'accepted' }).paragraphs.map(paragraph => paragraph.autoLabel)
}
const item = (id: number, level = 0) => p(r('段'), numbered(id, level))

const official = abstract(0, [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
])

describe('numbers made by Word', () => {
  it('come out as printed, each level anew under the one above', () => {
    const list = [item(1), item(1, 1), item(1, 2), item(1, 2), item(1, 1), item(1, 2), item(1), item(1, 1)]
    expect(labels(official + num(1, 0), list)).toEqual([
      '一、',
      '（一）',
      '1.',
      '2.',
      '（二）',
      '1.',
      '二、',
      '（一）',
    ])
  })

  it.each([
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['japaneseCounting', 105, '百五'],
    ['ideographTraditional', 3, '丙'],
    ['ideographZodiac', 12, '亥'],
    ['chineseLegalSimplified', 12, '拾贰'],
    ['decimalEnclosedCircle', 1, '①'],
    ['decimalEnclosedCircleChinese', 21, '㉑'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperLetter', 27, 'AA'],
    ['lowerLetter', 3, 'c'],
    ['upperRoman', 44, 'XLIV'],
    ['lowerRoman', 9, 'ix'],
    ['none', 5, ''],
    ['aFormatOfTomorrow', 5, '5'],
  ])('print %s %d as %s', (format, start, expected) => {
    expect(labels(abstract(0, [{ format, text: '%1', start }]) + num(1, 0), [item(1)])).toEqual([expected])
  })

  it('join the levels of a label, in Arabic digits where the level asks for it', () => {
    const levels = abstract(0, [
      { format: 'chineseCounting', text: '第%1章' },
      { format: 'decimal', text: '%1.%2', extra: '<w:isLgl/>' },
    ])
    expect(labels(levels + num(1, 0), [item(1), item(1, 1), item(1), item(1, 1), item(1, 1)])).toEqual([
      '第一章',
      '1.1',
      '第二章',
      '2.1',
      '2.2',
    ])
  })

  it('go on through instances of one list and start anew where an instance says so', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const list = [item(1), item(2), item(3), item(3), item(1)]
    expect(labels(official + num(1, 0) + num(2, 0) + num(3, 0, anew), list)).toEqual([
      '一、',
      '二、',
      '一、',
      '二、',
      '三、',
    ])
  })

  it('do not start anew where the level forbids it', () => {
    const levels = abstract(0, [
      { format: 'decimal', text: '第%1章' },
      { format: 'decimal', text: '第%2条', extra: '<w:lvlRestart w:val="0"/>' },
    ])
    expect(labels(levels + num(1, 0), [item(1), item(1, 1), item(1), item(1, 1)])).toEqual([
      '第1章',
      '第1条',
      '第2章',
      '第2条',
    ])
  })

  it('come from the style of the paragraph and of the style it is based on', () => {
    const styles = [
      `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr>${numbered(1)}</w:pPr></w:style>`,
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="节"/><w:basedOn w:val="A"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="目"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    ].join('')
    const linked = abstract(0, [
      { format: 'chineseCounting', text: '%1、' },
      { format: 'decimal', text: '%2.', extra: '<w:pStyle w:val="C"/>' },
    ])
    const styled = (id: string, more = '') => p(r('段'), `<w:pStyle w:val="${id}"/>${more}`)
    expect(
      labels(linked + num(1, 0), [styled('A'), styled('B'), styled('C'), styled('A', numbered(0))], styles),
    ).toEqual(['一、', '二、', '1.', ''])
  })

  it('follow the link to a list style', () => {
    const defined = abstract(0, [{ format: 'decimal', text: '%1)' }], '<w:styleLink w:val="L"/>')
    const link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    expect(labels(defined + link + num(1, 1), [item(1), item(1)])).toEqual(['1)', '2)'])
  })

  it('print a bullet of a symbol font as a dot', () => {
    expect(labels(abstract(0, [{ format: 'bullet', text: '\uf0b7' }]) + num(1, 0), [item(1)])).toEqual(['•'])
  })

  it('are absent where the file names a list that is not there', () => {
    expect(labels(official, [item(9)])).toEqual([''])
  })
})
