// The cell edits that one command of the division table stands for. Pure.
import type { CellEdit } from './cell-edits.ts'
import { columnIds, isEditable, type ColumnId, type EditableColumn } from './columns.ts'
import type { TaskItem } from './division-items.ts'
import type { Rectangle } from './grid-selection.ts'

/** One text for every selected cell that can be changed. */
export function editsOf(
  tasks: readonly TaskItem[],
  { top, bottom, left, right }: Rectangle,
  text: (column: EditableColumn) => string,
): CellEdit[] {
  const columns = columnIds.slice(left, right + 1).filter(isEditable)
  return tasks
    .slice(top, bottom + 1)
    .flatMap(task => columns.map(column => ({ blockId: task.id, column, text: text(column) })))
}

/** Empties every selected cell that can be changed. */
export function clearing(tasks: readonly TaskItem[], rectangle: Rectangle): CellEdit[] {
  return editsOf(tasks, rectangle, () => '')
}

/** Fills the selection with what its first row holds. */
export function fillingDown(tasks: readonly TaskItem[], rectangle: Rectangle): CellEdit[] {
  const first = tasks[rectangle.top]
  return first ? editsOf(tasks, rectangle, column => first.cells[column]) : []
}

/** Fills the selected rows of one column with what was typed. */
export function fillingColumn(
  tasks: readonly TaskItem[],
  rectangle: Rectangle,
  column: ColumnId,
  text: string,
): CellEdit[] {
  const at = columnIds.indexOf(column)
  return editsOf(tasks, { ...rectangle, left: at, right: at }, () => text)
}
