import { describe, expect, it } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import type { Fields } from '#shared/composing/fields.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import { paragraphsOf, paragraphText } from '#shared/composing/paper.ts'
import type { TemplateId } from '#shared/composing/templates.ts'
import { neededFields } from '../../support/header-fields.ts'
import { planOf } from '../../support/plan-builder.ts'

const rows = planOf([
  { type: 'title', text: '关于做好2024年重点工作的函' },
  { type: 'measure', text: '推进改革。' },
])
const paperOf = (template: TemplateId, fields: Fields) =>
  compose(rows, template, { profile: 'strict', fonts: 'gb2312', fields, renderOwners: ownerClause })
const texts = (template: TemplateId, fields: Fields) =>
  paragraphsOf(paperOf(template, fields)).map(paragraphText)
const { issuer, number, date, recipients } = neededFields
const addressed = { issuer, number, date, recipients }

describe('a letter', () => {
  it('is printed in the order of the standard, without 文件 and without 印发机关', () => {
    const fields = { ...addressed, copies: '000001', secrecy: '机密★1年', copyTo: '省财政厅' }
    expect(texts('letter', fields)).toEqual([
      '某省人民政府办公厅',
      '000001\t某政办发〔2024〕5号',
      '机密★1年',
      '',
      '关于做好2024年重点工作的函',
      '各市、县（市、区）人民政府，省政府直属各单位：',
      '推进改革。',
      '某省人民政府办公厅',
      '2024年3月6日',
      '抄送：省财政厅。',
      '',
    ])
  })

  it('is headed by the organ in charge and signed by all', () => {
    const words = texts('letter', { ...addressed, issuer: '某省教育厅、某省财政厅' })
    expect(words[0]).toBe('某省教育厅')
    expect(words.slice(-4)).toEqual(['某省教育厅', '某省财政厅', '2024年3月6日', ''])
  })

  it('has no number on its first page', () => {
    expect(paperOf('letter', addressed).sections[0]).toMatchObject({
      pageNumbers: true,
      firstPageNumber: false,
    })
  })

  it('marks what it needs and is not given', () => {
    expect(paperOf('letter', {}).missing).toEqual(['issuer', 'number', 'recipients', 'date'])
  })
})

describe('minutes', () => {
  it('end with who was there, who was excused and who sat in', () => {
    const fields = { meeting: '某市政府常务会议纪要', issue: '3', issuer, date }
    const lists = { present: '王某、李某', absent: '赵某', observers: '钱某' }
    expect(texts('minutes', { ...fields, ...lists })).toEqual([
      '某市政府常务会议纪要',
      '第3期',
      '某省人民政府办公厅\t2024年3月6日',
      '',
      '关于做好2024年重点工作的函',
      '推进改革。',
      '出席：王某、李某',
      '请假：赵某',
      '列席：钱某',
    ])
  })

  it('mark what they need and leave out the lists that are not given', () => {
    expect(paperOf('minutes', {}).missing).toEqual(['issuer', 'date', 'meeting', 'present'])
    expect(texts('minutes', {}).at(-1)).toBe('出席：【待补：出席人员】')
  })
})
