import { describe, expect, it } from 'vitest'
import { compose } from '#shared/composing/compose.ts'
import type { Fields } from '#shared/composing/fields.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import { paragraphsOf, paragraphText } from '#shared/composing/paper.ts'
import { chartBlocks, planChart } from '#shared/composing/plan-chart.ts'
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
    expect(lines.slice(0, 3)).toEqual(['某省2024年工作要点', '省发展改革委', '（2024年3月）'])
  })

  it('begins with the conclusion in figures and ends with what hinders and what is to be decided', () => {
    const lines = texts('report', { problems: '用地未落实。', decisions: '请审议。' })
    const plain = lines.indexOf('一、加强创新')
    const conclusion = lines.indexOf(
      '共安排2个方面、2项任务、2条举措、1项目标指标。其中1项任务已明确牵头单位。',
    )
    expect(conclusion).toBeGreaterThan(0)
    expect(lines.indexOf('各方面任务数（项）')).toBeGreaterThan(conclusion)
    expect(plain).toBeGreaterThan(lines.indexOf('各方面任务数（项）'))
    // Their numbers go on after those of the plan.
    expect(lines.slice(-4)).toEqual(['三、存在问题', '用地未落实。', '四、提请审议事项', '请审议。'])
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
      '各方面任务数（项）',
      '加强创新',
      '',
      '1',
      '',
      '改善民生',
      '',
      '1',
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

  it('refuses words that no cutting of lists makes room for', () => {
    expect(() => texts('onepage', { problems: '用地尚未落实。'.repeat(150) })).toThrow(/^一页纸放不下/)
  })

  it('charts how tasks stand once that is said, in proportion', () => {
    const blocks = plan.blocks.map((block, i) =>
      block.type === 'task'
        ? { ...block, completion: i < 3 ? ('done' as const) : ('ongoing' as const) }
        : block,
    )
    const chart = planChart({ ...plan, blocks })
    expect(chart).toEqual({
      title: '任务进展情况（项）',
      bars: [
        { name: '已完成', value: 1 },
        { name: '正在推进', value: 1 },
      ],
    })
    const lengths = (bars: { name: string; value: number }[]) =>
      chartBlocks({ title: '', bars }, 9000)
        .flatMap(block => (block.kind === 'table' ? block.rows.flatMap(row => row.cells) : []))
        .filter(cell => cell.shade)
        .map(cell => cell.columns)
    const [long, half, short] = lengths([
      { name: '甲', value: 40 },
      { name: '乙', value: 20 },
      { name: '丙', value: 1 },
    ])
    expect(long! / half!).toBeCloseTo(2, 0)
    expect(short).toBe(1)
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
    expect(texts('briefing', { ...fields, issue: '1' }).join('/')).not.toMatch(/报：|共印/)
  })

  it('prints the sections that are chosen under their own numbers, with a note and the key figures', () => {
    const given = { ...fields, issue: '1', editorNote: '编者按：供参阅。', sections: '二' }
    const lines = texts('briefing', given)
    expect(lines).toContain('编者按：供参阅。')
    expect(lines.indexOf('编者按：供参阅。')).toBeLessThan(lines.indexOf('某省2024年工作要点'))
    expect(lines).toContain('二、改善民生')
    expect(lines.join('')).not.toContain('加强创新')
    const table = lines.indexOf('主要数据')
    expect(lines.slice(table + 1, table + 7)).toEqual(['方面', '任务', '举措', '1', '1', '1'])
    const printed = paperOf('briefing', given).promise.blocks
    expect(printed).toHaveLength(4)
    expect(() => texts('briefing', { ...given, sections: '3' })).toThrow('方案没有第3个板块')
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
