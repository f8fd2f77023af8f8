import { describe, expect, it } from 'vitest'
import { chineseNumber } from '#shared/numbering/chinese-number.ts'
import { labelsOf } from '#shared/numbering/labels.ts'
import type { SchemeId } from '#shared/model/plan.ts'
import { readingOrder } from '#shared/model/tree.ts'
import { planOf } from '../../support/rows.ts'

function printed(lines: string[], scheme: SchemeId): string[] {
  const blocks = readingOrder(planOf(lines).blocks)
  const labels = labelsOf(blocks, scheme)
  return blocks.map(block => `${labels.get(block.id) ?? ''}${block.text}`)
}

const plan = ['T 题', 'P 言', 'S 甲', 'K 一', 'M 举', 'K 二', 'S 乙', 'K 三', 'M 举', 'M 措']

describe('labels', () => {
  it('count tasks anew in every section', () => {
    expect(printed(plan, 'official')).toEqual([
      '题', '言', '一、甲', '（一）一', '举', '（二）二', '二、乙', '（一）三', '举', '措',
    ]) // prettier-ignore
  })

  it('number measures where the scheme says so', () => {
    expect(printed(plan, 'official-measures').slice(7)).toEqual(['（一）三', '1.举', '2.措'])
  })

  it('count articles through the whole plan', () => {
    expect(printed(plan, 'chapter').slice(2, 8)).toEqual([
      '第一章　甲', '第一条　一', '举', '第二条　二', '第二章　乙', '第三条　三',
    ]) // prettier-ignore
  })

  it('name sections between chapters and articles', () => {
    expect(printed(['T 题', 'S 甲', 's 分', 'K 一', 'S 乙', 's 又', 's 再', 'K 二'], 'chapter').slice(1)).toEqual([
      '第一章　甲', '第一节　分', '第一条　一', '第二章　乙', '第一节　又', '第二节　再', '第二条　二',
    ]) // prettier-ignore
  })

  it('leave no level out: a task right below a section takes the number of the parts of others', () => {
    const uneven = ['T 题', 'S 甲', 's 分', 'K 一', 'S 乙', 'K 二', 'M 举', 's 再', 'K 三']
    expect(printed(uneven, 'official-measures').slice(1)).toEqual([
      '一、甲', '（一）分', '1.一', '二、乙', '（一）二', '1.举', '（二）再', '1.三',
    ]) // prettier-ignore
    expect(printed(uneven, 'official-both-through').slice(4)).toEqual([
      '二、乙',
      '2.二',
      '举',
      '（二）再',
      '3.三',
    ])
    expect(printed(uneven, 'chapter').slice(4)).toEqual([
      '第二章　乙', '第二条　二', '举', '第一节　再', '第三条　三',
    ]) // prettier-ignore
  })

  it('count a level through the whole plan where the scheme says so', () => {
    const deep = ['T 题', 'S 甲', 's 分', 'K 一', 's 又', 'K 二', 'S 乙', 's 再', 'K 三']
    expect(printed(deep, 'official-third-through').slice(1)).toEqual([
      '一、甲', '（一）分', '1.一', '（二）又', '2.二', '二、乙', '（一）再', '3.三',
    ]) // prettier-ignore
    expect(printed(deep, 'official-second-through').slice(-2)).toEqual(['（三）再', '1.三'])
    expect(printed(deep, 'official-both-through').slice(-2)).toEqual(['（三）再', '3.三'])
    expect(printed(plan, 'two-level-through').slice(-3)).toEqual(['3.三', '举', '措'])
  })

  it('leave sections of the press style without a number', () => {
    expect(printed(plan, 'press').slice(2, 4)).toEqual(['甲', '1.一'])
  })

  it('give tasks the third glyph where sections have parts of their own', () => {
    expect(printed(['T 题', 'S 甲', 's 分', 'K 一', 'K 二', 's 又', 'K 三'], 'official').slice(1)).toEqual([
      '一、甲', '（一）分', '1.一', '2.二', '（二）又', '1.三',
    ]) // prettier-ignore
  })
})

describe('Chinese counting numbers', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [34, '三十四'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [222, '二百二十二'],
    [1001, '一千零一'],
  ])('%i is %s', (n, text) => expect(chineseNumber(n)).toBe(text))

  it('refuse what nobody counts with', () => {
    expect(() => chineseNumber(0)).toThrow(RangeError)
    expect(() => chineseNumber(1.5)).toThrow(RangeError)
  })
})
