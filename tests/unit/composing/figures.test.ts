import { describe, expect, it } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import { figuresIn, figuresOf } from '#shared/composing/figures.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import { paragraphsOf } from '#shared/composing/paper.ts'
import type { TemplateId } from '#shared/composing/templates.ts'
import { planOf } from '../../support/plan-builder.ts'

describe('figuresIn', () => {
  it.each([
    ['累计上云企业达40万家，增长12.5%以上。', ['40万', '12.5%']],
    ['投资1,200亿元，建成5G基站30000个', ['1,200亿', '5G', '30000']],
    ['占比达到百分之六十，比去年翻一番，约为三分之二', ['百分之六十', '一番', '三分之二']],
    ['总量增长１.５倍', ['１.５']],
    ['推进两个先行示范', []],
    ['在2025年6月底前完成3—5个', ['2025', '6', '3', '5']],
  ])('finds those of “%s”', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures)
  })
})

describe('the figures of a paper', () => {
  const rows = planOf([
    { type: 'title', text: '某省2024年工作要点' },
    { type: 'section', text: '加强创新' },
    { type: 'task', text: '5G基站建设', lead: ['省第3工程局'], deadline: '6月底前' },
    { type: 'measure', text: '新建10家省级实验室。', quotes: ['新建10家'] },
  ])
  const figures = (template: TemplateId, fields = {}) =>
    figuresOf(
      paragraphsOf(
        compose(rows, template, { profile: 'strict', fonts: 'gb2312', fields, renderOwners: ownerClause }),
      ),
    )
  const rowOf = (id: string | null) => rows.blocks.find(block => block.id === id)?.text ?? null

  it('name the row each comes from, numbers of headings left out', () => {
    const found = figures('official').map(({ figure, blockId, source }) => [figure, rowOf(blockId), source])
    expect(found).toEqual([
      ['2024', '某省2024年工作要点', 'text'],
      ['5G', '5G基站建设', 'text'],
      ['10', '新建10家省级实验室。', 'text'],
      ['3', '5G基站建设', 'owners'],
      ['6', '5G基站建设', 'owners'],
    ])
  })

  it('tell where they stand', () => {
    expect(figures('official')[2]!.where).toBe('第4段：新建10家省级实验室。')
  })

  it('of header fields come from no row', () => {
    const fields = { date: '2024年3月6日' }
    expect(figures('report', fields).filter(({ source }) => source === 'field')).toEqual([
      { figure: '2024', where: expect.stringContaining('2024年3月'), blockId: null, source: 'field' },
      { figure: '3', where: expect.stringContaining('2024年3月'), blockId: null, source: 'field' },
    ])
  })

  it('keep figures apart that a tab parts, in the title too', () => {
    const title = planOf([{ type: 'title', text: '1.\t2024年\n度工作要点' }])
    const paper = compose(title, 'official', {
      profile: 'strict',
      fonts: 'gb2312',
      fields: {},
      renderOwners: ownerClause,
    })
    expect(figuresOf(paragraphsOf(paper)).map(({ figure }) => figure)).toEqual(['1', '2024'])
  })
})
