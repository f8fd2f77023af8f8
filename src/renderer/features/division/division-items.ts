// The rows of the division table: tasks in reading order under the headings of their sections. Pure.
import type { Block } from '#shared/model/block.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { zh } from '../../strings/zh-CN.ts'
import { targetLine } from '../targets/target-line.ts'
import { columnIds, type ColumnId } from './columns.ts'
import { completionText } from './completion-words.ts'

export interface SectionItem {
  kind: 'section'
  id: string
  /** From 1. */
  level: number
  text: string
  /** Tasks under it, those of its sub-sections included. */
  tasks: number
}

export interface TaskItem {
  kind: 'task'
  id: string
  /** Place among the listed tasks, from 0: the row of the selection. */
  row: number
  /** What each cell holds; this text is shown, copied and edited. */
  cells: Record<ColumnId, string>
  /** Deadlines of its paragraphs, where it has none of its own. */
  deadlinesBelow: string
  /** Its targets, a line each. */
  targetLines: string[]
  /** The blocks that set its targets, in reading order. */
  targetBlocks: string[]
}

export type DivisionItem = SectionItem | TaskItem

/** What belongs to one task: itself and the blocks under it, in reading order. */
export interface TaskExtent {
  task: Block
  blocks: Block[]
}

/**
 * The units that can be assigned, in reading order: every task, and every measure that stands under no task. A task
 * within a task is a unit of its own.
 */
export function taskExtents(rows: Pick<RowStore, 'blocks'>, order: readonly string[]): TaskExtent[] {
  const extents: TaskExtent[] = []
  const unitOf = new Map<string, TaskExtent>()
  for (const id of order) {
    const block = rows.blocks.get(id)
    if (!block) continue
    const above = block.parentId === null ? undefined : unitOf.get(block.parentId)
    if (block.type === 'task' || (block.type === 'measure' && !above)) {
      const unit = { task: block, blocks: [block] }
      extents.push(unit)
      unitOf.set(id, unit)
    } else if (above) {
      above.blocks.push(block)
      unitOf.set(id, above)
    }
  }
  return extents
}

/**
 * Builds the table. `order` is reading order, `labels` the printed numbers; `only` keeps these tasks alone, with the
 * sections they stand in. 序号 counts all tasks of the plan, so that a number means the same task under every filter.
 */
export function divisionItems(
  rows: RowStore,
  order: readonly string[],
  labels: ReadonlyMap<string, string>,
  only: ReadonlySet<string> | null = null,
): DivisionItem[] {
  const extents = new Map(taskExtents(rows, order).map(extent => [extent.task.id, extent]))
  const items: DivisionItem[] = []
  const sections: SectionItem[] = []
  let number = 0
  let row = 0
  for (const id of order) {
    const block = rows.blocks.get(id)
    const extent = extents.get(id)
    if (block?.type === 'section') {
      while ((sections.at(-1)?.level ?? 0) >= block.level) sections.pop()
      const text = `${labels.get(id) ?? ''}${block.text || zh.outline.untitled}`
      const section: SectionItem = { kind: 'section', id, level: block.level, text, tasks: 0 }
      sections.push(section)
      items.push(section)
    }
    if (!extent) continue
    number++
    if (only && !only.has(id)) continue
    for (const section of sections) section.tasks++
    items.push(taskItem(rows, extent, labels.get(id) ?? '', number, row++))
  }
  return items.filter(item => item.kind === 'task' || item.tasks > 0)
}

function taskItem(
  rows: RowStore,
  { task, blocks }: TaskExtent,
  label: string,
  number: number,
  row: number,
): TaskItem {
  const targets = blocks.flatMap(block => rows.targetsOf(block.id))
  const targetLines = targets.map(targetLine)
  const below = blocks.slice(1).map(block => rows.deadlineOf(block.id)?.text ?? '')
  const deadline = rows.deadlineOf(task.id)?.text ?? ''
  return {
    kind: 'task',
    id: task.id,
    row,
    cells: {
      number: String(number),
      task: `${label}${task.text || zh.outline.untitled}`,
      ...ownerTexts(rows, task),
      leader: task.leader ?? '',
      deadline,
      targets: targetLines.join(zh.division.targetJoin),
      completion: completionText(task.completion),
    },
    deadlinesBelow:
      deadline === '' ? [...new Set(below.filter(text => text !== ''))].join(zh.common.list) : '',
    targetLines,
    targetBlocks: [...new Set(targets.map(target => target.blockId))],
  }
}

/** Both owner cells; an open-ended list says so at the end of the last one that is filled. */
function ownerTexts(rows: RowStore, task: Block): { lead: string; support: string } {
  const owners = rows.ownersOf(task.id)
  const names = (role: 'lead' | 'support') =>
    owners
      .filter(owner => owner.role === role)
      .map(owner => rows.organisations.get(owner.organisationId)?.name ?? '')
      .join(zh.common.list)
  const lead = names('lead')
  const support = names('support')
  const open = (text: string) => (task.ownersOpen && text !== '' ? `${text}${zh.division.openEnd}` : text)
  return support === '' ? { lead: open(lead), support } : { lead, support: open(support) }
}

/** The cells of a rectangle, for the clipboard. */
export function cellsOf(
  tasks: readonly TaskItem[],
  { top, bottom, left, right }: { top: number; bottom: number; left: number; right: number },
): string[][] {
  const columns = columnIds.slice(left, right + 1)
  return tasks.slice(top, bottom + 1).map(task => columns.map(column => task.cells[column]))
}
