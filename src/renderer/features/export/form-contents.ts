// What goes where in an office's template: one line a placeholder, in the order of the template.
import { missingMark, fieldNames, type MissingName } from '#shared/composing/fields.ts'
import { ownerClause } from '#shared/composing/owner-clause.ts'
import type { ComposingOptions } from '#shared/composing/composing-options.ts'
import { placeholderBlocks, placeholderRun } from '#shared/composing/form-paper.ts'
import { fillsParagraph, placeholdersIn } from '#shared/composing/placeholders.ts'
import type { OfficeFormInfo } from '#shared/ipc/contract.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { zh } from '../../strings/zh-CN.ts'

export interface FormContent {
  where: string
  /** The placeholder as the template has it. */
  name: string
  /** What it gives way to: the words, or how much. */
  words: string
  missing: boolean
}

/** Any width will do: only the rows of a table are counted. */
const anyWidth = 9000

/** The lines of a template for a plan. */
export function formContents(
  { placeholders }: OfficeFormInfo,
  rows: PlanRows,
  given: Omit<ComposingOptions, 'renderOwners'>,
): FormContent[] {
  const options = { ...given, renderOwners: ownerClause }
  return placeholders.flatMap(({ name, where, optional }) => {
    const [use] = placeholdersIn(`{{${name}${optional ? '?' : ''}}}`)
    if (!use?.placeholder) return []
    const line = { where, name: use.written }
    if (!fillsParagraph(use.placeholder)) {
      const run = placeholderRun(use, rows, options)
      const words = run.text.replaceAll('\n', ' ') || zh.exporting.formBlank
      return [{ ...line, words, missing: run.source === 'missing' }]
    }
    const blocks = placeholderBlocks(use.placeholder, rows, options, anyWidth)
    const [table] = blocks.filter(block => block.kind === 'table')
    const words = table
      ? zh.exporting.formRows(table.rows.length)
      : zh.exporting.formParagraphs(blocks.length)
    return [{ ...line, words, missing: false }]
  })
}

/** The names of what the lines still lack. */
export function missingIn(contents: readonly FormContent[]): MissingName[] {
  const marks = new Set(contents.filter(({ missing }) => missing).map(({ words }) => words))
  const names: readonly MissingName[] = ['title', ...fieldNames]
  return names.filter(name => marks.has(missingMark(name)))
}
