// What the paginator works on: the content of one section as a column of measured items, and the pages it falls into.
// Lengths are twips, as everywhere on the paper.

/** A paragraph, a row of a table, or a table that stands at the foot of its page. */
export interface FlowItem {
  kind: 'paragraph' | 'row' | 'foot'
  /** Heights of the lines between which a page may end; a row and a foot are one. */
  lines: readonly number[]
  /** Distance from what stands above; left out where a full page made the item begin a new one. */
  before: number
  /** Distance to what stands below; may run over the end of the page. */
  after: number
  /** Stays whole, and on the page on which the next item begins. */
  keepNext: boolean
  /** Begins a new page. */
  breakBefore: boolean
  /** Height of the table's head that is repeated above the row where the table goes on over a page; 0 for none. */
  head: number
}

/** The lines [from, to) of an item on a page, `top` below the upper edge of the text area. */
export interface Piece {
  item: number
  from: number
  to: number
  top: number
  /** Whether the table's head is repeated right above. */
  head: boolean
}
