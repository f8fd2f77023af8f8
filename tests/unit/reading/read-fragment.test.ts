// Lines of a part of a plan: which of them are headings, and how deep.
import { expect, test } from 'vitest'
import { readFragment } from '#shared/reading/read-fragment.ts'
import { linesOf } from '#shared/reading/source-line.ts'

const read = (...lines: string[]) =>
  readFragment(linesOf(lines.join('\n'))).map(({ depth, label, text }) => `${depth ?? '-'} ${label} ${text}`)

test('labels are taken off and become depth, the deeper the later by custom', () => {
  expect(read('一、甲', '（一）乙', '1.丙。', '（1）丁。', '①戊。', '二、己')).toEqual([
    '0 一、 甲',
    '1 （一） 乙',
    '2 1. 丙。',
    '3 （1） 丁。',
    '4 ① 戊。',
    '0 二、 己',
  ])
})

test('depth counts the styles there are, not those that custom knows', () => {
  expect(read('（三）甲', '①乙。', '正文。')).toEqual(['0 （三） 甲', '1 ① 乙。', '-  正文。'])
})

test.each(['2.0平台上线运行。', '5G基站达到三万个。', '3.5亿元资金到位。', '12.5％的企业上云。'])(
  'a number that belongs to the words stays in them: %s',
  line => {
    expect(read('1.甲。', line, '2.乙。')).toEqual(['0 1. 甲。', `-  ${line}`, '0 2. 乙。'])
    expect(read('1.甲。', line)).toEqual(['0 1. 甲。', `-  ${line}`])
    expect(read(line)).toEqual([`-  ${line}`])
  },
)

test('a number on a line of its own belongs to the next line', () => {
  expect(read('（一）', '夯实底座')).toEqual(['0 （一） 夯实底座'])
})

test('outline levels of the source make headings where nothing is numbered', () => {
  const lines = [
    { number: 1, text: '开放板块', hints: { outlineLevel: 1 } },
    { number: 2, text: '口岸工程', hints: { outlineLevel: 2 } },
    { number: 3, text: '提升口岸。' },
  ]
  expect(readFragment({ name: '', lines, notes: [] }).map(each => each.depth)).toEqual([0, 1, null])
})

test('without words there is nothing', () => {
  expect(read('', '　', '\u200b')).toEqual([])
})
