// What the reader finds in a Word file: paragraphs in reading order with what tells a heading from text, tables,
// comments and tracked changes. No layout.

/** accepted: as if all tracked changes were accepted · original: as if all were rejected. */
export type RevisionView = 'accepted' | 'original'

export interface DocxText {
  paragraphs: DocxParagraph[]
  tables: DocxTable[]
  comments: DocxComment[]
  changes: DocxChange[]
  footnotes: string[]
  /** Different lines of page headers and footers that hold words and not only page numbers. */
  headers: string[]
  /** What the drafter should know about the file, Chinese sentences. */
  notes: string[]
}

export interface DocxParagraph {
  /** The words; "\n" is a line break, "\t" a tab. Numbers made by Word are in autoLabel, not here. */
  text: string
  /** Name of its style as Word shows it, "" where it has none. */
  styleName: string
  /** From 0; null for body text. */
  outlineLevel: number | null
  /** The number Word prints before it: "一、", "2.1", "" where none. */
  autoLabel: string
  /** Whether all its words are bold. */
  bold: boolean
  centred: boolean
  /** Its cell, where it stands in a table. */
  table?: { index: number; row: number; column: number }
}

export interface DocxTable {
  /** Rows of cells; a cell covered from above by a vertical merge is not listed, its rows are in rowSpan above. */
  rows: DocxCell[][]
  /** Whether the row repeats at the head of every page. */
  headerRows: number
}

export interface DocxCell {
  text: string
  column: number
  columnSpan: number
  rowSpan: number
}

export interface DocxComment {
  author: string
  date: string
  text: string
  /** The words it is about, in the accepted view. */
  quote: string
}

export interface DocxChange {
  kind:
    | 'insert'
    | 'delete'
    | 'move-from'
    | 'move-to'
    | 'row-insert'
    | 'row-delete'
    | 'mark-insert'
    | 'mark-delete'
    | 'format'
  author: string
  /** ISO 8601 as written, "" where absent. */
  date: string
  /** The words it touches, "" for format and marks. */
  text: string
}
