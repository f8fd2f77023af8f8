// Where the current cell lies in the scrolled table, for the field that is laid over it. CSS pixels.
import { nextTick, ref, watch, type Ref } from 'vue'
import type { GridSelection } from './grid-selection.ts'

interface Options {
  scroller: () => HTMLElement | null
  /** The box that the rows are laid in. */
  rows: () => HTMLElement | null
  selection: Ref<GridSelection>
  /** Moves when rows are drawn anew. */
  drawn: Ref<unknown>
  /** Distance of a line from the top of the box. */
  startOf: (index: number) => number
}

export function useCellPlace({ scroller, rows, selection, drawn, startOf }: Options) {
  const place = ref({ top: 0, left: 0, width: 0, height: 0 })

  function follow(): void {
    const { row, column } = selection.value.anchor
    const cell = scroller()?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    const line = cell?.parentElement
    if (!cell || !line) return
    const top = (rows()?.offsetTop ?? 0) + startOf(Number(line.dataset.index))
    place.value = { top, left: cell.offsetLeft, width: cell.offsetWidth, height: line.offsetHeight }
  }

  watch([selection, drawn], () => void nextTick(follow), { flush: 'post' })
  return place
}
