// The header fields that the export asks for: those the chosen template has a place for. Labels, examples and rules are
// those of `composing/fields`.
import { fieldNames, fields, type FieldName, type Fields } from '#shared/composing/fields.ts'
import { placeholders as knownPlaceholders } from '#shared/composing/placeholders.ts'
import { templates, type TemplateId } from '#shared/composing/templates.ts'
import type { OfficeFormInfo } from '#shared/ipc/contract.ts'
import { zh } from '../../strings/zh-CN.ts'

/** What stands in the form, blank where nothing is given. */
export type FieldValues = Record<FieldName, string>

/** The form for a plan whose header is kept so. */
export function fieldValues(header: Readonly<Record<string, string>>): FieldValues {
  return Object.fromEntries(fieldNames.map(name => [name, header[name] ?? ''])) as FieldValues
}

/** The fields of a template, in the order of the paper. */
export function fieldsOf(template: TemplateId): FieldName[] {
  return fieldNames.filter(name => templates[template].takes.includes(name))
}

/** The fields that an office's template asks for, in the order of the paper. */
export function fieldsOfForm({ placeholders }: OfficeFormInfo): FieldName[] {
  const used = new Set(placeholders.map(({ name }) => name))
  const known = knownPlaceholders.filter(({ name }) => used.has(name))
  const wanted = new Set(known.map(({ field }) => field))
  const tabled = known.some(({ kind }) => kind === 'division')
  return fieldNames.filter(name => wanted.has(name) || (tabled && name === 'columns'))
}

/** The sentence for a value that breaks its rule, "" when it is well written or blank. */
export function fieldError(name: FieldName, value: string): string {
  const { label, valid, rule } = fields[name]
  const text = value.trim()
  return text === '' || valid === undefined || valid(text) ? '' : zh.exporting.fieldWrong(label, rule ?? '')
}

/** The values that can be printed: trimmed, without blank and wrong ones. */
export function printableFields(values: Readonly<FieldValues>): Fields {
  return Object.fromEntries(
    fieldNames
      .map(name => [name, values[name].trim()] as const)
      .filter(([name, value]) => value !== '' && fieldError(name, value) === ''),
  )
}

/**
 * The plan's header after the form, or null where nothing about it has changed. A wrong value is not kept: what was
 * kept before it stays. Names that are no fields stay as they are.
 */
export function changedHeader(
  header: Readonly<Record<string, string>>,
  values: Readonly<FieldValues>,
): Record<string, string> | null {
  const changed = { ...header }
  for (const name of fieldNames) {
    const value = values[name].trim()
    if (fieldError(name, value) !== '') continue
    if (value === '') delete changed[name]
    else changed[name] = value
  }
  const same =
    Object.keys(changed).length === Object.keys(header).length &&
    Object.entries(changed).every(([name, value]) => header[name] === value)
  return same ? null : changed
}

/**
 * The form after the plan's header went from `before` to `after`, by undo or elsewhere: a field follows where it still
 * said what was kept; what is being typed stays.
 */
export function followHeader(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  values: Readonly<FieldValues>,
): FieldValues {
  const untouched = (name: FieldName) => values[name].trim() === (before[name] ?? '')
  return Object.fromEntries(
    fieldNames.map(name => [name, untouched(name) ? (after[name] ?? '') : values[name]]),
  ) as FieldValues
}

/** The Chinese name of a field that an export reports as missing; a name that is no field's stays as it is. */
export function fieldLabel(name: string): string {
  return Object.hasOwn(fields, name)
    ? fields[name as FieldName].label
    : name === 'title'
      ? zh.exporting.planTitle
      : name
}
