// Where the cells of a pasted block go. Pure.
import { columnIds, isEditable } from './columns.ts'
import type { CellEdit } from './cell-edits.ts'
import type { TaskItem } from './division-items.ts'
import type { Rectangle } from './grid-selection.ts'
import type { Cells } from './tsv.ts'

export interface PasteEdits {
  edits: CellEdit[]
  /** The rectangle that was written to. */
  filled: Rectangle
  /** Rows and columns of the block that reach over the edge of the table. */
  rowsLeft: number
  columnsLeft: number
  /** Cells that would fall into a column which cannot be changed here, and differ from what it holds. */
  locked: number
}

/**
 * A block is put down with its upper left corner at that of the selection. Where the selection is a multiple of the
 * block in height or width, it is filled with repetitions, as spreadsheets do.
 */
export function pasteEdits(tasks: readonly TaskItem[], selection: Rectangle, cells: Cells): PasteEdits {
  const height = repeated(selection.bottom - selection.top + 1, cells.length)
  const blockWidth = Math.max(...cells.map(row => row.length))
  const width = repeated(selection.right - selection.left + 1, blockWidth)
  const bottom = Math.min(tasks.length, selection.top + height) - 1
  const right = Math.min(columnIds.length, selection.left + width) - 1
  const edits: CellEdit[] = []
  let locked = 0
  for (let row = selection.top; row <= bottom; row++) {
    for (let at = selection.left; at <= right; at++) {
      const text = cells[(row - selection.top) % cells.length]![(at - selection.left) % blockWidth]
      const task = tasks[row]!
      const column = columnIds[at]!
      if (text === undefined) continue
      if (isEditable(column)) edits.push({ blockId: task.id, column, text })
      else if (text.trim() !== '' && text.trim() !== task.cells[column]) locked++
    }
  }
  return {
    edits,
    filled: { top: selection.top, left: selection.left, bottom, right },
    rowsLeft: Math.max(0, selection.top + height - tasks.length),
    columnsLeft: Math.max(0, selection.left + width - columnIds.length),
    locked,
  }
}

function repeated(room: number, block: number): number {
  return room % block === 0 ? room : block
}
