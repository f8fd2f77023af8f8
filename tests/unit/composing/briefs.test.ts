import { describe, expect, it } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import type { Fields } from '#shared/composing/fields.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import { paragraphsOf, paragraphText } from '#shared/composing/paper.ts'
import type { TemplateId } from '#shared/composing/templates.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { ItemSpec } from '../../support/plan-builder.ts'
import { planOf } from '../../support/plan-builder.ts'

const items: ItemSpec[] = [
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'section', text: '加强创新' },
  { type: 'task', text: '建设实验室', lead: ['省科技厅'], support: ['省教育厅'], deadline: '6月底前' },
  { type: 'measure', text: '新建10家省级实验室。', quotes: ['新建10家省级实验室'] },
  { type: 'section', text: '改善民生' },
  { type: 'task', text: '扩大就业。加强技能培训。' },
  { type: 'measure', text: '开展培训。' },
]
const plan = planOf(items)

function paperOf(template: TemplateId, fields: Fields = {}, rows: PlanRows = plan) {
  return compose(rows, template, { profile: 'strict', fonts: 'gb2312', fields, renderOwners: ownerClause })
}
const texts = (...from: Parameters<typeof paperOf>) => paragraphsOf(paperOf(...from)).map(paragraphText)

describe('the report', () => {
  it('names who reports and the month under the title', () => {
    const lines = texts('report', { issuer: '省发展改革委', date: '2024年3月6日' })
    expect(lines.slice(0, 4)).toEqual(['某省2024年工作要点', '省发展改革委', '（2024年3月）', '一、加强创新'])
  })

  it('marks both when they are not given', () => {
    expect(paperOf('report').missing).toEqual(['issuer', 'date'])
  })
})

describe('the one page', () => {
  it('counts, lists targets and sections, and says what is open', () => {
    expect(texts('onepage')).toEqual([
      '某省2024年工作要点简要情况',
      '共安排2个方面、2项任务、2条举措、1项目标指标。其中1项任务已明确牵头单位。',
      '一、主要目标',
      '序号',
      '目标',
      '所属任务',
      '1',
      '新建10家省级实验室',
      '建设实验室',
      '二、任务安排',
      '重点任务',
      '任务数',
      '举措数',
      '牵头单位',
      '一、加强创新',
      '1',
      '1',
      '省科技厅',
      '二、改善民生',
      '1',
      '1',
      '',
      '三、需要协调的事项',
      '“扩大就业”共1项任务尚未明确牵头单位。',
    ])
  })

  it('quotes words that hold quotation marks, and leaves out a column that would be empty', () => {
    const lines = texts(
      'onepage',
      {},
      planOf([items[0]!, items[1]!, { type: 'task', text: '实施“领雁计划”' }]),
    )
    expect(lines.at(-1)).toBe('“实施‘领雁计划’”共1项任务尚未明确牵头单位。')
    expect(lines).not.toContain('牵头单位')
  })

  it('says how tasks stand as soon as it is known', () => {
    const done = {
      ...plan,
      blocks: plan.blocks.map(block =>
        block.type === 'task' ? { ...block, completion: 'done' as const } : block,
      ),
    }
    expect(texts('onepage', {}, done)[1]).toContain('目前已完成2项。')
  })

  it('cuts its lists where the page ends, and says so', () => {
    const many = Array.from({ length: 60 }, (_, i): ItemSpec[] => [
      { type: 'section', text: `方面${i + 1}` },
      { type: 'task', text: `任务${i + 1}`, lead: ['省科技厅'] },
      { type: 'measure', text: `新建${i + 1}家实验室。`, quotes: [`新建${i + 1}家`] },
    ]).flat()
    const lines = texts('onepage', {}, planOf([items[0]!, ...many]))
    const [targets, sections] = lines.filter(line => line.includes('列前'))
    expect(targets).toMatch(/^一、主要目标（列前\d+项，共60项）$/)
    expect(sections).toMatch(/^二、任务安排（列前\d+个方面，共60个方面）$/)
    expect(lines.at(-1)).toBe('暂无需要协调的事项。')
  })
})

describe('the briefing', () => {
  const fields: Fields = { bulletin: '改革简报', issuer: '省改革办', date: '2024年3月6日' }

  it.each([
    ['12', '第12期'],
    ['第12期', '第12期'],
    ['12（总第30期）', '第12期（总第30期）'],
    ['增刊第1期', '增刊第1期'],
  ])('prints issue %s as %s', (issue, printed) => {
    expect(texts('briefing', { ...fields, issue }).slice(0, 4)).toEqual([
      '改革简报',
      printed,
      '省改革办\t2024年3月6日',
      '',
    ])
  })

  it('lists who receives it at the end, and nothing where nobody is given', () => {
    const lines = texts('briefing', {
      ...fields,
      issue: '1',
      reportTo: '省领导',
      issueTo: '各市。',
      prints: '50',
    })
    expect(lines.slice(-4)).toEqual(['报：省领导。', '发：各市。', '\t共印50份', ''])
    expect(texts('briefing', { ...fields, issue: '1' }).at(-1)).toBe('开展培训。')
  })

  it('marks what is missing in its head', () => {
    expect(paperOf('briefing').missing).toEqual(['issuer', 'date', 'bulletin', 'issue'])
  })
})

describe('the supervision form', () => {
  it('is one a task, each on a page of its own, with owners and deadline in their fields', () => {
    const paper = paperOf('supervision', { issuer: '省政府督查室', date: '2024年3月6日' })
    const [first, second] = paper.sections[0]!.content.filter(block => block.kind === 'table')
    const grid = first!.rows.map(row => row.cells.map(cell => cell.paragraphs.map(paragraphText).join('/')))
    expect(grid).toEqual([
      ['编号', '1', '紧急程度', ''],
      ['督办事项', '（一）建设实验室'],
      ['立项依据', '《某省2024年工作要点》“加强创新”部分'],
      ['承办单位', '省科技厅', '协办单位', '省教育厅'],
      ['办理要求', '新建10家省级实验室。'],
      ['办结时限', '6月底前', '交办日期', '2024年3月6日'],
      ['联系人', '', '联系电话', ''],
      ['办理情况', ''],
      ['审核意见', ''],
      ['交办单位', '省政府督查室'],
    ])
    expect(second!.rows).toHaveLength(10)
    const titles = paragraphsOf(paper).filter(paragraph => paragraph.element === 'title')
    expect(titles.map(paragraph => paragraph.pageBreakBefore ?? false)).toEqual([false, true])
  })
})
