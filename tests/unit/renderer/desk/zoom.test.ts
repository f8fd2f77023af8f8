import { expect, test } from 'vitest'
import { fitZoom, paperWidth, stepZoom, zoomSteps } from '../../../../src/renderer/features/desk/zoom.ts'

test('the paper is A4 at 96 dots an inch', () => {
  expect(paperWidth).toBeCloseTo((210 / 25.4) * 96, 0)
})

test('a wide desk shows true size, a narrow one fits the paper in', () => {
  expect(fitZoom(2000)).toBe(1)
  const factor = fitZoom(700)
  expect(factor * paperWidth).toBeLessThanOrEqual(700)
  expect((factor + 0.01) * paperWidth).toBeGreaterThan(700)
  expect(fitZoom(10)).toBe(zoomSteps[0])
})

test('steps go up and down and stop at the ends, also from a factor between two steps', () => {
  expect(stepZoom(0.86, 1)).toBe(0.9)
  expect(stepZoom(0.86, -1)).toBe(0.8)
  expect(stepZoom(1, 1)).toBe(1.1)
  expect(stepZoom(3, 1)).toBe(3)
  expect(stepZoom(0.5, -1)).toBe(0.5)
})
