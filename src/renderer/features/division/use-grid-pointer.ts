// Selecting cells with the pointer: a press begins, Shift reaches from where the selection began, dragging draws it on.
// The column 序号 stands for its whole row.
import type { Ref } from 'vue'
import { columnIds } from './columns.ts'
import type { Cell, GridSelection } from './grid-selection.ts'

export function useGridPointer(selection: Ref<GridSelection>) {
  const last = columnIds.length - 1

  function press(event: MouseEvent, cell: Cell): void {
    const whole = columnIds[cell.column] === 'number'
    const anchor = event.shiftKey ? selection.value.anchor : cell
    selection.value = {
      anchor: whole ? { ...anchor, column: 0 } : anchor,
      head: whole ? { row: cell.row, column: last } : cell,
    }
    follow(event.view!, whole)
  }

  /** Follows the pointer until it is let go. */
  function follow(view: Window, whole: boolean): void {
    const onMove = (moved: MouseEvent) => {
      const under = document
        .elementFromPoint(moved.clientX, moved.clientY)
        ?.closest<HTMLElement>('[data-cell]')
      if (!under) return
      const [row, column] = under.dataset.cell!.split(':').map(Number)
      const head = { row: row!, column: whole ? last : column! }
      selection.value = { anchor: selection.value.anchor, head }
    }
    view.addEventListener('mousemove', onMove)
    view.addEventListener('mouseup', () => view.removeEventListener('mousemove', onMove), { once: true })
  }

  return { press }
}
