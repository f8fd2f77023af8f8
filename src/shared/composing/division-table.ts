// The table of a 任务分解表: a row a measure, so that pages fill although no row is split; what belongs to the task and to
// its sections is merged downwards over their rows.
import type { Block } from '../model/block.ts'
import type { OwnerRole } from '../model/owner.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { readingOrder } from '../model/tree.ts'
import { labelsOf } from '../numbering/labels.ts'
import { blocksHeight } from './block-height.ts'
import type { ComposingOptions } from './composing-options.ts'
import type { DivisionColumn } from './division-column-names.ts'
import { columnsNamed } from './division-column-names.ts'
import { factCell, usualColumns } from './division-columns.ts'
import type { DivisionLine, DivisionRow } from './division-rows.ts'
import { divisionLines, divisionRows } from './division-rows.ts'
import type { ElementId } from './elements.ts'
import { cellSlack, fittedColumns } from './fitted-columns.ts'
import type { PaperCell, PaperParagraph, PaperPromise, PaperRow, PaperTable } from './paper.ts'
import { fixed } from './paragraphs.ts'
import { clauseRun, labelRun, textRuns } from './plan-blocks.ts'
import { profiles } from './profiles.ts'
import { bodyRow, cell, headCell, one, ruledTable } from './table-parts.ts'

/** With more columns than these the heads of facts stand on two lines. */
const manyColumns = 8
const ofWords: readonly DivisionColumn[] = ['重点任务', '具体任务', '具体举措', '目标指标']

/** Columns whose cells say something of a single measure; those of the others are the task's. */
const ofMeasures: readonly DivisionColumn[] = ['具体举措', '目标指标']

/**
 * The table, `width` twips wide, and the rows that it prints. The field `columns` selects its columns; without it those
 * that would be empty are left out.
 */
export function divisionTable(
  rows: PlanRows,
  options: ComposingOptions,
  width: number,
): { table: PaperTable; promise: PaperPromise } {
  const columns = chosenColumns(rows, options)
  const lines = divisionLines(divisionRows(rows), row => printsMeasures(columns, row))
  return {
    table: tableOf(rows, lines, columns, width, options),
    promise: { blocks: promised(lines, columns), numbered: true, owners: promisedRoles(columns) },
  }
}

function chosenColumns(rows: PlanRows, options: ComposingOptions): DivisionColumn[] {
  const { columns } = options.fields
  return columns === undefined ? usualColumns(rows) : columnsNamed(columns)
}

/** Whether the words of tasks are printed: without a column of their own they stand above their measures. */
const printsTasks = (columns: readonly DivisionColumn[]) =>
  columns.includes('具体任务') || columns.includes('具体举措')

/** Whether the measures of a row are printed: those of no task are all that its row says. */
const printsMeasures = (columns: readonly DivisionColumn[], { task }: DivisionRow) =>
  columns.includes('具体举措') || (task === null && columns.includes('具体任务'))

/** The rows that the chosen columns have room for. */
function promised(lines: readonly DivisionLine[], columns: readonly DivisionColumn[]): string[] {
  const ids: string[] = []
  for (const { row, measures } of lines) {
    if (columns.includes('重点任务')) ids.push(...row.sections.map(section => section.id))
    if (printsTasks(columns) && row.task) ids.push(row.task.id)
    if (printsMeasures(columns, row)) ids.push(...measures.map(measure => measure.id))
  }
  return [...new Set(ids)]
}

function promisedRoles(columns: readonly DivisionColumn[]): OwnerRole[] {
  const roles: OwnerRole[] = []
  if (columns.includes('牵头单位')) roles.push('lead')
  if (columns.includes('配合单位')) roles.push('support')
  return roles
}

