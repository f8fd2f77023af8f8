// 附件 that the program prints itself (GB/T 9704-2012 7.3.7): tables of the plan, each on pages of its own between the
// text and the imprint, under the name that the 附件说明 gives it.
import { attachmentNames } from './closing.ts'
import type { ComposingOptions } from './composing-options.ts'
import { landscapeDeviation } from './deviations.ts'
import { divisionTable } from './division-table.ts'
import type { Fields } from './fields.ts'
import { charOf } from './measures.ts'
import { landscapePage, portraitPage, textAreaWidth } from './page.ts'
import type { PaperBlock, PaperParagraph, PaperRun, PaperSection, PaperTable } from './paper.ts'
import { fixed, plainParagraph } from './paragraphs.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { profiles } from './profiles.ts'
import type { Deviation } from './rule.ts'
import { targetRows, targetTable } from './target-table.ts'
import { titleLines } from './title-lines.ts'

/** Tables that may follow the text. */
export const appendedTables = ['任务分解表', '目标指标表'] as const
export type AppendedTable = (typeof appendedTables)[number]

/** The tables named in the field 随文附件, in their order there. */
function chosen(fields: Fields): AppendedTable[] {
  const names = fields.appended?.split(/[、，,；;\s]+/u) ?? []
  return appendedTables.filter(table => names.includes(table))
}

interface Attachment {
  name: string
  /** The table that is printed; null for one that is a paper of its own. */
  table: AppendedTable | null
}

/** All attachments in the order of the list. A name that ends in that of a chosen table is the table's. */
function attachments(fields: Fields): Attachment[] {
  const tables = chosen(fields)
  const listed = attachmentNames(fields.attachments ?? '').map((name): Attachment => {
    const at = tables.findIndex(table => name.endsWith(table))
    return { name, table: at < 0 ? null : tables.splice(at, 1)[0]! }
  })
  return [...listed, ...tables.map(table => ({ name: table, table }))]
}

/** The names for the 附件说明. */
export function attachmentList(fields: Fields): string[] {
  return attachments(fields).map(({ name }) => name)
}

/**
 * The sections of a paper whose text is `text`: the tables chosen follow it, and what stands at the foot of the last page
 * comes after them, on a page of its own without a number where the last of them lies on its side.
 */
export function withAppended(
  text: PaperSection,
  foot: readonly PaperBlock[],
  rows: PlanRows,
  options: ComposingOptions,
): PaperSection[] {
  const all = attachments(options.fields)
  const sections = all.flatMap(({ name, table }, i) =>
    table ? [appendedSection(name, table, all.length > 1 ? i + 1 : null, rows, options)] : [],
  )
  const last = sections.at(-1)
  if (!last || foot.length === 0)
    return [{ ...text, content: last ? text.content : [...text.content, ...foot] }, ...sections]
  if (!last.page.landscape)
    return [text, ...sections.slice(0, -1), { ...last, content: [...last.content, ...foot] }]
  const page = portraitPage(profiles[options.profile])
  // A section that began with what floats would not get a page of its own in every program.
  const content = [plainParagraph('anchor', []), ...foot]
  return [text, ...sections, { page, content, pageNumbers: false }]
}

/** What the tables add to the deviations of a paper. */
export function appendedDeviations(fields: Fields): Deviation[] {
  return chosen(fields).includes('任务分解表') ? [landscapeDeviation] : []
}

/** 附件 with its number flush left on the first line, the title on the third, then the table. */
function appendedSection(
  name: string,
  kind: AppendedTable,
  number: number | null,
  rows: PlanRows,
  options: ComposingOptions,
): PaperSection {
  const profile = profiles[options.profile]
  const page = kind === '任务分解表' ? landscapePage(profile) : portraitPage(profile)
  const width = textAreaWidth(page)
  const table =
    kind === '任务分解表' ? divisionTable(rows, options, width).table : targetTable(targetRows(rows), width)
  const title = titleLines(name, Math.floor(width / charOf('二号'))).join('\n')
  const content = [
    plainParagraph('attachmentLabel', [fixed(`附件${number ?? ''}`)]),
    plainParagraph('title', [fixed(title)], { before: profile.line, after: profile.line }),
    tableApart(table),
    plainParagraph('anchor', []),
  ]
  return { page, content, pageNumbers: true }
}

function tableApart(table: PaperTable): PaperTable {
  const rows = table.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => ({ ...cell, paragraphs: cell.paragraphs.map(apart) })),
  }))
  return { ...table, rows }
}

/** Words of rows that have their own place elsewhere on the paper: shown apart here, as facts. */
export function apart(paragraph: PaperParagraph): PaperParagraph {
  const runs = paragraph.runs.map((run): PaperRun => {
    if (run.source === 'text') return { ...run, source: 'fact' }
    return run.source === 'label' ? { ...run, blockId: null } : run
  })
  return { ...paragraph, runs }
}
