import { describe, expect, test } from 'vitest'
import { fieldNames, fields } from '#shared/composing/fields.ts'
import { templateIds, templates } from '#shared/composing/templates.ts'
import {
  changedHeader,
  fieldError,
  fieldLabel,
  fieldsOf,
  fieldValues,
  followHeader,
  printableFields,
} from '../../../../src/renderer/features/export/export-fields.ts'

test('every template asks for all it takes and for nothing else', () => {
  for (const id of templateIds) expect(new Set(fieldsOf(id))).toEqual(new Set(templates[id].takes))
})

test('blank fields are right, examples are right, wrong ones say the rule', () => {
  for (const name of fieldNames) {
    expect(fieldError(name, '  ')).toBe('')
    expect(fieldError(name, fields[name].example)).toBe('')
  }
  expect(fieldError('date', '2020-03-06')).toMatch(/^成文日期.*。$/)
})

test('only what is well written is printed', () => {
  const values = { ...fieldValues({}), issuer: ' 某市人民政府办公室 ', date: '三月六日' }
  expect(printableFields(values)).toEqual({ issuer: '某市人民政府办公室' })
})

describe('keeping the form with the plan', () => {
  const header = { issuer: '某市人民政府办公室', date: '2026年1月5日', other: '别处记下的' }

  test('an untouched form changes nothing', () => {
    expect(changedHeader(header, fieldValues(header))).toBeNull()
  })

  test('new values are taken, emptied ones dropped, names that are no fields left alone', () => {
    const values = { ...fieldValues(header), issuer: '', number: '某政办发〔2026〕1号' }
    expect(changedHeader(header, values)).toEqual({
      date: '2026年1月5日',
      number: '某政办发〔2026〕1号',
      other: '别处记下的',
    })
  })

  test('a wrong value does not take the place of what was kept', () => {
    expect(changedHeader(header, { ...fieldValues(header), date: '昨天' })).toBeNull()
  })
})

test('the form follows an undone header but keeps what is being typed', () => {
  const kept = { issuer: '某市人民政府办公室', date: '2026年1月5日' }
  const values = { ...fieldValues(kept), number: '某政办发' }
  const followed = followHeader(kept, { issuer: '某市人民政府' }, values)
  expect(followed).toMatchObject({ issuer: '某市人民政府', date: '', number: '某政办发' })
})

test('a missing field is told in Chinese', () => {
  expect(fieldLabel('issuer')).toBe('发文机关')
  expect(fieldLabel('title')).toBe('标题')
})
