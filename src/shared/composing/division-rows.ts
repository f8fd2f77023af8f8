// A plan cut for a 任务分解表: one row a task with its measures, under the sections it belongs to; and each of them cut into
// the lines of the table.
import type { Block } from '../model/block.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { readingOrder } from '../model/tree.ts'

export interface DivisionRow {
  /** The sections above, outermost first. */
  sections: readonly Block[]
  /** Null for measures that belong to no task. */
  task: Block | null
  /** Measures and free paragraphs of the task. */
  measures: readonly Block[]
}

/** A row of the table: one measure of a task, or a task without any. */
export interface DivisionLine {
  row: DivisionRow
  /** Number of the row in the plan, from 1. */
  number: number
  /** The measures it shows: one, or all of them where they have no rows of their own. */
  measures: readonly Block[]
  /** Whether it is the first of its row, and how many there are. */
  first: boolean
  parts: number
}

/** The rows cut into lines; where `apart` holds, every measure has a line of its own. */
export function divisionLines(
  rows: readonly DivisionRow[],
  apart: (row: DivisionRow) => boolean,
): DivisionLine[] {
  return rows.flatMap((row, i) => {
    const parts =
      apart(row) && row.measures.length > 1 ? row.measures.map(measure => [measure]) : [row.measures]
    return parts.map((measures, part) => ({
      row,
      number: i + 1,
      measures,
      first: part === 0,
      parts: parts.length,
    }))
  })
}

/** The rows in reading order. Title, and paragraphs that stand outside every section and task, are in none. */
export function divisionRows(rows: PlanRows): DivisionRow[] {
  const blocks = new Map(rows.blocks.map(block => [block.id, block]))
  const result: (DivisionRow & { measures: Block[]; key: string })[] = []
  for (const block of readingOrder(rows.blocks)) {
    const above = ancestors(block, blocks)
    if (block.type === 'title' || (block.type === 'paragraph' && above.length === 0)) continue
    const sections = above.filter(ancestor => ancestor.type === 'section')
    if (block.type === 'section') {
      result.push({ sections: [...sections, block], task: null, measures: [], key: block.id })
    } else if (block.type === 'task') {
      result.push({ sections, task: block, measures: [], key: block.id })
    } else {
      const owner = above.findLast(ancestor => ancestor.type === 'task') ?? above.at(-1)
      const last = result.at(-1)
      if (last && owner && last.key === owner.id) last.measures.push(block)
      else result.push({ sections, task: null, measures: [block], key: owner?.id ?? block.id })
    }
  }
  return result.filter(
    (row, i) => row.task !== null || row.measures.length > 0 || !continues(row, result[i + 1]),
  )
}

/** Whether the next row stands under the same section, so that a row of its own would only repeat the section. */
function continues(row: DivisionRow, next: DivisionRow | undefined): boolean {
  const section = row.sections.at(-1)
  return section !== undefined && (next?.sections.includes(section) ?? false)
}

function ancestors(block: Block, blocks: ReadonlyMap<string, Block>): Block[] {
  const above: Block[] = []
  let parent = block.parentId === null ? undefined : blocks.get(block.parentId)
  while (parent) {
    above.unshift(parent)
    parent = parent.parentId === null ? undefined : blocks.get(parent.parentId)
  }
  return above
}
