// The red line below the head of a rendered first page (GB/T 9704-2012 7.2.7).
import { expect } from 'vitest'
import type { Rendered } from './render.ts'

/** The line among the bands of ink: the thinnest. */
export function redLineOf(bands: readonly [number, number][]): [number, number] {
  return bands.reduce((thin, band) => (band[1] - band[0] < thin[1] - thin[0] ? band : thin))
}

/** The line is as wide as the 版心, about 4 mm under the words above it. */
export async function expectRedLine(paper: Rendered, bands: readonly [number, number][]): Promise<void> {
  const line = redLineOf(bands)
  const above = bands[bands.indexOf(line) - 1]!
  expect(line[0] - above[1]).toBeGreaterThan(3)
  expect(line[0] - above[1]).toBeLessThan(5)
  const reaches = async (left: number, right: number) =>
    (await paper.ink(1, left, right)).some(band => band[0] <= line[0] && line[0] < band[1])
  expect(await reaches(28.2, 29)).toBe(true)
  expect(await reaches(183, 183.8)).toBe(true)
  expect(await reaches(27, 27.7)).toBe(false)
  expect(await reaches(184.5, 186)).toBe(false)
}
