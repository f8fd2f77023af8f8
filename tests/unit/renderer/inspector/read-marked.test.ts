import { expect, test } from 'vitest'
import { readMarked } from '../../../../src/renderer/features/inspector/read-marked.ts'

test('one target in the marked words fills the form', () => {
  expect(readMarked('新建充电桩3万个以上', 2021)).toMatchObject({
    text: '新建充电桩3万个以上',
    comparator: '>=',
    value: 3,
    unit: '万个',
    amount: 30_000,
  })
})

test('no target, or several, leave it to the drafter', () => {
  expect(readMarked('持续优化营商环境', 2021)).toMatchObject({ indicator: '', value: null })
  expect(readMarked('新建充电桩3万个、改造车位500个', 2021)).toMatchObject({
    text: '新建充电桩3万个、改造车位500个',
    indicator: '',
    value: null,
  })
})
