import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportPlan } from '#main/docx/export.ts'
import type { Rendered, Word } from '../../support/office/render.ts'
import { render } from '../../support/office/render.ts'
import { planOf } from '../../support/plan-builder.ts'

/** Lines of a page: their text from left to right, by height; the page number's line is the last. */
function linesOf(
  words: readonly Word[],
): { text: string; left: number; right: number; top: number; bottom: number }[] {
  const lines: { text: string; left: number; right: number; top: number; bottom: number }[] = []
  for (const word of [...words].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const line = lines.find(
      candidate => Math.abs((candidate.top + candidate.bottom - word.top - word.bottom) / 2) < 3,
    )
    if (!line) lines.push({ ...word })
    else {
      line.text += word.text
      line.left = Math.min(line.left, word.left)
      line.right = Math.max(line.right, word.right)
    }
  }
  return lines
}

// Solid text: three pages of one paragraph, so that every line and every page is full.
const solid = '统筹推进数字政府数字经济数字社会建设全面深化改革开放持续优化营商环境'.repeat(52)
const rows = planOf([
  { type: 'title', text: '某省2024年工作要点' },
  { type: 'measure', text: solid },
])

describe('a rendered page of the strict profile', () => {
  let page: Rendered
  beforeAll(async () => {
    page = await render((await exportPlan(rows, { template: 'official' })).bytes)
  }, 180_000)
  afterAll(() => page?.close())

  it('is A4', () => {
    expect(page.pages[0]!.width).toBeCloseTo(210, 0)
    expect(page.pages[0]!.height).toBeCloseTo(297, 0)
  })

  it('holds 22 lines of 28 characters', () => {
    const lines = linesOf(page.pages[1]!.words)
    const body = lines.slice(0, -1)
    expect(body).toHaveLength(22)
    for (const line of body) expect([...line.text]).toHaveLength(28)
  })

  it('indents a paragraph by two characters', () => {
    const first = linesOf(page.pages[0]!.words)[1]!
    expect([...first.text]).toHaveLength(26)
    expect(first.left).toBeCloseTo(28 + 2 * 5.56, 0)
  })

  it('keeps ink between the margins', async () => {
    const bands = (await page.ink(2, 20, 190)).slice(0, -1)
    expect(bands[0]![0]).toBeGreaterThanOrEqual(37)
    expect(bands.at(-1)![1]).toBeLessThanOrEqual(262)
    for (const word of page.pages[1]!.words.slice(0, -3)) {
      expect(word.left).toBeGreaterThan(27.9)
      expect(word.right).toBeLessThan(184.2)
    }
  })

  it('has the page number 7 mm below the text area, right on odd and left on even pages', async () => {
    for (const number of [1, 2]) {
      const dash = (await page.ink(number, 20, 190)).at(-1)!
      const middle = (dash[0] + dash[1]) / 2
      expect(middle - 262).toBeGreaterThan(6)
      expect(middle - 262).toBeLessThan(8)
    }
    const [odd, even] = [linesOf(page.pages[0]!.words).at(-1)!, linesOf(page.pages[1]!.words).at(-1)!]
    expect(odd.text).toBe('—1—')
    expect(even.text).toBe('—2—')
    // One character of 四号 is 4.94 mm.
    expect(184 - odd.right).toBeCloseTo(4.94, 0)
    expect(even.left - 28).toBeCloseTo(4.94, 0)
  })
})
