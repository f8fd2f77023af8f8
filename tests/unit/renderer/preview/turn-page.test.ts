import { expect, test } from 'vitest'
import { fitFactor } from '../../../../src/renderer/features/preview/page-zoom.ts'
import { pageAt, pageForKey } from '../../../../src/renderer/features/preview/turn-page.ts'

test('keys turn one page or go to either end, and never further', () => {
  expect(pageForKey('PageDown', 0, 3)).toBe(1)
  expect(pageForKey('PageDown', 2, 3)).toBe(2)
  expect(pageForKey('PageUp', 0, 3)).toBe(0)
  expect(pageForKey('End', 0, 3)).toBe(2)
  expect(pageForKey('Home', 2, 3)).toBe(0)
  expect(pageForKey('End', 0, 0)).toBe(0)
  expect(pageForKey('a', 1, 3)).toBeNull()
})

test('the page in view is the one in the middle of the pane', () => {
  const tops = [16, 1016, 2016]
  expect(pageAt(tops, 0, 800)).toBe(0)
  expect(pageAt(tops, 700, 800)).toBe(1)
  expect(pageAt(tops, 1900, 800)).toBe(2)
  expect(pageAt([], 0, 800)).toBe(0)
})

test('a page fits by its width or as a whole', () => {
  const page = { width: 800, height: 1100 }
  expect(fitFactor('width', page, { width: 600, height: 550 })).toBe(0.75)
  expect(fitFactor('page', page, { width: 600, height: 550 })).toBe(0.5)
  expect(fitFactor('page', page, { width: 0, height: 0 })).toBeGreaterThan(0)
})
