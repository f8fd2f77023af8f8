import { expect, test } from 'vitest'
import { savedText } from '../../../../src/renderer/features/desk/saved-text.ts'

test('only what was acknowledged is called saved', () => {
  const at = new Date(2021, 0, 5, 9, 3, 7).toISOString()
  expect(savedText({ state: 'saved', at })).toBe('已保存 09:03:07')
  expect(savedText({ state: 'saved', at: null })).toBe('无改动')
  for (const state of ['pending', 'saving'] as const) expect(savedText({ state })).not.toContain('已保存')
  expect(savedText({ state: 'failed', message: '磁盘已满。' })).toBe('未保存')
})
