// The heads of 纪要 and 简报, and the page of all other papers, measured on rendered pages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportPlan } from '#main/docx/export.ts'
import type { FieldName } from '#shared/composing/fields.ts'
import { allFields } from '../../support/header-fields.ts'
import type { Rendered } from '../../support/office/render.ts'
import { expectRedLine, redLineOf } from '../../support/office/red-line.ts'
import { render } from '../../support/office/render.ts'
import { planOf } from '../../support/plan-builder.ts'
import { samplePlan } from '../../support/sample-plan.ts'

/** The 版心, in millimetres from the edges of the page. */
const area = { top: 37, foot: 262, left: 28, right: 184 }
type Given = Partial<Record<FieldName, string>>
const without = (...names: FieldName[]): Given => ({
  ...allFields,
  ...Object.fromEntries(names.map(name => [name, ''])),
})

const heads: [name: string, template: string, fields: Given][] = [
  ['minutes with all fields', 'minutes', allFields],
  ['minutes with what they need', 'minutes', without('copies', 'secrecy', 'urgency', 'issue', 'copyTo')],
  ['a briefing with all fields', 'briefing', { ...allFields, sections: '一、三' }],
  ['a briefing with what it needs', 'briefing', without('secrecy', 'editorNote', 'sections')],
]

describe.each(heads)('the first page of %s', (_, template, fields) => {
  let paper: Rendered
  let bands: [number, number][]
  beforeAll(async () => {
    paper = await render((await exportPlan(samplePlan(), { template, fields })).bytes)
    bands = await paper.ink(1, area.left, area.right)
  }, 180_000)
  afterAll(() => paper?.close())

  const name = () => bands.reduce((tall, band) => (band[1] - band[0] > tall[1] - tall[0] ? band : tall))
  const redLine = () => redLineOf(bands)

  it('has its red name where it belongs', () => {
    if (template === 'minutes') {
      // GB/T 9704-2012 10.3: 35 mm below the top of the 版心.
      expect(Math.abs(name()[0] - area.top - 35)).toBeLessThan(1)
    } else {
      expect(name()[0]).toBeGreaterThan(area.top)
      // 报头 takes about the upper third of the page.
      expect(redLine()[1]).toBeGreaterThan(297 / 5)
      expect(redLine()[1]).toBeLessThan(297 / 2.5)
    }
  })

  it('has a red line as wide as the text, about 4 mm under the line above', () => expectRedLine(paper, bands))

  it('has who made it one character in on the left, the date one character in on the right', () => {
    const words = paper.pages[0]!.words.filter(word => word.top < redLine()[0])
    const issuer = words.find(word => word.text.startsWith('某省人民政府办公厅'))!
    // One character of 三号 is 5.64 mm.
    expect(issuer.left - area.left).toBeCloseTo(5.64, 0)
    const line = words.filter(word => Math.abs(word.top - issuer.top) < 2)
    expect(area.right - Math.max(...line.map(word => word.right))).toBeCloseTo(5.64, 0)
  })

  it('shows text of the plan', () => {
    const words = paper.pages[0]!.words.map(word => word.text).join('')
    expect(words).toMatch(/深化数字浙江建设2020年工作要点.*(?:近日出台|实施数字技术强基工程)/su)
  })

  it('has its last line at the foot of the text area of the last page', async () => {
    const last = paper.pages.length
    const lines = (await paper.ink(last, area.left, area.right)).filter(band => band[1] - band[0] < 1)
    expect(lines.at(-1)![1]).toBeGreaterThan(area.foot - 1)
    expect(lines.at(-1)![1]).toBeLessThan(area.foot + 0.5)
  })
})

// Solid text, so that every line and every page is full.
const solid = '统筹推进数字政府数字经济数字社会建设全面深化改革开放持续优化营商环境'.repeat(60)
const full = planOf([
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'section', text: '加强创新' },
  { type: 'measure', text: solid },
  { type: 'measure', text: '做好各项保障。' },
])
const small = planOf([
  { type: 'title', text: '某省2023年工作要点' },
  { type: 'task', text: '建设实验室', lead: ['省科技厅'] },
  { type: 'task', text: '引进人才', lead: ['省科技厅'] },
])

/** The number of a page: 7 mm below the text, right on odd and left on even pages, one character of 四号 in. */
async function expectNumber(paper: Rendered, page: number, landscape = false): Promise<void> {
  const [left, right, foot] = landscape ? [35, 260, 184] : [area.left, area.right, area.foot]
  const dash = (await paper.ink(page, 20, landscape ? 280 : 190)).at(-1)!
  expect((dash[0] + dash[1]) / 2 - foot).toBeGreaterThan(6)
  expect((dash[0] + dash[1]) / 2 - foot).toBeLessThan(8)
  const words = paper.pages[page - 1]!.words.filter(word => word.top > foot)
  expect(words.map(word => word.text).join('')).toBe(`—${page}—`)
  const inward =
    page % 2 === 1
      ? right - Math.max(...words.map(word => word.right))
      : Math.min(...words.map(word => word.left)) - left
  expect(inward).toBeCloseTo(4.94, 0)
}

describe.each(['minutes', 'briefing', 'report', 'letter'])('a full page of template %s', template => {
  let paper: Rendered
  beforeAll(async () => {
    paper = await render((await exportPlan(full, { template, fields: without('appended') })).bytes)
  }, 180_000)
  afterAll(() => paper?.close())

  it('holds 22 lines of 28 characters between the edges of the text area', async () => {
    const body = paper.pages[1]!.words.filter(word => word.top < area.foot && word.bottom > area.top - 2)
    const tops = [...new Set(body.map(word => Math.round(word.top)))]
    expect(tops).toHaveLength(22)
    expect([...body.map(word => word.text).join('')]).toHaveLength(22 * 28)
    for (const word of body) {
      expect(word.left).toBeGreaterThan(area.left - 0.1)
      expect(word.right).toBeLessThan(area.right + 0.2)
    }
    const ink = (await paper.ink(2, 20, 190)).slice(0, -1)
    expect(ink[0]![0]).toBeGreaterThanOrEqual(area.top - 1)
    expect(ink.at(-1)![1]).toBeLessThanOrEqual(area.foot + 1)
  })

  it('has its page numbers outside the text', async () => {
    for (const page of template === 'letter' ? [2, 3] : [1, 2]) await expectNumber(paper, page)
  })
})

describe.each([
  ['onepage', false],
  ['supervision', false],
  ['division', true],
  ['comparison', true],
])('the pages of template %s', (template, landscape) => {
  let paper: Rendered
  beforeAll(async () => {
    paper = await render((await exportPlan(small, { template, against: full })).bytes)
  }, 180_000)
  afterAll(() => paper?.close())

  it('are numbered outside the text', async () => {
    for (let page = 1; page <= Math.min(2, paper.pages.length); page++)
      await expectNumber(paper, page, landscape)
  })
})
