import { expect, test } from 'vitest'
import { markQuote, plainInline } from '#shared/model/inline.ts'
import { newId } from '#shared/model/ids.ts'
import { targetProposals } from '../../../../src/renderer/features/inspector/target-proposals.ts'

const text = '新建公园20个，改造绿地50公顷以上。'

test('every number that reads as a target is proposed with its exact place', () => {
  const found = targetProposals({ text, inline: plainInline(text) }, 2026)
  expect(found.map(one => one.value)).toEqual([20, 50])
  for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text)
})

test('words that a target marks are proposed no more, however much of them it marks', () => {
  const [first, second] = targetProposals({ text, inline: plainInline(text) }, 2026)
  const marked = (start: number, end: number) => markQuote(plainInline(text), start, end, newId())
  const left = (start: number, end: number) =>
    targetProposals({ text, inline: marked(start, end) }, 2026).map(one => one.value)
  expect(left(first!.start, first!.end)).toEqual([50])
  expect(left(second!.end - 1, second!.end)).toEqual([20])
  expect(left(0, text.length)).toEqual([])
})

test('a paragraph without numbers proposes nothing', () => {
  const plain = '加强部门配合。'
  expect(targetProposals({ text: plain, inline: plainInline(plain) }, 2026)).toEqual([])
})
