// A paper: what is printed, as plain data, without any file format. The .docx, the preview and the checks are made from it.
// Every paragraph and run says which row it comes from, so that what was written can be compared with the rows.
import type { OwnerRole } from '../model/owner.ts'
import type { ElementId } from './elements.ts'
import type { FaceId, FontSetId } from './faces.ts'
import type { MissingName } from './fields.ts'
import type { ProfileId } from './profiles.ts'
import type { Deviation } from './rule.ts'
import type { TemplateId } from './templates.ts'

/** What the words of a run are: a computed number, the row's own text, its owner clause, a fact
 *  of it shown apart (a target, a deadline), words of a row in an earlier state, a header field, or fixed words. */
export type RunSource = 'label' | 'text' | 'owners' | 'fact' | 'earlier' | 'field' | 'fixed' | 'missing'

/** A tracked change (修订): words, a paragraph mark or a table row that only the later or only the earlier state has. */
export type Revision = 'inserted' | 'deleted'

export interface PaperRun {
  /** The words; "\n" is a line break within the paragraph, "\t" a tab. */
  text: string
  source: RunSource
  /** The row the words come from, null where they come from none. */
  blockId: string | null
  /** Targets whose quote these words are part of. */
  targetIds: readonly string[]
  /** Words taken out are struck through, words put in are 黑体 and underlined. */
  mark?: 'removed' | 'added'
  /** Set where the words are a tracked change. */
  revision?: Revision
  /** Face that differs from the paragraph's. */
  face?: FaceId
  /** Size in points and width of glyphs in per cent, where they are computed. */
  size?: number
  scale?: number
}

/** A stop for a tab: position in twips from the left edge of the text. */
export interface TabStop {
  at: number
  align: 'left' | 'right'
}

export interface PaperParagraph {
  kind: 'paragraph'
  element: ElementId
  runs: readonly PaperRun[]
  /** The row it prints, null for header fields and fixed words. */
  blockId: string | null
  /** Computed indents in twips that take the place of the element's. */
  indent?: { left?: number; right?: number; hanging?: number }
  /** Computed distances in twips that take the place of the element's. */
  before?: number
  after?: number
  tabs?: readonly TabStop[]
  /** A line under the paragraph: width in eighths of a point, distance in points. */
  rule?: {
    width: number
    distance: number
    colour: 'red' | 'black'
    /** A double line, the thick one above or below; a single one where absent. */
    pattern?: 'thickThin' | 'thinThick'
  }
  /** Its place in twips from the edges of the page; neighbours in the same frame stand below each other. The text
   *  keeps clear of it. */
  frame?: { x: number; y: number; width: number }
  pageBreakBefore?: boolean
  /** False lets the paragraph part from the next although its element keeps them together. */
  keepNext?: boolean
  /** Set where the paragraph's mark is a tracked change: without it the words run on into the next paragraph. */
  revision?: Revision
  /** Set beside `revision` where the paragraph only went to another place: the name that both places share. */
  move?: string
  /** How the paragraph looked in the earlier state, where it looked otherwise; its words are in the runs. */
  was?: PaperParagraph
}

export interface PaperCell {
  paragraphs: readonly PaperParagraph[]
  /** Columns it covers. */
  columns: number
  /** first: the top cell of a vertical merge; rest: a cell covered from above. */
  merge?: 'first' | 'rest'
  /** Whether its words stand in the middle of its height. */
  middle?: boolean
  /** Whether it is filled with grey: a bar of a chart. */
  shade?: boolean
}

export interface PaperRow {
  cells: readonly PaperCell[]
  /** Repeated at the head of every page. */
  header: boolean
  /** Height in twips that is kept even without words. */
  minHeight?: number
  /** Set where the whole row is a tracked change. */
  revision?: Revision
}

/** Line widths in eighths of a point; 0 draws none. */
export interface TableLines {
  top: number
  bottom: number
  left: number
  right: number
  insideH: number
  insideV: number
}

export interface PaperTable {
  kind: 'table'
  /** Column widths in twips. */
  columns: readonly number[]
  rows: readonly PaperRow[]
  lines: TableLines
  /** Distance of the words from the sides and from top and bottom of their cell, in twips. */
  padding: { side: number; end: number }
  /** foot: the table stands at the foot of the text area of its page. */
  place: 'flow' | 'foot'
  /** Whether a table narrower than the text stands in the middle. */
  centred?: boolean
}

export type PaperBlock = PaperParagraph | PaperTable

export interface PaperPage {
  width: number
  height: number
  landscape: boolean
  margins: { top: number; bottom: number; left: number; right: number; footer: number }
  /** Grid of lines, in twips; charSpace in 1/4096 pt, null where characters are not on it. */
  grid: { line: number; charSpace: number | null }
}

export interface PaperSection {
  page: PaperPage
  content: readonly PaperBlock[]
  /** 一字线 on both sides of the number, odd pages right and even pages left (GB/T 9704-2012 7.5); none without. */
  pageNumbers: boolean
  /** False where the first page carries no number although the others do. */
  firstPageNumber?: boolean
}

/** What of the plan a paper must show: found from the plan, not from what was composed; the checks hold it to this. */
export interface PaperPromise {
  /** Ids of the rows whose words are printed, each once and in reading order. */
  blocks: readonly string[]
  /** Whether every printed row begins with its number. */
  numbered: boolean
  /** Roles whose owners are printed with the row they belong to. */
  owners: readonly OwnerRole[]
  /** Ids of the rows of an earlier state whose words are printed; absent where only one state is. */
  earlier?: readonly string[]
}

export interface Paper {
  template: TemplateId
  profile: ProfileId
  fonts: FontSetId
  /** The face of digits and Latin letters; null where they are set in the Chinese face beside them. */
  latin: string | null
  /** The document's title in one line, for the file's properties. */
  title: string
  sections: readonly PaperSection[]
  promise: PaperPromise
  /** Header fields the template needs and that are not given; each stands on the paper as 【待补：…】. */
  missing: readonly MissingName[]
  deviations: readonly Deviation[]
}

/** What is printed, whatever it is printed on: what a written file is compared with. */
export interface Printed {
  /** In reading order, those of table cells included. */
  paragraphs: readonly PaperParagraph[]
  promise: PaperPromise
  missing: readonly MissingName[]
}

/** What a paper prints. */
export function printedOn(paper: Paper): Printed {
  return { paragraphs: paragraphsOf(paper), promise: paper.promise, missing: paper.missing }
}

/** The words of a paragraph. */
export function paragraphText(paragraph: PaperParagraph): string {
  return paragraph.runs.map(run => run.text).join('')
}

/** Every paragraph of a section in reading order, those of table cells included. */
export function sectionParagraphs(section: PaperSection): PaperParagraph[] {
  return paragraphsOfBlocks(section.content)
}

/** Every paragraph of paragraphs and tables in reading order. */
export function paragraphsOfBlocks(blocks: readonly PaperBlock[]): PaperParagraph[] {
  return blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(row => row.cells).flatMap(cell => cell.paragraphs),
  )
}

/** Every paragraph of a paper in reading order. */
export function paragraphsOf(paper: Paper): PaperParagraph[] {
  return paper.sections.flatMap(sectionParagraphs)
}
