// The sample plan: five numbering styles and none in one text, read whole.
import { expect, test } from 'vitest'
import { readPlan } from '#shared/reading/read-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import sample from '../../../../seeds/digital-zhejiang-2020.txt?raw'

const reading = readPlan(linesOf(sample))
const count = (type: string) => reading.items.filter(item => item.type === type).length

test('the sample has its title, year and tree', () => {
  expect(reading.title).toBe('深化数字浙江建设2020年工作要点')
  expect(reading.year).toBe(2020)
  expect({
    paragraph: count('paragraph'),
    section: count('section'),
    task: count('task'),
    measure: count('measure'),
  }).toEqual({
    paragraph: 1,
    section: 6,
    task: 34,
    measure: 87,
  })
})

test('every line of the sample is placed and every character kept', () => {
  expect(reading.ledger).toMatchObject({ lines: 129, placed: 129, characters: 5083, kept: 5083, left: [] })
  expect(reading.ledger.doubtful.length).toBeLessThanOrEqual(5)
})

test('labels are kept as printed, without the space after them', () => {
  const labels = (section: string) => {
    const { id } = reading.items.find(item => item.type === 'section' && item.text === section)!
    return reading.items.filter(item => item.parent === id).map(item => item.label)
  }
  expect(labels('大力推进数字技术创新突破')).toEqual(['1.', '2.', '3.'])
  expect(labels('全力打造数字经济升级版')).toEqual(['01', '02', '03', '04', '05', '06', '07', '08'])
  expect(labels('加快构建数字社会建设样板省')).toEqual(['1.', '２.', '３.', '４.', '５.', '６.', '７.'])
  expect(labels('进一步强化云上浙江基础支撑')).toEqual(['01', '02', '03', '04', '05'])
  expect(labels('着力打造统一高效、共建共享的数据强省')).toEqual(['', '', '', '', ''])
})
