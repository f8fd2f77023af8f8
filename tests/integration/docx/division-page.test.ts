import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportPlan } from '#main/docx/export.ts'
import { readDocx } from '#main/docx/read/read-docx.ts'
import type { Rendered } from '../../support/office/render.ts'
import { render } from '../../support/office/render.ts'
import { samplePlan } from '../../support/sample-plan.ts'

describe('the division table of the sample plan', () => {
  let bytes: Uint8Array
  let paper: Rendered
  beforeAll(async () => {
    bytes = (await exportPlan(samplePlan(), { template: 'division' })).bytes
    paper = await render(bytes)
  }, 180_000)
  afterAll(() => paper?.close())

  it('is read back as a table of 34 tasks under 6 sections', () => {
    const [table] = readDocx(bytes, { revisions: 'accepted' }).tables
    expect(table!.headerRows).toBe(1)
    expect(table!.rows).toHaveLength(35)
    const sections = table!.rows.slice(1).flatMap(cells => cells.filter(cell => cell.column === 1))
    expect(sections).toHaveLength(6)
    expect(sections.reduce((sum, cell) => sum + cell.rowSpan, 0)).toBe(34)
  })

  it('lies on its side and repeats its head on every page', () => {
    expect(paper.pages.length).toBeGreaterThan(2)
    for (const page of paper.pages) {
      expect(page.width).toBeGreaterThan(page.height)
      expect(page.words.some(word => word.text === '重点任务')).toBe(true)
    }
  })

  it('does not split a row: below the head every page begins with a numbered row', () => {
    const starts = paper.pages.map(page => {
      const head = page.words.find(word => word.text === '重点任务')!
      const body = page.words.filter(word => word.top > head.bottom + 2 && word.top < 184)
      const first = Math.min(...body.map(word => word.top))
      return body.filter(word => word.left < 45 && word.top < first + 3).map(word => word.text)
    })
    for (const start of starts) expect(start).toEqual([expect.stringMatching(/^\d+$/)])
  })
})
