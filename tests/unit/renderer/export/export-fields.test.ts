import { expect, test } from 'vitest'
import {
  exportFields,
  fieldError,
  fieldLabel,
} from '../../../../src/renderer/features/export/export-fields.ts'

test('blank fields are right, wrong ones say the rule', () => {
  for (const name of exportFields) expect(fieldError(name, '  ')).toBe('')
  expect(fieldError('date', '2020-03-06')).toMatch(/^成文日期.*。$/)
  expect(fieldError('date', '2020年3月6日')).toBe('')
})

test('a missing field is told in Chinese', () => {
  expect(fieldLabel('issuer')).toBe('发文机关')
})
