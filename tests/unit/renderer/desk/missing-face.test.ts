import { expect, test } from 'vitest'
import { hasFace } from '../../../../src/renderer/features/desk/missing-face.ts'

/** Measures as a machine with these faces would: a missing name gives the width of the generic face after it. */
const machine = (widths: Record<string, number>) => (family: string) => {
  const names = family.split(', ').map(name => name.replaceAll("'", ''))
  return widths[names.find(name => name in widths)!]!
}
const generic = { monospace: 600, serif: 500, 'sans-serif': 520 }

test('a face under any of its names is found', () => {
  const measure = machine({ ...generic, 仿宋: 470 })
  expect(hasFace(['仿宋_GB2312', '仿宋'], measure)).toBe(true)
})

test('a face as wide as one generic face is still found by another', () => {
  expect(hasFace(['仿宋'], machine({ ...generic, 仿宋: 500 }))).toBe(true)
})

test('a machine without it says so', () => {
  expect(hasFace(['仿宋_GB2312', '仿宋'], machine(generic))).toBe(false)
})
