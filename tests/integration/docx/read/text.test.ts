import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { readDocument } from '#main/services/read-document.ts'
import { ink } from '../../../support/ink.ts'
import { change, deleted, p, r, rawDocx } from '../../../support/office/raw-docx.ts'

const read = (body: string, parts = {}) => readDocx(rawDocx({ body, ...parts }), { revisions: 'accepted' })
const texts = (body: string) => read(body).paragraphs.map(paragraph => paragraph.text)

describe('text of a Word file', () => {
  it.each([
    ['a smart tag', `<w:smartTag w:element="date">${r('2020')}</w:smartTag>`],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="年"/></w:sdtPr><w:sdtContent>${r('2020')}</w:sdtContent></w:sdt>`,
    ],
    ['a link', `<w:hyperlink r:id="x">${r('2020')}</w:hyperlink>`],
    ['a simple field', `<w:fldSimple w:instr="DATE">${r('2020')}</w:fldSimple>`],
    ['custom XML', `<w:customXml w:element="y">${r('2020')}</w:customXml>`],
    ['an element of tomorrow', `<w:tomorrow>${r('2020')}</w:tomorrow>`],
    [
      'nested containers',
      `<w:smartTag><w:smartTag><w:hyperlink>${r('2020')}</w:hyperlink></w:smartTag></w:smartTag>`,
    ],
    [
      'a phonetic guide, without its sounds',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${r('nian')}</w:rt><w:rubyBase>${r('2020')}</w:rubyBase></w:ruby></w:r>`,
    ],
    [
      'alternatives, once',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>2020</w:t></mc:Choice><mc:Fallback><w:t>2020</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    ],
    [
      'a complex field, without its code',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${r('代码')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('2020')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
  ])('is read inside %s', (_, inside) => {
    expect(texts(p(r('建设') + inside + r('年')))).toEqual(['建设2020年'])
  })

  it('is read inside block containers', () => {
    const block = `<w:sdt><w:sdtPr/><w:sdtContent>${p(r('一'))}<w:customXml>${p(r('二'))}</w:customXml></w:sdtContent></w:sdt>`
    expect(texts(block + p(r('三')))).toEqual(['一', '二', '三'])
  })

  it('is read inside text boxes, after the paragraph that holds them', () => {
    const box = (text: string) => `<wps:txbx><w:txbxContent>${p(r(text))}</w:txbxContent></wps:txbx>`
    const old = `<w:pict><v:textbox><w:txbxContent>${p(r('框'))}</w:txbxContent></v:textbox></w:pict>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框')}</w:drawing></mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(texts(p(r('正文') + drawing) + p(r('后文')))).toEqual(['正文', '框', '后文'])
  })

  it('keeps breaks, tabs and symbols as characters, and tells of a symbol it does not know', () => {
    const special =
      '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="X" w:char="F0AB"/></w:r>'
    const found = read(p(special))
    expect(found.paragraphs[0]!.text).toBe('甲\n乙\t-☑\ufffd')
    expect(found.notes.join()).toContain('特殊字体')
  })

  it('does not lose the rest of the document to a field that is never closed', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    expect(texts(p(r('甲') + open) + p(r('乙')))).toEqual(['甲', '乙'])
  })

  it('tells headings, bold and centred paragraphs from their styles and from themselves', () => {
    const styles = [
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="标题样式"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="U"><w:name w:val="子样式"/><w:basedOn w:val="T"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>',
      '<w:style w:type="character" w:styleId="K"><w:name w:val="强调"/><w:rPr><w:b/></w:rPr></w:style>',
    ].join('')
    const body = [
      p(r('甲'), '<w:pStyle w:val="T"/>'),
      p(r('乙'), '<w:pStyle w:val="U"/>'),
      p(r('丙', '<w:rStyle w:val="K"/>') + r(' '), '<w:outlineLvl w:val="0"/>'),
      p(r('丁', '<w:b/>') + r('戊'), '<w:jc w:val="center"/>'),
    ]
    const found = read(body.join(''), { styles }).paragraphs
    expect(
      found.map(({ styleName, outlineLevel, bold, centred }) => [styleName, outlineLevel, bold, centred]),
    ).toEqual([
      ['标题样式', 1, true, true],
      ['子样式', 1, false, true],
      ['Normal', 0, true, false],
      ['Normal', null, false, true],
    ])
  })

  it('survives styles that are based on each other', () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`
    const found = read(p(r('甲'), '<w:pStyle w:val="A"/>'), { styles: style('A', 'B') + style('B', 'A') })
    expect(found.paragraphs[0]!.text).toBe('甲')
  })

  it('reads footnotes and comments beside the text', () => {
    const found = read(
      p(
        `${r('建设')}<w:commentRangeStart w:id="7"/>${r('5G基站')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
      ),
      {
        comments: `<w:comment w:id="7" w:author="李四" w:date="2024-01-02T03:04:05Z">${p(r('请核实数量'))}</w:comment>`,
        footnotes: `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote><w:footnote w:id="1">${p(r('含存量'))}</w:footnote>`,
      },
    )
    expect(found.comments).toEqual([
      { author: '李四', date: '2024-01-02T03:04:05Z', text: '请核实数量', quote: '5G基站' },
    ])
    expect(found.footnotes).toEqual(['含存量'])
    expect(found.notes).toHaveLength(2)
  })

  it('lists every word beside the text behind it, and takes none into the plan', () => {
    const page = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    const bytes = rawDocx({
      body: p(r('某县2025年工作要点')) + p(r('一、抓项目')) + p(r('新建公路10公里。')),
      comments: `<w:comment w:id="7" w:author="李四">${p(r('请核实里程'))}</w:comment>`,
      footnotes: `<w:footnote w:id="1">${p(r('含续建'))}</w:footnote>`,
      header: p(r('内部资料 注意保存')),
      footer: p(r('— ') + page + r('1 —')),
    })
    const { reading } = readDocument(bytes, '要点.docx')
    expect(reading.items.map(item => item.text)).toEqual(['抓项目', '新建公路10公里。'])
    expect(reading.ledger.left.map(({ text, reason }) => [text, reason])).toEqual([
      ['含续建', '脚注或尾注，不在正文中'],
      ['请核实里程', '批注，不在正文中'],
      ['内部资料 注意保存', '页眉或页脚，不在正文中'],
    ])
    const left = reading.ledger.left.reduce((sum, { text }) => sum + ink(text), 0)
    expect(reading.ledger.kept + left).toBe(reading.ledger.characters)
  })

  it('holds every word that an independent reader keeps, and those it does not', async () => {
    const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`
    const table = (...cells: string[]) => `<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(r('文框'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`
    const body = [
      p(r('正文')),
      p(`<w:hyperlink r:id="x">${r('链接')}</w:hyperlink>`),
      p(`<w:sdt><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt>`),
      `<w:sdt><w:sdtContent>${table(p(r('控件表')))}</w:sdtContent></w:sdt>`,
      p(`<w:smartTag>${r('标记')}</w:smartTag>`),
      p(`<w:fldSimple w:instr="DATE">${r('域')}</w:fldSimple>`),
      p(change('ins', r('插入'))),
      p(change('moveTo', r('移来'))),
      p(change('del', deleted('删去'))),
      p(`<w:r><w:ruby><w:rt>${r('yin')}</w:rt><w:rubyBase>${r('注音')}</w:rubyBase></w:ruby></w:r>`),
      p(`<w:dir w:val="ltr">${r('方向')}</w:dir>`),
      p(box),
      table(p(r('外格')) + table(p(r('内格'))) + p(r('格尾'))),
      p(`<m:oMath><m:r><m:t>公式</m:t></m:r></m:oMath>`),
    ].join('')
    const bytes = rawDocx({ body })
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const ours = readDocx(bytes, { revisions: 'accepted' }).paragraphs.map(({ text }) => text)
    expect(value.split(/\n+/).filter(words => words !== '' && !ours.includes(words))).toEqual([])
    const all = '正文 链接 控件 控件表 标记 域 插入 移来 注音 方向 文框 外格 内格 格尾 公式'.split(' ')
    expect(ours.filter(words => words !== '')).toEqual(all)
  })

  it('agrees with an independent reader on nested containers and tracked changes', async () => {
    const word = fc.constantFrom('数字', '浙江', '2020', '年', '、', '“', '5G').map(text => r(text))
    const content = fc.letrec(tie => ({
      inline: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        word,
        fc
          .array(tie('inline') as fc.Arbitrary<string>, { maxLength: 3 })
          .chain(parts =>
            fc.constantFrom(
              `<w:smartTag w:element="e">${parts.join('')}</w:smartTag>`,
              `<w:hyperlink>${parts.join('')}</w:hyperlink>`,
              `<w:sdt><w:sdtPr/><w:sdtContent>${parts.join('')}</w:sdtContent></w:sdt>`,
              change('ins', parts.join('')),
              change('moveTo', parts.join('')),
              change('del', deleted('旧')),
              change('ins', change('del', deleted('先增后删'))),
            ),
          ),
      ),
    })).inline as fc.Arbitrary<string>
    const body = fc.array(fc.array(content, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(body, async paragraphs => {
        const bytes = rawDocx({ body: paragraphs.map(inlines => p(inlines.join(''))).join('') })
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
        const ours = readDocx(bytes, { revisions: 'accepted' }).paragraphs.map(
          paragraph => `${paragraph.text}\n\n`,
        )
        expect(ours.join('')).toBe(value)
      }),
      { numRuns: 100 },
    )
  })
})
