// A plan cut into the rows of a 任务分解表: one row a task with its measures, under the sections it belongs to.
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
