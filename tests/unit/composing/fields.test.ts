import { describe, expect, it } from 'vitest'
import { ComposingError } from '#shared/composing/composing-error.ts'
import { checkFields } from '#shared/composing/fields.ts'

function refusal(given: Record<string, string>): ComposingError {
  try {
    checkFields(given)
  } catch (error) {
    if (error instanceof ComposingError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('checkFields', () => {
  it('trims what is given and leaves out what is blank', () => {
    expect(checkFields({ issuer: ' 某省人民政府 ', note: '  ' })).toEqual({ issuer: '某省人民政府' })
  })

  it.each([
    ['number', '浙政办发〔2020〕5号'],
    ['number', '国函〔2019〕123号'],
    ['secrecy', '机密★1年'],
    ['secrecy', '秘密★6个月'],
    ['date', '2020年2月29日'],
    ['copies', '000123'],
    ['urgency', '特急'],
    ['seal', '否'],
  ])('accepts %s %s', (name, value) => {
    expect(checkFields({ [name]: value })).toEqual({ [name]: value })
  })

  it.each([
    ['number', '浙政办发[2020]5号'],
    ['number', '浙政办发（2020）5号'],
    ['number', '浙政办发〔2020〕第5号'],
    ['number', '浙政办发〔2020〕05号'],
    ['number', '浙政办发〔20〕5号'],
    ['number', '浙政办发〔2020〕5'],
    ['secrecy', '机密'],
    ['secrecy', '1年'],
    ['secrecy', '机密1年'],
    ['date', '2020年02月09日'],
    ['date', '二〇二〇年二月九日'],
    ['date', '2019年2月29日'],
    ['date', '2020-02-09'],
    ['copies', '12'],
    ['urgency', '很急'],
  ])('refuses %s %s in one sentence that says how it is written', (name, value) => {
    const error = refusal({ [name]: value })
    expect(error.code).toBe('field-invalid')
    expect(error.message).toContain(`“${value}”`)
    expect(error.message).toMatch(/。$/)
  })

  it('refuses a field it does not know and lists those it does', () => {
    const error = refusal({ issuers: '某省人民政府' })
    expect(error.code).toBe('field-unknown')
    expect(error.message).toContain('issuer（发文机关）')
  })
})
