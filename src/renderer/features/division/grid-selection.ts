// The selected rectangle of a table of cells: where it began, where it has got to. Pure.

export interface Cell {
  row: number
  column: number
}

export interface GridSelection {
  /** The cell that the keys act on. */
  anchor: Cell
  /** The opposite corner. */
  head: Cell
}

export interface GridSize {
  rows: number
  columns: number
}

export interface Rectangle {
  top: number
  bottom: number
  left: number
  right: number
}

export function single(cell: Cell): GridSelection {
  return { anchor: cell, head: cell }
}

export function rectangleOf({ anchor, head }: GridSelection): Rectangle {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  }
}

export function contains(selection: GridSelection, { row, column }: Cell): boolean {
  const { top, bottom, left, right } = rectangleOf(selection)
  return row >= top && row <= bottom && column >= left && column <= right
}

export function isSingle({ anchor, head }: GridSelection): boolean {
  return anchor.row === head.row && anchor.column === head.column
}

/** The selection inside a table of this size, unchanged where it fits. Null for a table without rows. */
export function clamp(selection: GridSelection, size: GridSize): GridSelection | null {
  if (size.rows === 0 || size.columns === 0) return null
  const inside = ({ row, column }: Cell): Cell => ({
    row: Math.max(0, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  })
  return { anchor: inside(selection.anchor), head: inside(selection.head) }
}

/** One cell further in a direction; with `extend` only the far corner moves. */
export function move(selection: GridSelection, by: Cell, size: GridSize, extend: boolean): GridSelection {
  const from = extend ? selection.head : selection.anchor
  const to = { row: from.row + by.row, column: from.column + by.column }
  return clamp(extend ? { anchor: selection.anchor, head: to } : single(to), size) ?? selection
}

/** The next cell in reading order (or the one before), going on in the next row at the end of one. */
export function step(selection: GridSelection, by: 1 | -1, size: GridSize): GridSelection {
  const at = selection.anchor.row * size.columns + selection.anchor.column + by
  const inside = Math.max(0, Math.min(size.rows * size.columns - 1, at))
  return single({ row: Math.floor(inside / size.columns), column: inside % size.columns })
}

/** Whole rows: those the selection touches, over all columns. */
export function wholeRows(selection: GridSelection, size: GridSize): GridSelection {
  return {
    anchor: { row: selection.anchor.row, column: 0 },
    head: { row: selection.head.row, column: size.columns - 1 },
  }
}
