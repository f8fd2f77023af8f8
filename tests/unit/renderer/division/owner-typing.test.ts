import { expect, test } from 'vitest'
import {
  segmentAt,
  takeBeforeMark,
  takeSuggestion,
} from '../../../../src/renderer/features/division/owner-typing.ts'

test('the suggestion takes the place of the name under the caret alone', () => {
  const typed = { text: '省水利厅、财政、省教育厅', caret: 6 }
  expect(segmentAt(typed).word).toBe('财政')
  expect(takeSuggestion(typed, '省财政厅')).toEqual({ text: '省水利厅、省财政厅、省教育厅', caret: 9 })
})

test('at the end of an empty field', () => {
  expect(takeSuggestion({ text: '', caret: 0 }, '省财政厅')).toEqual({ text: '省财政厅', caret: 4 })
})

test('a mark behind letters puts the name they stand for in their place and goes on behind it', () => {
  const typed = { text: '省财政厅、kj，省教育厅', caret: 8 }
  const taken = takeBeforeMark(typed, '省科技厅')
  expect(taken).toEqual({ text: '省财政厅、省科技厅、省教育厅', caret: 10 })
  expect(segmentAt(taken).word).toBe('省教育厅')
})
