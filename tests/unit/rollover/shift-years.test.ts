// Which years move on and which are put before the drafter.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editText } from '#shared/rollover/edit-inline.ts'
import { findCountedOn } from '#shared/rollover/find-counted-on.ts'
import { moveDay, shiftDeadline } from '#shared/rollover/shift-deadline.ts'
import { shiftYears } from '#shared/rollover/shift-years.ts'
import { yearWords } from '#shared/rollover/year-words.ts'

const change = { from: 2020, to: 2021, title: '深化数字建设2020年工作要点' }
const shifted = (text: string) => editText(text, shiftYears(text, change).edits)

test.each([
  ['2020年重点抓好三件事', '2021年重点抓好三件事'],
  ['到2020年底，覆盖率达到90%', '到2021年底，覆盖率达到90%'],
  ['2020 年6月30日前完成', '2021 年6月30日前完成'],
  ['２０２０年上半年启动', '２０２１年上半年启动'],
  ['二〇二〇年工作要点', '二〇二一年工作要点'],
  ['二○二○年度计划', '二○二一年度计划'],
  ['2020-06-30前报送', '2021-06-30前报送'],
  ['2020年11月至2021年3月开展冬春行动', '2021年11月至2022年3月开展冬春行动'],
  ['2020—2021年度供暖', '2021—2022年度供暖'],
  ['2020年前三季度完成', '2021年前三季度完成'],
  ['1.2020年重点工作', '1.2021年重点工作'],
  ['今年完成、明年见效', '今年完成、明年见效'],
])('%s → %s', (text, expected) => {
  expect(shifted(text)).toBe(expected)
  expect(shiftYears(text, change).findings).toEqual([])
})

test.each([
  ['an issued paper', '落实《2020年政务公开工作安排》'],
  ['a document number', '按照国发〔2020〕5号文件要求'],
  ['a document number in round brackets', '按照（2020）第12号公告'],
  ['a numbered notice', '2020年第3号通告'],
  ['a name in quotes', '办好“智汇2020年”大赛'],
  ['a name without 年', '国家2020重大专项'],
  ['a programme of several years', '实施三年行动（2020—2022年）'],
  ['a programme that ends this year', '2018年至2020年完成改造'],
  ['a beginning', '自2020年起执行新标准'],
  ['a beginning with a date', '2020年1月1日起施行'],
  ['what is done already', '截至2020年底，已建成平台12个'],
  ['an edition', '执行2020年版目录'],
  ['a base', '在2020年基础上提高5个百分点'],
  ['beside a later year', '2020年完成一期，2021年全面建成'],
  ['a day that the new year does not have', '2020年2月29日前完成'],
  ['what the year is', '2020年是“十三五”规划收官之年'],
  ['a threshold', '改造2020年以前建成的小区'],
  ['a decade', '进入2020年代'],
  ['a multiple', '达到2020年的1.5倍'],
])('%s stays and is found: %s', (_, text) => {
  const { edits, findings } = shiftYears(text, change)
  expect(edits).toEqual([])
  expect(findings.some(each => text.slice(each.start, each.end) === '2020')).toBe(true)
})

test('other years are found where they are years, and passed over where they are names', () => {
  const kinds = (text: string) => shiftYears(text, change).findings.map(each => [each.kind, each.proposal])
  expect(kinds('比2019年增长6%')).toEqual([['other-year', '2020']])
  expect(kinds('到2025年基本建成')).toEqual([['other-year', null]])
  expect(kinds('争取国家2030重大战略项目')).toEqual([])
  expect(kinds('建设5G基站2000个、总投资12020万元、系数3.2020')).toEqual([])
})

test.each([
  ['20年底前完成', ['20']],
  ['到20年6月底建成', ['20']],
  ['力争到20年建成', ['20']],
  ['’20年工作回顾', ['20']],
  ['运行20年以上的电梯、近20年、延长至20年以上、第20年、2.20年、19年底', []],
])('two digits are put before the drafter, numbers of years are not: %s', (text, expected) => {
  const { edits, findings } = shiftYears(text, change)
  expect(edits).toEqual([])
  expect(findings.map(each => text.slice(each.start, each.end))).toEqual(expected)
  expect(findings.every(each => each.proposal === '21')).toBe(true)
})

