// What a drafter sees struck out and underlined inside one paragraph.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlineDiff, type DiffRun } from '#shared/compare/inline-diff.ts'
import { words } from '#shared/compare/words.ts'

const side = (runs: DiffRun[], without: DiffRun['kind']) =>
  runs
    .filter(run => run.kind !== without)
    .map(run => run.text)
    .join('')

const phrase = fc.constantFrom(
  '建设',
  '省级',
  '工业互联网',
  '平台',
  '100个',
  '1,800条',
  '，',
  '、',
  '的',
  '5G',
  '达到',
  '3.5%',
  ' ',
  '𠮷',
)
const sentence = fc.oneof(
  fc.array(phrase, { maxLength: 30 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

describe('words', () => {
  test('numbers and Latin names are whole', () => {
    expect(words('建设1,800条、IPv6和5G，占比3.5%')).toEqual(
      expect.arrayContaining(['1,800', 'IPv6', '5G', '3.5%']),
    )
  })
  test('joined they are the text', () => {
    fc.assert(fc.property(sentence, text => words(text).join('') === text))
  })
})

describe('inline differences', () => {
  test('both texts come back exactly', () => {
    fc.assert(
      fc.property(sentence, sentence, (from, to) => {
        const runs = inlineDiff(from, to)
        expect(side(runs, 'added')).toBe(from)
        expect(side(runs, 'removed')).toBe(to)
        expect(runs.every(run => run.text !== '')).toBe(true)
        expect(runs.every((run, i) => run.kind !== runs[i - 1]?.kind)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
  test('a changed figure is replaced as a whole and nothing else is marked', () => {
    expect(inlineDiff('累计达到1800条，覆盖全省。', '累计达到1890条，覆盖全省。')).toEqual([
      { kind: 'same', text: '累计达到' },
      { kind: 'removed', text: '1800' },
      { kind: 'added', text: '1890' },
      { kind: 'same', text: '条，覆盖全省。' },
    ])
  })
  test('an inserted clause is added alone', () => {
    expect(
      inlineDiff('推进数据开放。', '推进数据开放，完善目录。').filter(run => run.kind !== 'same'),
    ).toEqual([{ kind: 'added', text: '，完善目录' }])
  })
  test('equal texts are one run, empty texts none', () => {
    expect(inlineDiff('加快建设', '加快建设')).toEqual([{ kind: 'same', text: '加快建设' }])
    expect(inlineDiff('', '')).toEqual([])
  })
  test('texts with nothing in common are replaced in one piece', () => {
    const from = '甲'.repeat(6000)
    const to = '乙'.repeat(6000)
    expect(inlineDiff(from, to)).toEqual([
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ])
  })
})
