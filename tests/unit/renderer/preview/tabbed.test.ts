import { expect, test } from 'vitest'
import { allFields } from '../../../support/header-fields.ts'
import { fieldRun, fixed } from '#shared/composing/paragraphs.ts'
import { profiles } from '#shared/composing/profiles.ts'
import { redHeadBlocks } from '#shared/composing/red-head.ts'
import { tabbed } from '../../../../src/renderer/features/preview/tabbed.ts'

const char = 320
const words = (segments: ReturnType<typeof tabbed>) =>
  segments.map(({ runs, stop }) => [runs.map(run => run.text).join(''), stop?.at ?? null])

test('a tab leads to the first stop behind the words before it', () => {
  const stops = [
    { at: 1000, align: 'left' as const },
    { at: 4000, align: 'left' as const },
  ]
  expect(words(tabbed([fixed('甲\t乙')], stops, 0, char))).toEqual([
    ['甲', null],
    ['乙', 1000],
  ])
  expect(words(tabbed([fixed('甲乙丙丁\t戊')], stops, 0, char))).toEqual([
    ['甲乙丙丁', null],
    ['戊', 4000],
  ])
})

test('what ends at the right edge is one segment, whatever runs it has', () => {
  const stops = [{ at: 8000, align: 'right' as const }]
  const runs = [fieldRun('某市人民政府办公室'), fixed('\t'), fieldRun('2026年1月5日'), fixed('印发')]
  expect(words(tabbed(runs, stops, char, char))).toEqual([
    ['某市人民政府办公室', null],
    ['2026年1月5日印发', 8000],
  ])
})

test('signers stand below each other', () => {
  const lines = redHeadBlocks(allFields, profiles.strict, 0)
    .filter(block => block.kind === 'paragraph')
    .filter(paragraph => paragraph.element === 'numberAndSigner')
    .map(({ runs, tabs }) => words(tabbed(runs, tabs!, char, char)))
  const [first, second] = lines as [(string | number | null)[][], (string | number | null)[][]]
  expect(first.map(([text]) => text)).toEqual(['签发人：王某某', '李某'])
  expect(second.map(([text]) => text)).toEqual([allFields.number, '赵某某'])
  // The third name begins where the first one does: behind 签发人：.
  expect(second[1]![1]).toBe((first[0]![1] as number) + 4 * char)
})
