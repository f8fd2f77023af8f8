// What keys mean in the division table while no cell is being filled in. Pure.
import { clamp, move, single, step, wholeRows, type GridSelection, type GridSize } from './grid-selection.ts'

export interface Key {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

export type GridCommand =
  | { do: 'select'; selection: GridSelection }
  /** Opens the cell, or goes to the paper from a column that is not changed here. */
  | { do: 'open' }
  | { do: 'clear' }
  | { do: 'fill-down' }
  | { do: 'collapse' }

const arrows: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The command of a key, null where the table leaves it alone. `page` is how many rows are in view. */
export function gridCommand(
  key: Key,
  selection: GridSelection,
  size: GridSize,
  page: number,
): GridCommand | null {
  if (key.altKey) return null
  const select = (to: GridSelection | null): GridCommand | null =>
    to ? { do: 'select', selection: to } : null
  const goTo = (row: number, column: number): GridCommand | null => {
    const to = { row, column }
    return select(clamp(key.shiftKey ? { anchor: selection.anchor, head: to } : single(to), size))
  }
  const control = key.ctrlKey || key.metaKey
  const from = key.shiftKey ? selection.head : selection.anchor
  const arrow = arrows[key.key]
  if (arrow) {
    const far = control ? Math.max(size.rows, size.columns) : 1
    const by = { row: arrow[0] * far, column: arrow[1] * far }
    return select(move(selection, by, size, key.shiftKey))
  }
  switch (key.key) {
    case 'Home':
      return goTo(control ? 0 : from.row, 0)
    case 'End':
      return goTo(control ? size.rows - 1 : from.row, size.columns - 1)
    case 'PageUp':
      return control ? null : goTo(from.row - page, from.column)
    case 'PageDown':
      return control ? null : goTo(from.row + page, from.column)
    case 'Tab':
      return atEdge(selection, key.shiftKey ? -1 : 1, size)
        ? null
        : select(step(selection, key.shiftKey ? -1 : 1, size))
    case 'Enter':
      return control || key.shiftKey ? null : { do: 'open' }
    case 'F2':
      return { do: 'open' }
    case 'Delete':
    case 'Backspace':
      return control ? null : { do: 'clear' }
    case 'Escape':
      return { do: 'collapse' }
    case ' ':
      return key.shiftKey ? select(wholeRows(selection, size)) : null
    case 'a':
    case 'A':
      return control ? select(wholeTable(size)) : null
    case 'd':
    case 'D':
      return control ? { do: 'fill-down' } : null
    default:
      return null
  }
}

function wholeTable(size: GridSize): GridSelection {
  return { anchor: { row: 0, column: 0 }, head: { row: size.rows - 1, column: size.columns - 1 } }
}

/** Tab leaves the table at its ends, so that nobody is caught in it. */
function atEdge({ anchor }: GridSelection, by: 1 | -1, size: GridSize): boolean {
  return by === 1
    ? anchor.row === size.rows - 1 && anchor.column === size.columns - 1
    : anchor.row === 0 && anchor.column === 0
}
