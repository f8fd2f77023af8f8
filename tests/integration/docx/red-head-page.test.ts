import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportPlan } from '#main/docx/export.ts'
import { allFields, neededFields } from '../../support/header-fields.ts'
import type { Rendered } from '../../support/office/render.ts'
import { expectRedLine } from '../../support/office/red-line.ts'
import { render } from '../../support/office/render.ts'
import { samplePlan } from '../../support/sample-plan.ts'

/** Top of the text area and its foot, in millimetres from the top of the page. */
const top = 37
const foot = 262

describe.each([
  ['with what it needs', neededFields],
  ['with every field', { ...allFields, appended: '' }],
])('a rendered red-headed paper %s', (_, fields) => {
  let paper: Rendered
  let bands: [number, number][]
  beforeAll(async () => {
    paper = await render((await exportPlan(samplePlan(), { template: 'official', fields })).bytes)
    bands = await paper.ink(1, 28, 184)
  }, 180_000)
  afterAll(() => paper?.close())

  /** The tallest band is the 标志, the thinnest the red line. */
  const masthead = () =>
    bands.reduce((tallest, band) => (band[1] - band[0] > tallest[1] - tallest[0] ? band : tallest))

  it('has the 标志 35 mm below the top of the text area', () => {
    expect(masthead()[0] - top).toBeGreaterThan(34)
    expect(masthead()[0] - top).toBeLessThan(36)
  })

  it('has a red line as wide as the text, about 4 mm under the line above', () => expectRedLine(paper, bands))

  it('shows text of the plan on the first page', () => {
    expect(paper.pages[0]!.words.map(word => word.text).join('')).toContain('近日出台')
  })

  it('has the last line of its imprint at the foot of the text area of the last page', async () => {
    const last = (await paper.ink(paper.pages.length, 28, 184)).filter(band => band[1] - band[0] < 1)
    expect(last.at(-1)![1]).toBeGreaterThan(foot - 1)
    expect(last.at(-1)![1]).toBeLessThan(foot + 0.5)
    const words = paper.pages
      .at(-1)!
      .words.map(word => word.text)
      .join('')
    expect(words).toContain('2024年3月9日印发')
    expect(words).toContain('2024年3月6日')
  })
})
