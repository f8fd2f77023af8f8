import { describe, expect, it } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import type { Fields } from '#shared/composing/fields.ts'
import { checkFields } from '#shared/composing/fields.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import type { PaperSection } from '#shared/composing/paper.ts'
import { paragraphText, sectionParagraphs } from '#shared/composing/paper.ts'
import { neededFields } from '../../support/header-fields.ts'
import { planOf } from '../../support/plan-builder.ts'

const plan = planOf([
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'section', text: '加强创新' },
  { type: 'task', text: '建设实验室。加快布局。', lead: ['省科技厅'] },
  { type: 'measure', text: '新建10家省级实验室。', quotes: ['新建10家'] },
])
const sectionsOf = (fields: Fields, template: 'official' | 'letter' | 'minutes' = 'official') =>
  compose(plan, template, {
    profile: 'strict',
    fonts: 'gb2312',
    fields: { ...neededFields, ...fields },
    renderOwners: ownerClause,
  }).sections
const words = (section: PaperSection) => sectionParagraphs(section).map(paragraphText)

describe('attachments that are printed with the text', () => {
  it('stand on their own pages before the imprint, named and numbered as the list names them', () => {
    const fields = { appended: '任务分解表、目标指标表', attachments: '资金安排；全省目标指标表' }
    const [text, targets, division, foot, ...rest] = sectionsOf(fields)
    expect(rest).toEqual([])
    expect(words(text!)).toEqual(
      expect.arrayContaining(['附件：1.资金安排', '2.全省目标指标表', '3.任务分解表']),
    )
    expect(words(targets!).slice(0, 2)).toEqual(['附件2', '全省目标指标表'])
    expect(words(targets!)).toContain('建设实验室')
    expect(words(division!).slice(0, 2)).toEqual(['附件3', '任务分解表'])
    expect(sectionsOf(fields).map(({ page }) => page.landscape)).toEqual([false, false, true, false])
    expect(words(foot!).join('')).toBe('某省人民政府办公厅\t2024年3月9日印发')
    expect(foot!.pageNumbers).toBe(false)
  })

  it('carry no number where there is one alone; the imprint then shares its last upright page', () => {
    const [text, targets, ...rest] = sectionsOf({ appended: '目标指标表' })
    expect(rest).toEqual([])
    expect(words(text!)).toContain('附件：目标指标表')
    expect(words(text!).join('')).not.toContain('印发')
    expect(words(targets!)[0]).toBe('附件')
    expect(words(targets!).join('')).toContain('2024年3月9日印发')
  })

  it('follow a letter, and no other paper', () => {
    expect(sectionsOf({ appended: '任务分解表' }, 'letter')).toHaveLength(2)
    expect(sectionsOf({ appended: '任务分解表' }, 'minutes')).toHaveLength(1)
    expect(sectionsOf({})).toHaveLength(1)
  })

  it('are refused by another name, with the names there are', () => {
    expect(() => checkFields({ appended: '任务表' })).toThrow('应为“任务分解表”“目标指标表”')
  })
})