function tableOf(
  rows: PlanRows,
  lines: readonly DivisionLine[],
  columns: readonly DivisionColumn[],
  width: number,
  options: ComposingOptions,
): PaperTable {
  const depth = Math.max(1, ...lines.map(({ row }) => row.sections.length))
  const labels = labelsOf(readingOrder(rows.blocks), rows.plan.scheme)
  const words = (block: Block, element: ElementId): PaperParagraph =>
    cell([...labelRun(block, labels.get(block.id) ?? ''), ...textRuns(block, 'body')], element)
  /** The owners of a task have columns of their own; those of other rows stand after their words. */
  const owned = (block: Block, element: ElementId): PaperParagraph => {
    const paragraph = words(block, element)
    return { ...paragraph, runs: [...paragraph.runs, ...clauseRun(rows, block, options.renderOwners)] }
  }
  const body = lines.map((line, i) => {
    const { row, measures, first } = line
    const own = measures.map(measure => owned(measure, 'tableCell'))
    const paragraphsOf = (column: DivisionColumn): PaperParagraph[] => {
      if (column === '序号') return [cell([fixed(String(line.number))], 'tableNumber')]
      if (column === '具体任务') return row.task ? [words(row.task, 'tableCell')] : own
      if (column !== '具体举措') return factCell(column, line, rows)
      return first && row.task && !columns.includes('具体任务') ? [words(row.task, 'tableCell'), ...own] : own
    }
    // Measures of no task stand in the place of the task as well.
    const joined = row.task === null && columns.includes('具体任务') && columns.includes('具体举措')
    const cells = columns.flatMap((column): PaperCell[] => {
      if (column === '重点任务') return sectionCells(lines, i, depth, section => owned(section, 'tableGroup'))
      if (joined && column === '具体举措') return []
      const own = ofMeasures.includes(column) || (column === '具体任务' && row.task === null)
      const merged = line.parts > 1 && !own
      if (merged && !first) return [{ ...one([cell([])]), merge: 'rest' }]
      const paragraphs = paragraphsOf(column)
      return [
        {
          paragraphs: paragraphs.length > 0 ? paragraphs : [cell([])],
          columns: joined && column === '具体任务' ? 2 : 1,
          ...(merged ? { merge: 'first' as const } : {}),
        },
      ]
    })
    return bodyRow(cells)
  })
  const count = columns.length + (columns.includes('重点任务') ? depth - 1 : 0)
  const head = columns.map(column =>
    headCell(
      count > manyColumns && !ofWords.includes(column) ? column.replace(/^(..)(..)$/u, '$1\n$2') : column,
      column === '重点任务' ? depth : 1,
    ),
  )
  const table = ruledTable(head, body, Array<number>(count).fill(1), width)
  const fitted = { ...table, columns: fittedColumns(table.rows, count, width, table.padding.side) }
  return { ...fitted, rows: fitted.rows.map(row => highEnough(row, fitted, options)) }
}

/** One cell a level of sections, merged downwards over the rows of the same section. */
function sectionCells(
  lines: readonly DivisionLine[],
  at: number,
  depth: number,
  words: (section: Block) => PaperParagraph,
): PaperCell[] {
  return Array.from({ length: depth }, (_, level) => {
    const section = lines[at]!.row.sections[level]
    const above = lines[at - 1]?.row
    const below = lines[at + 1]?.row
    // Where a level is empty its cell goes with the row it stands in.
    const goesOn = (other: DivisionLine['row'] | undefined) =>
      other !== undefined && (section ? other.sections[level] === section : other === lines[at]!.row)
    if (goesOn(above)) return { ...one([cell([])]), merge: 'rest' as const }
    const cells = one([section ? words(section) : cell([])])
    return { ...cells, ...(goesOn(below) ? { merge: 'first' as const } : {}) }
  })
}

/**
 * The row in which merged cells begin is as high as their words: a page may end below it, and no program carries the
 * words of a merged cell over to the next page alike.
 */
function highEnough(row: PaperRow, table: PaperTable, options: ComposingOptions): PaperRow {
  let at = 0
  const heights = row.cells.flatMap(each => {
    const width = table.columns.slice(at, at + each.columns).reduce((sum, column) => sum + column, 0)
    at += each.columns
    if (each.merge !== 'first') return []
    const { fonts } = options
    const context = {
      profile: profiles[options.profile],
      fonts,
      width: width - 2 * table.padding.side - cellSlack,
    }
    return [blocksHeight(each.paragraphs, context) + 2 * table.padding.end]
  })
  return heights.length === 0 ? row : { ...row, minHeight: Math.ceil(Math.max(...heights)) }
}
