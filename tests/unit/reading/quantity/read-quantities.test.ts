// Numbers and units as plans print them, and what never is a quantity.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChineseNumeral } from '#shared/reading/quantity/chinese-numeral.ts'
import { normaliseWidth } from '#shared/reading/quantity/normalise-width.ts'
import { readQuantities } from '#shared/reading/quantity/read-quantities.ts'

test.each([
  ['40万家', 40, '万家', 400_000, '家'],
  ['5.5万亿元', 5.5, '万亿元', 5_500_000_000_000, '元'],
  ['1,200台（套）', 1200, '台（套）', 1200, '台（套）'],
  ['5 万个', 5, '万个', 50_000, '个'],
  ['90 %', 90, '%', 90, '%'],
  ['百分之五点二', 5.2, '%', 5.2, '%'],
  ['三十所', 30, '所', 30, '所'],
  ['两千余名', 2000, '名', 2000, '名'],
  ['八成', 80, '%', 80, '%'],
  ['四分之三', 75, '%', 75, '%'],
  ['翻两番', 4, '倍', 4, '倍'],
  ['3350吨/天', 3350, '吨/天', 3350, '吨/天'],
  ['35微克/立方米', 35, '微克/立方米', 35, '微克/立方米'],
  ['62Tbps', 62, 'Tbps', 62, 'Tbps'],
  ['38个工作日', 38, '工作日', 38, '工作日'],
  ['0.5个百分点', 0.5, '个百分点', 0.5, '个百分点'],
  ['2662万平方米', 2662, '万平方米', 26_620_000, '平方米'],
  ['每千人6.8批次', 6.8, '批次/千人', 6.8, '批次/千人'],
  ['500万千瓦', 500, '万千瓦', 5_000_000, '千瓦'],
])('%s', (text, value, unit, amount, baseUnit) => {
  expect(readQuantities(text)).toMatchObject([{ start: 0, end: text.length, value, unit, amount, baseUnit }])
})

test('a range is one quantity', () => {
  expect(readQuantities('5%—7%')).toMatchObject([{ value: 5, valueMax: 7, unit: '%' }])
  expect(readQuantities('3至5家')).toMatchObject([{ value: 3, valueMax: 5, unit: '家' }])
  expect(readQuantities('三至五家')).toMatchObject([{ value: 3, valueMax: 5, unit: '家' }])
})

test('so many to one, and so much a person and month', () => {
  expect(readQuantities('车桩比2.5:1')).toMatchObject([{ value: 2.5, unit: ':1', kind: 'ratio' }])
  expect(readQuantities('上午8:30开会')).toEqual([])
  expect(readQuantities('每人每月750元')).toMatchObject([{ value: 750, unit: '元/人·月', per: '每人每月' }])
})

test('a row of values shares the unit printed last', () => {
  expect(readQuantities('4、7、20个工作日').map(one => [one.value, one.unit])).toEqual([
    [4, '工作日'],
    [7, '工作日'],
    [20, '工作日'],
  ])
})

test('a count behind a name in capitals is a count, a figure that belongs to the name is none', () => {
  expect(readQuantities('配置AED200台，新增LNG300万吨')).toMatchObject([
    { value: 200, unit: '台' },
    { value: 300, unit: '万吨' },
  ])
  for (const text of ['CRH380型列车', 'G72平江段', 'DN800管道'])
    expect(readQuantities(text).filter(one => one.unit !== '')).toEqual([])
  expect(readQuantities('举办三期培训班')).toMatchObject([{ value: 3, unit: '期' }])
})

test.each([
  '5G',
  '建设城市大脑二期',
  '水库二期工程',
  'IPv6',
  '2.0版',
  '“912”工程',
  '《2030年规划》',
  '2023年2月10日',
  '第三期',
  '〔2020〕6号',
  '“十四五”',
  '1+N',
  '三农',
  '百强',
  '万亩千亿',
  '7×24小时',
])('no unit of measure in %s', text => {
  expect(readQuantities(text).filter(one => one.unit !== '')).toEqual([])
})

describe('numerals', () => {
  const digits = '零一二三四五六七八九'
  /** The numeral of a number below 10000, written the plain way. */
  function spell(value: number): string {
    let out = ''
    let gap = false
    for (const [step, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / step) % 10
      if (digit === 0) gap = out !== ''
      else {
        out += (gap ? '零' : '') + digits[digit]! + name
        gap = false
      }
    }
    return out
  }

  test('are read to their value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), value => {
        expect(parseChineseNumeral(spell(value))).toBe(value)
      }),
    )
    expect(parseChineseNumeral('十二')).toBe(12)
    expect(parseChineseNumeral('三五')).toBeNull()
  })

  test('full-width text keeps its length and reads the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), value => {
        const wide =
          [...String(value)].map(char => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('') + '家'
        expect(normaliseWidth(wide)).toHaveLength(wide.length)
        expect(readQuantities(normaliseWidth(wide))).toMatchObject([{ value, unit: '家' }])
      }),
    )
  })
})
