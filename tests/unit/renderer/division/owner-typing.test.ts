import { expect, test } from 'vitest'
import { segmentAt, takeSuggestion } from '../../../../src/renderer/features/division/owner-typing.ts'

test('the suggestion takes the place of the name under the caret alone', () => {
  const typed = { text: '省水利厅、财政、省教育厅', caret: 6 }
  expect(segmentAt(typed).word).toBe('财政')
  expect(takeSuggestion(typed, '省财政厅')).toEqual({ text: '省水利厅、省财政厅、省教育厅', caret: 9 })
})

test('at the end of an empty field', () => {
  expect(takeSuggestion({ text: '', caret: 0 }, '省财政厅')).toEqual({ text: '省财政厅', caret: 4 })
})
