import { expect, test } from 'vitest'
import { readNewPlan } from '../../../../src/renderer/features/library/new-plan-form.ts'

test('a year in the title is taken when none is given, a given one wins', () => {
  expect(readNewPlan('深化数字浙江建设2021年工作要点', '')).toEqual({
    plan: { title: '深化数字浙江建设2021年工作要点', year: 2021 },
  })
  expect(readNewPlan(' 2021年工作要点 ', '２０２２年')).toEqual({
    plan: { title: '2021年工作要点', year: 2022 },
  })
  expect(readNewPlan('工作要点', '')).toEqual({ plan: { title: '工作要点', year: null } })
})

test('a number in the title that is no year is not taken for one', () => {
  expect(readNewPlan('关于12345年度热线的要点', '')).toMatchObject({ plan: { year: null } })
  expect(readNewPlan('1234年纪事', '')).toMatchObject({ plan: { year: null } })
})

test('refusals name the field', () => {
  expect(readNewPlan('  ', '20')).toEqual({
    errors: { title: '请填写方案标题。', year: '年份请填 1949 至 2200 之间的四位数字，也可不填。' },
  })
})