test('inside 《》 the plan’s own title is told from other titles', () => {
  const [own] = shiftYears('印发《深化数字建设2020年工作要点》', change).findings
  expect(own!.reason).toContain('上年工作要点')
})

test('every year word is shifted or found, in any surroundings', () => {
  const piece = fc.constantFrom(
    '2020年',
    '2020',
    '《',
    '》',
    '“',
    '”',
    '〔',
    '〕',
    '（',
    '）',
    '5号',
    '底',
    '起',
    '至',
    '—',
    '已',
    '2022年',
    '，',
    '。',
    '建设',
    '12',
    '.',
    '3月',
    '二〇二〇年',
    '２０２０年',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
      const text = pieces.join('')
      const { edits, findings } = shiftYears(text, change)
      const places = [...edits, ...findings].map(each => each.start)
      expect(new Set(places).size).toBe(places.length)
      for (const word of yearWords(text)) {
        if (word.year === 2020) expect(places).toContain(word.start)
      }
      for (const match of text.matchAll(/(?<![\d０-９]|[\d０-９][.．])2020(?![\d０-９])/gu)) {
        expect(places).toContain(match.index)
      }
    }),
    { numRuns: 2000 },
  )
})

describe('counted on', () => {
  const found = (text: string, to = 2021) =>
    findCountedOn(text, { from: 2020, to }).map(each => [text.slice(each.start, each.end), each.proposal])
  test.each<[string, [string, string | null][]]>([
    ['编制第三期《共享目录》', [['第三期', '第四期']]],
    [
      '举办第十二届大会、第9次联席会议',
      [
        ['第十二届', '第十三届'],
        ['第9次', '第10次'],
      ],
    ],
    ['举办首届节会', [['首届', '第二届']]],
    ['推进平台（二期）建设', [['二期', '三期']]],
    [
      '推出云控1.0版，迭代浙政钉2.0 平台',
      [
        ['1.0', '2.0'],
        ['2.0', '3.0'],
      ],
    ],
    ['“十三五”规划收官', [['十三五', '十四五']]],
    ['去年完成投资3亿元', [['去年', null]]],
    ['第一季度前完成，增长2.0%，降至6.0左右', []],
    ['比上年增长6%，第一书记到岗，分期实施，提高2.0个百分点', []],
    ['编制“十四五”规划', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
  test('a five-year period is over only after its last year', () => {
    expect(found('“十四五”时期', 2025)).toEqual([])
    expect(found('“十四五”时期', 2026)).toEqual([['十四五', '十五五']])
  })
})

describe('deadlines', () => {
  const facts = { text: '6月底前', from: null, to: '2020-06-30', fuzzy: false, recurring: null }
  test('a phrase without a year means the plan’s own', () => {
    expect(shiftDeadline(facts, change).facts).toMatchObject({ text: '6月底前', to: '2021-06-30' })
  })
  test('a phrase with the year moves with its range', () => {
    const moved = shiftDeadline({ ...facts, text: '2020年6月底前' }, change)
    expect(moved).toMatchObject({ facts: { text: '2021年6月底前', to: '2021-06-30' }, findings: [] })
  })
  test('a deadline beyond the year stays and is found', () => {
    const beyond = { ...facts, text: '2022年底前', to: '2022-12-31' }
    expect(shiftDeadline(beyond, change)).toMatchObject({ facts: beyond, findings: [{ kind: 'deadline' }] })
  })
  test('the last day of February stays the last day of February', () => {
    expect(moveDay('2020-02-29', 1)).toBe('2021-02-28')
    expect(moveDay('2023-02-28', 1)).toBe('2024-02-29')
    expect(moveDay('2020-12-31', 2)).toBe('2022-12-31')
  })
})
