// A plan on an office's own template: what becomes of the words of each of its paragraphs. The template's own words
// stay; placeholders give way to header fields, the plan's text and its tables.
import type { PlanRows } from '../model/plan-rows.ts'
import { apart } from './appended.ts'
import { attachmentNames, numberedNames } from './closing.ts'
import type { ComposingOptions } from './composing-options.ts'
import { divisionTable } from './division-table.ts'
import type { MissingName } from './fields.ts'
import { missingOf } from './missing.ts'
import type { PaperBlock, PaperParagraph, PaperPromise, PaperRun, Printed } from './paper.ts'
import { paragraphsOfBlocks } from './paper.ts'
import { fieldRun, fixed, missingRun, plainParagraph } from './paragraphs.ts'
import type { Placeholder, PlaceholderUse } from './placeholders.ts'
import { fillsParagraph, placeholdersIn } from './placeholders.ts'
import { planParagraphs } from './plan-blocks.ts'
import { figureSentences, planFigures } from './plan-figures.ts'
import { targetRows, targetTable } from './target-table.ts'
import { planTitleRun } from './title-paragraphs.ts'

/** Wide enough for any table where only its words count, in twips. */
const anyWidth = 9000

/** The words of a placeholder within a line; "" for an optional one that is not given. */
export function placeholderRun(use: PlaceholderUse, rows: PlanRows, options: ComposingOptions): PaperRun {
  const { kind, field } = use.placeholder!
  if (kind === 'title') return planTitleRun(rows)
  if (kind === 'summary') return fixed(figureSentences(planFigures(rows)).join(''))
  const value = field === undefined ? undefined : options.fields[field]
  if (field === undefined || (value === undefined && use.optional)) return fieldRun('')
  if (value === undefined) return missingRun(field)
  return fieldRun(field === 'attachments' ? numberedNames(attachmentNames(value)).join('\n') : value)
}

/** The paragraphs and tables that take the place of a placeholder's paragraph; tables are `width` twips wide. */
export function placeholderBlocks(
  placeholder: Placeholder,
  rows: PlanRows,
  options: ComposingOptions,
  width: number,
): PaperBlock[] {
  if (placeholder.kind === 'division') return [divisionTable(rows, options, width).table]
  if (placeholder.kind === 'targets') return [targetTable(targetRows(rows), width)]
  return planParagraphs(rows, placeholder.owners === false ? () => '' : options.renderOwners)
}

/** What a template with these paragraphs prints, and what of the plan it must show. */
export function formPaper(texts: readonly string[], rows: PlanRows, options: ComposingOptions): Printed {
  const used = texts.flatMap(text => placeholdersIn(text).map(use => use.placeholder!))
  const body = used.find(placeholder => placeholder.kind === 'body')
  const paragraphs: PaperParagraph[] = []
  /** A title that is printed again, or after the text, is a fact shown apart. */
  let titled = false
  for (const text of texts) {
    const uses = placeholdersIn(text)
    const whole = uses.find(use => fillsParagraph(use.placeholder!))?.placeholder
    if (whole) {
      const blocks = placeholderBlocks(whole, rows, options, anyWidth)
      const printed = paragraphsOfBlocks(blocks)
      paragraphs.push(...(body && whole !== body ? printed.map(apart) : printed))
      titled = true
      continue
    }
    const paragraph = plainParagraph('body', filledRuns(text, uses, rows, options))
    paragraphs.push(titled ? apart(paragraph) : paragraph)
    titled ||= paragraph.runs.some(run => run.source === 'text')
  }
  return { paragraphs, promise: promiseOf(paragraphs, used, rows, options), missing: missingOf(paragraphs) }
}

/** The words of a header or footer, its placeholders filled. */
export function filledText(text: string, rows: PlanRows, options: ComposingOptions): string {
  return filledRuns(text, placeholdersIn(text), rows, options)
    .map(run => run.text)
    .join('')
}

/** What headers and footers with these words still lack. */
export function headsMissing(
  texts: readonly string[],
  rows: PlanRows,
  options: ComposingOptions,
): readonly MissingName[] {
  return missingOf(
    texts.map(text => plainParagraph('body', filledRuns(text, placeholdersIn(text), rows, options))),
  )
}

/** The words of a paragraph, its placeholders filled. */
function filledRuns(
  text: string,
  uses: readonly PlaceholderUse[],
  rows: PlanRows,
  options: ComposingOptions,
): PaperRun[] {
  const runs: PaperRun[] = []
  let at = 0
  for (const use of uses) {
    runs.push(fixed(text.slice(at, use.from)), placeholderRun(use, rows, options))
    at = use.to
  }
  return [...runs, fixed(text.slice(at))].filter(run => run.text !== '')
}

function promiseOf(
  paragraphs: readonly PaperParagraph[],
  used: readonly Placeholder[],
  rows: PlanRows,
  options: ComposingOptions,
): PaperPromise {
  const titles = rows.blocks.filter(block => block.type === 'title').map(block => block.id)
  const printsTitle = paragraphs.some(({ runs }) =>
    runs.some(run => run.source === 'text' && titles.includes(run.blockId ?? '')),
  )
  const head = printsTitle ? titles : []
  const body = used.find(placeholder => placeholder.kind === 'body')
  const table = used.some(placeholder => placeholder.kind === 'division')
    ? divisionTable(rows, options, anyWidth).promise
    : null
  if (body) {
    const others = rows.blocks.map(block => block.id).filter(id => !titles.includes(id))
    const owners = body.owners === false ? (table?.owners ?? []) : (['lead', 'support'] as const)
    return { blocks: [...head, ...others], numbered: true, owners }
  }
  return { blocks: [...head, ...(table?.blocks ?? [])], numbered: true, owners: table?.owners ?? [] }
}
