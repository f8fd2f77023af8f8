// Template division: the plan as a 任务分解表 on landscape pages, sections merged downwards, the head repeated.
import type { Block } from '../model/block.ts'
import type { OwnerRole } from '../model/owner.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { readingOrder } from '../model/tree.ts'
import { labelsOf } from '../numbering/labels.ts'
import type { ComposingOptions } from './composing-options.ts'
import { landscapeDeviation } from './deviations.ts'
import type { DivisionColumn } from './division-column-names.ts'
import { divisionColumns } from './division-column-names.ts'
import { columnWeights, factCell, usualColumns } from './division-columns.ts'
import type { DivisionRow } from './division-rows.ts'
import { divisionRows } from './division-rows.ts'
import type { ElementId } from './elements.ts'
import { landscapePage, textAreaWidth } from './page.ts'
import type { Paper, PaperCell, PaperParagraph, PaperPromise, PaperTable } from './paper.ts'
import { paperFrom } from './paper-from.ts'
import { fixed, plainParagraph } from './paragraphs.ts'
import { clauseRun, labelRun, textRuns } from './plan-blocks.ts'
import { profiles } from './profiles.ts'
import { bodyRow, cell, headCell, one, ruledTable } from './table-parts.ts'
import { planTitle, titleParagraphs } from './title-paragraphs.ts'

/** Composes the division table. The field `columns` selects its columns; without it those that would be empty are left out. */
export function composeDivision(rows: PlanRows, options: ComposingOptions): Paper {
  const profile = profiles[options.profile]
  const page = landscapePage(profile)
  const { table, promise } = divisionTable(rows, options, textAreaWidth(page))
  const title = rows.blocks.filter(block => block.type === 'title').map(block => block.id)
  const content = [
    ...titleParagraphs(rows, profile, { width: textAreaWidth(page), suffix: '任务分解表' }),
    table,
    plainParagraph('anchor', []),
  ]
  return paperFrom(
    {
      template: 'division',
      title: `${planTitle(rows)}任务分解表`,
      sections: [{ page, content, pageNumbers: true }],
      promise: { ...promise, blocks: [...title, ...promise.blocks] },
      deviations: [landscapeDeviation],
    },
    options,
  )
}

/** The table alone, `width` twips wide, and the rows that it prints. */
export function divisionTable(
  rows: PlanRows,
  options: ComposingOptions,
  width: number,
): { table: PaperTable; promise: PaperPromise } {
  const columns = chosenColumns(rows, options)
  const found = divisionRows(rows)
  return {
    table: tableOf(rows, found, columns, width, options),
    promise: { blocks: promised(found, columns), numbered: true, owners: promisedRoles(columns) },
  }
}

function chosenColumns(rows: PlanRows, options: ComposingOptions): DivisionColumn[] {
  const names = options.fields.columns?.split(/[、，,；;\s]+/u)
  return names ? divisionColumns.filter(column => names.includes(column)) : usualColumns(rows)
}

/** The rows that the chosen columns have room for. */
function promised(found: readonly DivisionRow[], columns: readonly DivisionColumn[]): string[] {
  const ids: string[] = []
  for (const row of found) {
    if (columns.includes('重点任务')) ids.push(...row.sections.map(section => section.id))
    if (columns.includes('具体任务') && row.task) ids.push(row.task.id)
    if (columns.includes('工作举措')) ids.push(...row.measures.map(measure => measure.id))
  }
  return [...new Set(ids)]
}

function promisedRoles(columns: readonly DivisionColumn[]): OwnerRole[] {
  const roles: OwnerRole[] = []
  if (columns.includes('牵头单位')) roles.push('lead')
  if (columns.includes('责任（配合）单位')) roles.push('support')
  return roles
}

function tableOf(
  rows: PlanRows,
  found: readonly DivisionRow[],
  columns: readonly DivisionColumn[],
  width: number,
  options: ComposingOptions,
): PaperTable {
  const depth = Math.max(1, ...found.map(row => row.sections.length))
  const labels = labelsOf(readingOrder(rows.blocks), rows.plan.scheme)
  const words = (block: Block, element: ElementId): PaperParagraph =>
    cell([...labelRun(block, labels.get(block.id) ?? ''), ...textRuns(block, 'body')], element)
  /** The owners of a task have columns of their own; those of other rows stand after their words. */
  const owned = (block: Block, element: ElementId): PaperParagraph => {
    const paragraph = words(block, element)
    return { ...paragraph, runs: [...paragraph.runs, ...clauseRun(rows, block, options.renderOwners)] }
  }
  const body = found.map((row, i) => {
    const cells = columns.flatMap((column): PaperCell[] => {
      if (column === '序号') return [one([cell([fixed(String(i + 1))], 'tableNumber')])]
      if (column === '重点任务') return sectionCells(found, i, depth, section => owned(section, 'tableGroup'))
      if (column === '具体任务') return [one([row.task ? words(row.task, 'tableCell') : cell([])])]
      if (column === '工作举措')
        return [
          one(
            row.measures.length > 0 ? row.measures.map(measure => owned(measure, 'tableCell')) : [cell([])],
          ),
        ]
      return [one(factCell(column, row, rows))]
    })
    return bodyRow(cells)
  })
  const head = columns.map(column => headCell(column, column === '重点任务' ? depth : 1))
  const weights = columns.flatMap(column =>
    column === '重点任务'
      ? Array.from({ length: depth }, () => columnWeights[column])
      : [columnWeights[column]],
  )
  return ruledTable(head, body, weights, width)
}

/** One cell a level of sections, merged downwards over the rows of the same section. */
function sectionCells(
  found: readonly DivisionRow[],
  at: number,
  depth: number,
  words: (section: Block) => PaperParagraph,
): PaperCell[] {
  return Array.from({ length: depth }, (_, level) => {
    const section = found[at]!.sections[level]
    if (!section) return one([cell([])])
    const above = found[at - 1]?.sections[level] === section
    const below = found[at + 1]?.sections[level] === section
    if (above) return { ...one([cell([])]), merge: 'rest' as const }
    return { ...one([words(section)]), ...(below ? { merge: 'first' as const } : {}) }
  })
}
