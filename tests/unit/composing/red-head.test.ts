import { describe, expect, it } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import type { Fields } from '#shared/composing/fields.ts'
import { missingMark } from '#shared/composing/fields.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import type { PaperParagraph } from '#shared/composing/paper.ts'
import { paragraphsOf, paragraphText } from '#shared/composing/paper.ts'
import { templates } from '#shared/composing/templates.ts'
import { allFields, neededFields } from '../../support/header-fields.ts'
import { planOf } from '../../support/plan-builder.ts'

const rows = planOf([
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'measure', text: '推进改革。' },
])
const paperOf = (fields: Fields) =>
  compose(rows, 'official', { profile: 'strict', fonts: 'gb2312', fields, renderOwners: ownerClause })
const paragraphs = (fields: Fields) => paragraphsOf(paperOf(fields))
const texts = (fields: Fields) => paragraphs(fields).map(paragraphText)
const of = (fields: Fields, element: string): PaperParagraph[] =>
  paragraphs(fields).filter(paragraph => paragraph.element === element)
const char = 320

describe('the red head and what belongs to it', () => {
  it('is printed in the order of the standard', () => {
    const fields: Fields = {
      ...neededFields,
      copies: '000001',
      secrecy: '机密★1年',
      urgency: '加急',
      note: '此件公开发布',
      copyTo: '省委各部门。',
    }
    expect(texts(fields)).toEqual([
      '000001',
      '机密★1年',
      '加急',
      '某省人民政府办公厅文件',
      '某政办发〔2024〕5号',
      '',
      '某省2024年工作要点',
      '各市、县（市、区）人民政府，省政府直属各单位：',
      '推进改革。',
      '某省人民政府办公厅',
      '2024年3月6日',
      '（此件公开发布）',
      '抄送：省委各部门。',
      '某省人民政府办公厅\t2024年3月9日印发',
      '',
    ])
  })

  it('prints every given field', () => {
    const words = texts(allFields).join('\n')
    for (const name of templates.official.takes) {
      if (['seal', 'signerPost', 'digits', 'columns'].includes(name)) continue
      for (const part of allFields[name].split(/[、；]/)) expect(words).toContain(part)
    }
  })

  it('is left out without issuer, number and signer; the plan then begins with its title', () => {
    expect(texts({})).toEqual(['某省2024年工作要点', '推进改革。'])
    expect(paperOf({}).missing).toEqual([])
  })

  it('marks and lists what it needs and is not given, and nothing else', () => {
    const paper = paperOf({ issuer: '某省人民政府' })
    expect(paper.missing).toEqual(['number', 'recipients', 'date', 'printer', 'printDate'])
    const marks = paragraphsOf(paper).flatMap(
      paragraph => paragraphText(paragraph).match(/【待补：.*?】/g) ?? [],
    )
    expect(marks.sort()).toEqual(paper.missing.map(missingMark).sort())
    expect(paperOf(neededFields).missing).toEqual([])
    expect(paperOf({ number: '某政〔2024〕1号' }).missing).toContain('issuer')
  })

  it('asks for a copy number as soon as the paper is secret', () => {
    expect(paperOf({ secrecy: '秘密★3年' }).missing).toEqual(['copies'])
  })

  it('puts the top of the 标志 35 mm below the text area, whatever stands in the corner', () => {
    const before = (fields: Fields) => of(fields, 'masthead')[0]!.before!
    const alone = before(neededFields)
    expect(alone).toBe(before({ ...neededFields, urgency: '特急' }) + 579)
    expect(alone).toBe(
      before({ ...neededFields, urgency: '特急', secrecy: '机密★1年', copies: '000001' }) + 3 * 579,
    )
  })

  it('sets a long 标志 smaller and narrower until it fits', () => {
    const run = (issuer: string) => of({ ...neededFields, issuer }, 'masthead')[0]!.runs[0]!
    expect(run('某市人民政府')).toMatchObject({ size: 42, scale: 100 })
    const long = run('某某省深化数字化改革和优化营商环境工作领导小组办公室')
    expect(long.size).toBeLessThan(42)
    expect((long.text.length * long.size! * 20 * long.scale!) / 100).toBeLessThanOrEqual(8844)
  })

  it('centres the signature on the date above a seal', () => {
    const [name] = of(neededFields, 'signature')
    const [date] = of(neededFields, 'date')
    expect(date!.indent!.right).toBe(4 * char)
    const centre = (right: number, width: number) => right / char + width / 2
    expect(centre(name!.indent!.right!, 9)).toBeCloseTo(centre(date!.indent!.right!, 6), 5)
  })

  it('never lets a long signature run over the edge', () => {
    const fields = { ...neededFields, issuer: '某某省深化数字化改革和优化营商环境工作领导小组办公室' }
    expect(of(fields, 'signature')[0]!.indent!.right).toBe(0)
    expect(of(fields, 'date')[0]!.indent!.right).toBeGreaterThan(4 * char)
  })

  it('without a seal begins the date two characters after the signature', () => {
    const fields: Fields = { ...neededFields, seal: '否' }
    const left = (paragraph: PaperParagraph, width: number) => -paragraph.indent!.right! / char - width
    const [name, date] = [of(fields, 'signature')[0]!, of(fields, 'date')[0]!]
    expect(name.indent!.right).toBe(2 * char)
    expect(left(date, 6) - left(name, 9)).toBeCloseTo(2, 5)
    const short: Fields = { ...fields, issuer: '某厅' }
    expect(of(short, 'date')[0]!.indent!.right).toBe(2 * char)
    expect(left(of(short, 'date')[0]!, 6) - left(of(short, 'signature')[0]!, 2)).toBeCloseTo(2, 5)
  })

  it('puts the number on the line of the last signers, two signers a line', () => {
    const lines = of({ ...neededFields, signer: '王某某、李某、赵某某' }, 'numberAndSigner').map(
      paragraphText,
    )
    expect(lines).toEqual(['\t签发人：王某某\t李某', '某政办发〔2024〕5号\t\t赵某某'])
    expect(of({ ...neededFields, signer: '王某某' }, 'numberAndSigner').map(paragraphText)).toEqual([
      '某政办发〔2024〕5号\t签发人：王某某',
    ])
  })

  it('lists attachments without punctuation after their names, numbered when there are several', () => {
    expect(of({ attachments: '任务分工表。' }, 'attachments').map(paragraphText)).toEqual([
      '附件：任务分工表',
    ])
    const several = of({ attachments: '任务分工表；指标清单；' }, 'attachments')
    expect(several.map(paragraphText)).toEqual(['附件：1.任务分工表', '2.指标清单'])
    const start = ({ indent }: PaperParagraph) => indent!.left! - indent!.hanging!
    expect(several.map(start)).toEqual([2 * char, 5 * char])
  })

  it('keeps the signature with the text before it', () => {
    const list = paragraphs(neededFields)
    const at = list.findIndex(paragraph => paragraph.element === 'signature')
    expect(list[at - 1]!.keepNext).toBe(true)
  })
})
