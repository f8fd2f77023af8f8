// What the lines of a pasted fragment become in a plan of this numbering.
import { expect, test } from 'vitest'
import { fragmentTypes } from '#shared/document/fragment-types.ts'
import type { BlockType } from '#shared/model/block.ts'
import type { SchemeId } from '#shared/model/plan.ts'
import { readFragment } from '#shared/reading/read-fragment.ts'
import { linesOf } from '#shared/reading/source-line.ts'

const ordinary: [BlockType, number][] = [
  ['title', 1],
  ['section', 1],
  ['task', 1],
  ['measure', 1],
]
const subsections: [BlockType, number][] = [...ordinary, ['section', 2]]

function types(scheme: SchemeId, blocks: readonly [BlockType, number][], ...lines: string[]): string[] {
  const plan = blocks.map(([type, level], index) => ({ id: String(index), type, level }))
  const plain = { type: 'measure' as const, level: 1 }
  return fragmentTypes(readFragment(linesOf(lines.join('\n'))), { blocks: plan, scheme, plain }).map(
    ({ type, level }) => `${type}${level}`,
  )
}

test('labels stand where the plan itself prints them', () => {
  const lines = ['1.强链工程', '建设园区。']
  expect(types('official', ordinary, ...lines)).toEqual(['measure1', 'measure2'])
  expect(types('press', ordinary, ...lines)).toEqual(['task1', 'measure1'])
  expect(types('two-level', ordinary, ...lines)).toEqual(['task1', 'measure1'])
  expect(types('arabic', ordinary, ...lines)).toEqual(['section1', 'paragraph1'])
})

test('a whole branch keeps its order of levels, whatever this plan prints', () => {
  const lines = ['一、产业板块', '本板块说明。', '（一）强链工程', '建设园区。', '1.引进企业。']
  for (const scheme of ['official', 'press', 'chapter'] as const)
    expect(types(scheme, ordinary, ...lines)).toEqual([
      'section1',
      'paragraph1',
      'task1',
      'measure1',
      'measure1',
    ])
})

test('a plan with two levels of sections takes （一） as the second', () => {
  expect(types('official', subsections, '（一）产业', '1.强链工程')).toEqual(['section2', 'task1'])
})

test('an empty plan has sections and tasks to be', () => {
  expect(types('official', [['title', 1]], '一、甲', '（一）乙')).toEqual(['section1', 'task1'])
})

test('marks of lists are measures; no level is deeper than there is', () => {
  expect(types('official', ordinary, '①甲。', '②乙。')).toEqual(['measure1', 'measure1'])
  const deep = ['一、甲', '（一）乙', '1.丙', '（1）丁', '①戊', 'A.己', '——庚']
  expect(types('official', ordinary, ...deep)).toEqual([
    'section1',
    'task1',
    'measure1',
    'measure2',
    'measure3',
    'measure4',
    'measure4',
  ])
})

test('lines before the first heading are what they would be if typed there', () => {
  expect(types('official', ordinary, '前面一段。', '一、甲')).toEqual(['measure1', 'section1'])
})
