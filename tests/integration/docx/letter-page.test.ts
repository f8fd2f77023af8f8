import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportPlan } from '#main/docx/export.ts'
import { neededFields } from '../../support/header-fields.ts'
import type { Rendered } from '../../support/office/render.ts'
import { render } from '../../support/office/render.ts'
import { samplePlan } from '../../support/sample-plan.ts'

describe('a rendered letter', () => {
  let paper: Rendered
  let bands: [number, number][]
  beforeAll(async () => {
    const fields = { ...neededFields, printer: '', printDate: '' }
    paper = await render((await exportPlan(samplePlan(), { template: 'letter', fields })).bytes)
    bands = await paper.ink(1, 21, 189)
  }, 180_000)
  afterAll(() => paper?.close())

  it('has its name 30 mm below the edge and a double line 4 mm below the name, thick over thin', () => {
    const [name, thick, thin] = bands as [[number, number], [number, number], [number, number]]
    expect(name[0]).toBeGreaterThan(29)
    expect(name[0]).toBeLessThan(31)
    expect(thick[0] - name[1]).toBeGreaterThan(3)
    expect(thick[0] - name[1]).toBeLessThan(5)
    expect(thick[1] - thick[0]).toBeGreaterThan(thin[1] - thin[0])
    expect(thin[1] - thick[0]).toBeLessThan(2)
  })

  it('has the second double line 20 mm above the foot of the page, thin over thick', () => {
    const [thin, thick] = bands.slice(-2) as [[number, number], [number, number]]
    expect(thick[1]).toBeGreaterThan(276)
    expect(thick[1]).toBeLessThan(278)
    expect(thick[1] - thick[0]).toBeGreaterThan(thin[1] - thin[0])
  })

  it('has lines of 170 mm in the middle of the page', async () => {
    for (const line of [bands[1]!, bands.at(-1)!]) {
      const reaches = async (left: number, right: number) =>
        (await paper.ink(1, left, right)).some(band => band[0] <= line[0] && line[0] < band[1])
      expect(await reaches(20.2, 21)).toBe(true)
      expect(await reaches(189, 189.8)).toBe(true)
      expect(await reaches(18.5, 19.7)).toBe(false)
      expect(await reaches(190.3, 191.5)).toBe(false)
    }
  })

  it('numbers its pages from the second on and has the lines on the first only', () => {
    const footOf = (page: number) =>
      paper.pages[page - 1]!.words.filter(word => word.top > 262)
        .map(word => word.text)
        .join('')
    expect(footOf(1)).toBe('')
    expect(footOf(2)).toBe('—2—')
  })
})
