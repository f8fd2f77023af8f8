// A long list of which only the rows in view exist. Rows are laid by `start` into a box of the height `total`.
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/vue-virtual'
import { computed, type ComponentPublicInstance } from 'vue'

interface RowListOptions<Row> {
  rows: () => readonly Row[]
  /** The element that scrolls. */
  scroller: () => HTMLElement | null
  /** What a row is known by when the list changes; its place unless told. */
  keyOf?: (row: Row) => string
  /** Height of a row in CSS pixels; a first guess for rows that are measured. */
  height: (row: Row) => number
  /** How many rows exist above and below those in view. */
  overscan?: number
  /** Room above the first row and below the last, in CSS pixels. */
  padding?: { start?: number; end?: number }
  /** What lies over the top of the scroller, in CSS pixels. */
  head?: number
  /** The place of a row that always exists, in view or not. */
  kept?: () => number
}

export interface DrawnRow<Row> {
  row: Row
  index: number
  /** Distance from the top of the box, in CSS pixels. */
  start: number
  size: number
}

export function useRowList<Row>(options: RowListOptions<Row>) {
  const { keyOf, kept } = options
  const virtualizer = useVirtualizer(
    computed(() => {
      const rows = options.rows()
      return {
        count: rows.length,
        getScrollElement: options.scroller,
        estimateSize: (index: number) => options.height(rows[index]!),
        getItemKey: (index: number) => (keyOf && rows[index] !== undefined ? keyOf(rows[index]) : index),
        overscan: options.overscan ?? 8,
        paddingStart: options.padding?.start ?? 0,
        paddingEnd: options.padding?.end ?? 0,
        scrollPaddingStart: options.head ?? 0,
        rangeExtractor: (range: Range) => {
          const drawn = defaultRangeExtractor(range)
          return kept ? [...new Set([...drawn, kept()])].sort((a, b) => a - b) : drawn
        },
      }
    }),
  )
  // The list may be shorter already than what was last laid out.
  const drawn = computed(() =>
    virtualizer.value.getVirtualItems().flatMap(({ index, start, size }): DrawnRow<Row>[] => {
      const row = options.rows()[index]
      return row === undefined ? [] : [{ row, index, start, size }]
    }),
  )
  const total = computed(() => virtualizer.value.getTotalSize())

  return {
    drawn,
    total,
    /** The `ref` of rows whose height is measured; they carry their place in `data-index`. */
    measure(row: Element | ComponentPublicInstance | null): void {
      const element: unknown = row instanceof Element ? row : row?.$el
      if (element instanceof HTMLElement) virtualizer.value.measureElement(element)
    },
    /** Forgets what was measured: heights are other ones now. */
    remeasure: () => virtualizer.value.measure(),
    show: (index: number, align: 'auto' | 'center' = 'auto') =>
      virtualizer.value.scrollToIndex(index, { align }),
    startOf: (index: number) => virtualizer.value.measurementsCache[index]?.start ?? 0,
  }
}
