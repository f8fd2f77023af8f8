// The header fields that the export dialog asks for, in the order of the paper. Labels, examples and rules are
// those of `composing/fields`; add a name here to ask for more.
import { fields, type FieldName } from '#shared/composing/fields.ts'
import { zh } from '../../strings/zh-CN.ts'

export const exportFields = ['issuer', 'number', 'recipients', 'date'] as const satisfies readonly FieldName[]
export type ExportField = (typeof exportFields)[number]

/** The sentence for a value that breaks its rule, "" when it is well written or blank. */
export function fieldError(name: ExportField, value: string): string {
  const { label, valid, rule } = fields[name]
  const text = value.trim()
  return text === '' || valid === undefined || valid(text) ? '' : zh.exporting.fieldWrong(label, rule ?? '')
}

/** The Chinese name of a field that an export reports as missing; a name that is no field's stays as it is. */
export function fieldLabel(name: string): string {
  return name in fields ? fields[name as FieldName].label : name
}
