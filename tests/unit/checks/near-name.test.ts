// One slip apart, or another name.
import { expect, test } from 'vitest'
import { isNearName } from '#shared/checks/near-name.ts'

test.each([
  ['发展改革委', '发展改委', true],
  ['发展改革委', '发展革改委', true],
  ['市场监管局', '市场监督局', true],
  ['第一人民医院', '第二人民医院', false],
  ['东城区管委会', '西城区管委会', false],
  ['教育局', '体育局', false],
  ['财政局', '财政局', false],
  ['政务服务处', '政务服务局', false],
  ['区自然资源分局', '区自然资源局', false],
  ['农业农村局', '农业农村居', true],
  ['自然资源局', '生态环境局', false],
])('%s and %s: %s', (a, b, near) => {
  expect(isNearName(a, b)).toBe(near)
  expect(isNearName(b, a)).toBe(near)
})
