import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportPlan } from '#main/docx/export.ts'
import { readDocx } from '#main/docx/read/read-docx.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Rendered } from '../../support/office/render.ts'
import { render } from '../../support/office/render.ts'
import { tableFill } from '../../support/office/table-fill.ts'
import type { ItemSpec } from '../../support/plan-builder.ts'
import { planOf } from '../../support/plan-builder.ts'
import { samplePlan } from '../../support/sample-plan.ts'

/** The turned 版心: 225 mm wide, 156 mm high, in millimetres from the edges of the page. */
const area = { top: 28, foot: 184, left: 35, right: 260 }

const sentence = '统筹推进数字政府、数字经济、数字社会建设，持续优化营商环境。'
const tasks = (count: number, measure: (i: number) => string): ItemSpec[] =>
  Array.from({ length: count }, (_, i): ItemSpec[] => [
    {
      type: 'task',
      text: `组织实施第${i + 1}项重点工程`,
      lead: ['市发展改革委'],
      support: ['市财政局', '市科技局'],
    },
    { type: 'measure', text: measure(i) },
    { type: 'measure', text: `建成${i + 1}个示范项目，累计达到${i + 10}个。` },
  ]).flat()

const title: ItemSpec = { type: 'title', text: '某市2024年工作要点' }
const plans: [name: string, rows: PlanRows, least: number][] = [
  ['the sample', samplePlan(), 0.8],
  [
    'a section of 60 tasks',
    planOf([title, { type: 'section', text: '推进创新发展' }, ...tasks(60, () => sentence)]),
    0.8,
  ],
  // A row of ten lines is a third of a page and stays whole.
  [
    'long measures',
    planOf([
      title,
      { type: 'section', text: '推进创新发展' },
      ...tasks(12, i => sentence.repeat(4 + (i % 8))),
    ]),
    0.6,
  ],
]

describe.each(plans)('the division table of %s', (_, rows, least) => {
  let bytes: Uint8Array
  let paper: Rendered
  const tasksOf = rows.blocks.filter(block => block.type === 'task')
  beforeAll(async () => {
    bytes = (await exportPlan(rows, { template: 'division' })).bytes
    paper = await render(bytes)
  }, 180_000)
  afterAll(() => paper?.close())

  it('is read back with its sections merged over all their rows', () => {
    const [table] = readDocx(bytes, { revisions: 'accepted' }).tables
    expect(table!.headerRows).toBe(1)
    const parents = new Set(rows.blocks.map(block => block.parentId))
    const measured = rows.blocks.filter(
      block => block.type === 'measure' || (block.type === 'task' && !parents.has(block.id)),
    ).length
    expect(table!.rows).toHaveLength(1 + measured)
    const sections = table!.rows.slice(1).flatMap(cells => cells.filter(cell => cell.column === 1))
    expect(sections).toHaveLength(rows.blocks.filter(block => block.type === 'section').length)
    expect(sections.reduce((sum, cell) => sum + cell.rowSpan, 0)).toBe(measured)
    const numbers = table!.rows.slice(1).flatMap(cells => cells.filter(cell => cell.column === 0))
    expect(numbers).toHaveLength(tasksOf.length)
  })

  it('lies on its side, repeats its head on every page and stays within the text area', () => {
    expect(paper.pages.length).toBeGreaterThan(2)
    for (const page of paper.pages) {
      expect(page.width).toBeGreaterThan(page.height)
      expect(page.words.some(word => word.text === '重点任务')).toBe(true)
      for (const word of page.words) {
        expect(word.left).toBeGreaterThan(area.left - 1)
        expect(word.right).toBeLessThan(area.right + 1)
      }
    }
  })

  it('fills every page but the last', async () => {
    for (let page = 1; page < paper.pages.length; page++) {
      expect(await tableFill(paper, page, area), `page ${page}`).toBeGreaterThan(least)
    }
  }, 120_000)

  it('does not split a row: below the head every page opens with the beginning of a paragraph', () => {
    for (const page of paper.pages) {
      const head = page.words.find(word => word.text === '重点任务')!
      const body = page.words.filter(word => word.top > head.bottom + 1 && word.top < area.foot)
      const first = Math.min(...body.map(word => word.top))
      const opening = body.filter(word => word.top < first + 2).map(word => word.text)
      const openings = rows.blocks.map(({ text }) => text)
      expect(opening.some(word => openings.some(text => text.startsWith(word.slice(0, 6))))).toBe(true)
    }
  })
})
