import { describe, expect, it } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import type { Paper, PaperParagraph } from '#shared/composing/paper.ts'
import { paragraphsOf, paragraphText } from '#shared/composing/paper.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { ItemSpec } from '../../support/plan-builder.ts'
import { planOf } from '../../support/plan-builder.ts'

const options = { profile: 'strict', fonts: 'gb2312', fields: {}, renderOwners: ownerClause } as const
const paperOf = (rows: PlanRows): Paper => compose(rows, 'official', options)
const lines = (paper: Paper) => paragraphsOf(paper).map(paragraphText)
const find = (paper: Paper, start: string): PaperParagraph =>
  paragraphsOf(paper).find(paragraph => paragraphText(paragraph).startsWith(start))!

const items: ItemSpec[] = [
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'paragraph', text: '为做好全年工作，制定本要点。' },
  { type: 'section', text: '加强创新' },
  { type: 'task', text: '建设实验室', lead: ['省科技厅'], support: ['省教育厅', '省财政厅'] },
  { type: 'measure', text: '新建10家省级实验室。', quotes: ['新建10家'] },
  { type: 'measure', text: '推进成果转化。' },
  {
    type: 'task',
    text: '完善机制。各地要建立台账，按月调度。',
    lead: ['省政府办公厅'],
    deadline: '每月底前',
  },
  { type: 'section', text: '改善民生' },
  { type: 'task', text: '扩大就业', support: ['省人力社保厅'], open: true },
]

describe('official paper of a plan', () => {
  it('prints every row once, in order, with numbers from its place', () => {
    expect(lines(paperOf(planOf(items)))).toEqual([
      '某省2024年工作要点',
      '为做好全年工作，制定本要点。',
      '一、加强创新',
      '（一）建设实验室',
      '新建10家省级实验室。',
      '推进成果转化。（牵头单位：省科技厅；配合单位：省教育厅、财政厅）',
      '（二）完善机制。各地要建立台账，按月调度。（牵头单位：省政府办公厅；完成时限：每月底前）',
      '二、改善民生',
      '（一）扩大就业（责任单位：省人力社保厅等）',
    ])
  })

  it('sets each layer in its element', () => {
    const paper = paperOf(planOf(items))
    expect(find(paper, '某省').element).toBe('title')
    expect(find(paper, '一、').element).toBe('heading1')
    expect(find(paper, '（一）').element).toBe('heading2')
    expect(find(paper, '新建').element).toBe('body')
  })

  it('keeps a heading with what is below it, and lets a row of tasks without text break anywhere', () => {
    const paper = paperOf(
      planOf([
        { type: 'title', text: '要点' },
        { type: 'section', text: '甲' },
        ...Array.from({ length: 5 }, (_, n): ItemSpec => ({ type: 'task', text: `任务${n}。` })),
        { type: 'task', text: '带举措的任务' },
        { type: 'measure', text: '举措。' },
      ]),
    )
    const kept = paragraphsOf(paper).filter(
      each => each.element.startsWith('heading') && each.keepNext !== false,
    )
    expect(kept.map(paragraphText)).toEqual(['一、甲', '（六）带举措的任务'])
  })

  it('sets a heading that runs on into its text in two faces', () => {
    const runs = find(paperOf(planOf(items)), '（二）').runs
    expect(runs.map(run => [run.text, run.face])).toEqual([
      ['（二）', undefined],
      ['完善机制。', undefined],
      ['各地要建立台账，按月调度。', 'fang'],
      ['（牵头单位：省政府办公厅；完成时限：每月底前）', 'kai'],
    ])
  })

  it('keeps the quote of a target as runs of its own', () => {
    const rows = planOf(items)
    const quoted = find(paperOf(rows), '新建').runs.filter(run => run.targetIds.includes(rows.targets[0]!.id))
    expect(quoted.map(run => run.text)).toEqual(['新建10家'])
  })

  it('does not print a deadline twice that the text already says', () => {
    const paper = paperOf(
      planOf([
        { type: 'title', text: '要点' },
        { type: 'task', text: '6月底前建成平台', lead: ['省大数据局'], deadline: '6月底前' },
      ]),
    )
    expect(lines(paper).at(-1)).toBe('一、6月底前建成平台（牵头单位：省大数据局）')
  })

  it('leaves out the face of a layer that the scheme leaves out', () => {
    const paper = paperOf(planOf(items, { scheme: 'two-level' }))
    expect(find(paper, '1.建设').element).toBe('heading3')
  })

  it('says under the title which draft it is', () => {
    expect(lines(paperOf(planOf(items, { status: 'consultation' })))[1]).toBe('（征求意见稿）')
    expect(lines(paperOf(planOf(items, { status: 'issued' })))[1]).toBe('为做好全年工作，制定本要点。')
  })

  it('marks and lists a title that is not there', () => {
    const paper = paperOf(planOf(items.slice(1)))
    expect(lines(paper)[0]).toBe('【待补：标题】')
    expect(paper.missing).toEqual(['title'])
  })

  it('prints only characters that paper can hold', () => {
    const paper = paperOf(
      planOf([
        { type: 'title', text: '要\u0000点' },
        { type: 'measure', text: '推进\u0007建设\ud800。' },
      ]),
    )
    expect(lines(paper)).toEqual(['要点', '推进建设。'])
  })

  it('says what differs from the standard, and by which clause', () => {
    const { deviations } = paperOf(planOf(items))
    expect(deviations.map(deviation => deviation.element)).toEqual(['行距', '每行字数', '字体'])
    for (const deviation of deviations) expect(deviation.clause).toMatch(/^\d/)
  })
})
