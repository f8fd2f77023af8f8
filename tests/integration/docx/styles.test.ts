import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportPlan } from '#main/docx/export.ts'
import { planOf } from '../../support/plan-builder.ts'

const rows = planOf([
  { type: 'title', text: '要点' },
  { type: 'measure', text: '推进“放管服”改革。' },
])

async function parts(profile: string, fonts: string, fields: Record<string, string> = {}) {
  const { bytes } = await exportPlan(rows, { template: 'official', profile, fonts, fields })
  const files = unzipSync(bytes)
  const xml = (name: string) => strFromU8(files[name]!)
  return {
    styles: xml('word/styles.xml'),
    document: xml('word/document.xml'),
    fonts: xml('word/fontTable.xml'),
  }
}

/** The XML of a style. */
const style = (styles: string, id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)![0]

describe('the typographic contract of the file', () => {
  it('sets 28 characters a line by closer letters on a grid of lines', async () => {
    const { styles, document } = await parts('strict', 'gb2312')
    expect(style(styles, 'Gw-body')).toContain('<w:spacing w:val="-5"/>')
    expect(document).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
  })

  it('or by a grid of characters, never by both', async () => {
    const { styles, document } = await parts('grid', 'gb2312')
    expect(styles).not.toContain('<w:spacing w:val="-5"/>')
    expect(document).toMatch(/<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"\/>/)
    expect(styles).toContain('<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang')
  })

  it.each([
    ['gb2312', '仿宋_GB2312', '楷体_GB2312', '方正小标宋简体'],
    ['windows', '仿宋', '楷体', '华文中宋'],
    ['gbk', '方正仿宋_GBK', '方正楷体_GBK', '方正小标宋_GBK'],
  ])('uses the faces of %s and names what may take their place', async (fonts, body, kai, title) => {
    const found = await parts('strict', fonts)
    expect(style(found.styles, 'Gw-body')).toContain(`w:eastAsia="${body}"`)
    expect(style(found.styles, 'Gw-heading2')).toContain(`w:eastAsia="${kai}"`)
    expect(style(found.styles, 'Gw-title')).toContain(`w:eastAsia="${title}"`)
    for (const name of [body, kai, title])
      expect(found.fonts).toMatch(new RegExp(`w:name="${name}"><w:altName`))
  })

  it('sets digits in the Chinese face, or by choice in a face of their own, but never the page number', async () => {
    const own = await parts('strict', 'gb2312', { digits: 'Times New Roman' })
    const faces = (ascii: string, chinese: string) =>
      `<w:rFonts w:ascii="${ascii}" w:hAnsi="${ascii}" w:eastAsia="${chinese}"`
    expect(style(own.styles, 'Gw-body')).toContain(faces('Times New Roman', '仿宋_GB2312'))
    expect(style(own.styles, 'Gw-heading2')).toContain(faces('Times New Roman', '楷体_GB2312'))
    expect(style(own.styles, 'Gw-pageOdd')).toContain(faces('宋体', '宋体'))
    for (const fields of [undefined, { digits: '随正文' }]) {
      const { styles } = await parts('strict', 'gb2312', fields)
      expect(style(styles, 'Gw-body')).toContain(faces('仿宋_GB2312', '仿宋_GB2312'))
    }
    await expect(parts('strict', 'gb2312', { digits: 'Arial' })).rejects.toThrow('随正文')
  })

  it('has headings for the navigation pane and nothing of the library that made the file', async () => {
    const { styles } = await parts('strict', 'gb2312')
    expect(style(styles, 'Gw-heading1')).toContain('<w:outlineLvl w:val="0"/>')
    expect(style(styles, 'Gw-heading2')).toContain('<w:outlineLvl w:val="1"/>')
    expect(styles).not.toMatch(/2E74B5|Times|Heading1/)
  })

  it('keeps quotation marks in the Chinese face and punctuation off the start of a line', async () => {
    const { styles, document } = await parts('strict', 'gb2312')
    expect(document).toContain(
      '<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">推进“放管服”改革。',
    )
    expect(styles).toContain('<w:kinsoku/>')
    expect(styles).toContain('<w:autoSpaceDE w:val="0"/>')
  })
})
