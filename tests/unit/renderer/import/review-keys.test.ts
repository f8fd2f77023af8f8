import { expect, test } from 'vitest'
import { reviewAction } from '../../../../src/renderer/features/import/review-keys.ts'

const press = (key: string, modifiers: Partial<KeyboardEvent> = {}) =>
  reviewAction({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers })

test('the keys of the review', () => {
  expect(press('Enter')).toBe('accept')
  expect(press('Tab')).toBe('next')
  expect(press('Tab', { shiftKey: true })).toBe('previous')
  expect(press('1')).toBe('section')
  expect(press('3')).toBe('measure')
  expect(press('J')).toBe('join')
  expect(press('z', { ctrlKey: true })).toBe('undo')
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo')
  expect(press('Enter', { ctrlKey: true })).toBe('commit')
})

test('other keys and other combinations are left to the window', () => {
  expect(press('j', { ctrlKey: true })).toBeNull()
  expect(press('ArrowLeft', { altKey: true })).toBeNull()
  expect(press('F1')).toBeNull()
  expect(press('toString')).toBeNull()
})
