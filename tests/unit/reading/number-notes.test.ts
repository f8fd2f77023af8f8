import { expect, test } from 'vitest'
import { readPlan } from '#shared/reading/read-plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'

const plan = (last: string) => readPlan(linesOf(`某县2021年工作要点\n一、抓项目\n（一）做强平台\n${last}`))

test('a space inside a number and full-width digits are noted, the text stays as printed', () => {
  const reading = plan('新增课程1 500门，培训２００人。')
  expect(reading.items.at(-1)!.text).toBe('新增课程1 500门，培训２００人。')
  expect(reading.notes).toEqual([
    { line: 4, text: '数字“1 500”中间有空格，请核对。' },
    { line: null, text: '第4行的数字是全角，已按原样保留，请统一为半角。' },
  ])
})

test('a space between a label or a word and a number is no fault', () => {
  expect(plan('新增课程 1500 门，达到 90%。').notes).toEqual([])
  expect(readPlan(linesOf('某县2021年工作要点\n一、抓项目\n01 5G网络建设\n02 推广应用')).notes).toEqual([])
})
