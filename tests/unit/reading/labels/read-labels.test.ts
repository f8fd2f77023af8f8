import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLabels } from '#shared/reading/labels/read-labels.ts'
import { settleLabels } from '#shared/reading/labels/settle-labels.ts'

const settled = (...lines: string[]) => settleLabels(lines.map(readLabels))
const printed = (...lines: string[]) => settled(...lines).map(label => label?.printed ?? '')

describe('labels that stand by themselves', () => {
  test.each([
    ['一、加快发展', '一、', 'chinese', 1],
    ['十二、加快发展', '十二、', 'chinese', 12],
    ['一 、加快发展', '一 、', 'chinese', 1],
    ['（一）加快发展', '（一）', 'chinese-paren', 1],
    ['(十一)加快发展', '(十一)', 'chinese-paren', 11],
    ['㈢加快发展', '㈢', 'chinese-paren', 3],
    ['1.加快发展', '1.', 'number', 1],
    ['２．加快发展', '２．', 'number', 2],
    ['3、加快发展', '3、', 'number', 3],
    ['⒋加快发展', '⒋', 'number', 4],
    ['01加快发展', '01', 'bare', 1],
    ['05 推进建设', '05', 'bare', 5],
    ['（3）加快发展', '（3）', 'number-paren', 3],
    ['⑵加快发展', '⑵', 'number-paren', 2],
    ['4）加快发展', '4）', 'number-half', 4],
    ['⑩加快发展', '⑩', 'circled', 10],
    ['㉑加快发展', '㉑', 'circled', 21],
    ['❷加快发展', '❷', 'circled', 2],
    ['A.加快发展', 'A.', 'upper', 1],
    ['b）加快发展', 'b）', 'lower', 2],
    ['IV.加快发展', 'IV.', 'roman-upper', 4],
    ['第三章 加快发展', '第三章', 'chapter', 3],
    ['第二部分　加快发展', '第二部分', 'part', 2],
    ['第十条　加快发展', '第十条', 'article', 10],
    ['四是加快发展', '四是', 'item', 4],
    ['三要加快发展', '三要', 'item', 3],
    ['板块二：加快发展', '板块二：', 'chapter', 2],
    ['任务12：加快发展', '任务12：', 'article', 12],
    ['1.2.1加快发展', '1.2.1', 'decimal-3', 1],
    ['★一、加快发展', '★一、', 'chinese', 1],
    ['▲ 3、加快发展', '▲ 3、', 'number', 3],
    ['——加快发展', '——', 'dash', null],
    ['● 加快发展', '●', 'bullet', null],
    ['?加快发展', '?', 'bullet', null],
    ['?。ㄒ唬?加快发展', '?。ㄒ唬?', 'chinese-paren', 1],
    ['?。ň牛?加快发展', '?。ň牛?', 'chinese-paren', 9],
  ])('%s', (line, label, style, value) => {
    const [found] = settled(line)
    expect(found).toMatchObject({ printed: label, style, value })
    expect(found!.rest).toMatch(/^(加快发展|推进建设)$/)
  })
})

describe('numbers at the start of a line that are text', () => {
  test.each([
    '任务书全面下达',
    '项目一旦开工',
    '2.0平台全面上线',
    '1.0版发布',
    '5G网络覆盖乡镇',
    '12英寸晶圆生产线投产',
    '12345热线按时办结',
    '2020年底前完成',
    '3月底前完成',
    '1.5亿元资金到位',
    '100个村庄完成改造',
    '第三方评估全覆盖',
    '一批重大项目落地',
    '三、四线城市住房稳定',
    '第一条生产线建成',
    'IPv6规模部署',
    '-5%以内',
  ])('%s', line => {
    expect(printed(line)).toEqual([''])
  })
})

describe('the count decides what is uncertain', () => {
  test('a number before a figure is a label where it goes on with the list', () => {
    expect(printed('1.新建平台', '2.5G基站新增100个', '3.推广应用')).toEqual(['1.', '2.', '3.'])
  })

  test('and text where the list has that number later', () => {
    expect(printed('1.新建平台', '2.5亿元资金全部到位', '2.推广应用')).toEqual(['1.', '', '2.'])
  })

  test('decimals count only as a row', () => {
    expect(printed('1.1总体要求', '1.2主要目标')).toEqual(['1.1', '1.2'])
    expect(printed('1.1倍于上年')).toEqual([''])
  })

  test('C. after B. is a letter, I. alone a Roman number', () => {
    expect(settled('A.甲', 'B.乙', 'C.丙')[2]).toMatchObject({ style: 'upper', value: 3 })
    expect(settled('I.甲', 'II.乙')[0]).toMatchObject({ style: 'roman-upper', value: 1 })
    expect(settled('G.甲', 'H.乙', 'I.丙')[2]).toMatchObject({ style: 'upper', value: 9 })
  })

  test('articles without a space are labels once there are three', () => {
    expect(printed('第一条为加强管理', '第二条坚持创新', '第四条附则')).toEqual([
      '第一条',
      '第二条',
      '第四条',
    ])
  })
})

test('a label and what follows it make up the line, whatever the line', () => {
  const start = fc.constantFrom(
    '一、',
    '（二）',
    '3.',
    '０４',
    '①',
    '——',
    '?',
    'A.',
    '第一章',
    '1.2 ',
    '五是',
    '',
  )
  fc.assert(
    fc.property(start, fc.string({ unit: 'grapheme' }), (label, rest) => {
      const line = (label + rest).trim()
      for (const found of readLabels(line)) {
        const gap = line.slice(found.printed.length, line.length - found.rest.length)
        expect(line.startsWith(found.printed)).toBe(true)
        expect(line.endsWith(found.rest)).toBe(true)
        expect(gap.trim()).toBe('')
      }
    }),
  )
})
