// Paragraphs and tables of two states as one list with tracked changes.
// Must stay true: rejecting them all gives the old list, accepting them all the new one, look included.
import type { PaperBlock, PaperParagraph, Revision } from '../paper.ts'
import { paragraphText } from '../paper.ts'
import { alignSequence } from './align-sequence.ts'
import { sameLook } from './paragraph-look.ts'
import { settleEnd } from './settle-end.ts'
import { revised, trackRuns } from './track-runs.ts'
import { trackTable, wholeRow } from './track-table.ts'

/** The row of the earlier state that a row of the later one goes back to, by ids. */
export type Origins = ReadonlyMap<string, string>

/** The content of a section. It ends in a paragraph, as every section does. */
export function trackContent(
  before: readonly PaperBlock[],
  after: readonly PaperBlock[],
  origins: Origins,
): PaperBlock[] {
  const origin = (id: string) => origins.get(id) ?? `new ${id}`
  const trackCell = (old: readonly PaperParagraph[], now: readonly PaperParagraph[]) =>
    trackContent(old, now, origins) as PaperParagraph[]
  const steps = alignSequence(before, after, {
    keyBefore: block => blockKey(block, id => id),
    keyAfter: block => blockKey(block, origin),
    weight: block => (block.kind === 'paragraph' ? paragraphText(block).length + 1 : 1000),
    kind: lineKind,
  })
  const blocks = steps.map(({ from, to }): PaperBlock => {
    if (from === null) return wholeBlock(to!, 'inserted')
    if (to === null) return wholeBlock(from, 'deleted')
    if (from.kind === 'table' && to.kind === 'table') return trackTable(from, to, origin, trackCell)
    return trackParagraph(from as PaperParagraph, to as PaperParagraph)
  })
  return settleEnd(blocks)
}

function blockKey(block: PaperBlock, name: (id: string) => string): string {
  // Widths follow the words; the rows of a table with the same head go on.
  if (block.kind === 'table') {
    const heads = block.rows
      .filter(row => row.header)
      .map(row => row.cells.map(each => each.paragraphs.map(paragraphText)))
    return `table ${JSON.stringify([block.columns.length, block.place, block.lines, heads])}`
  }
  if (block.blockId !== null) return `row ${name(block.blockId)}`
  return `words ${block.element} ${paragraphText(block)}`
}

/** Lines of one kind that print no row (文号, 日期), and titles: one that changed is shown as changed. */
function lineKind(block: PaperBlock): string | null {
  return block.kind === 'paragraph' && (block.blockId === null || block.element === 'title')
    ? block.element
    : null
}

function trackParagraph(from: PaperParagraph, to: PaperParagraph): PaperParagraph {
  const runs = trackRuns(from.runs, to.runs)
  return sameLook(from, to) ? { ...to, runs } : { ...to, runs, was: from }
}

function wholeBlock(block: PaperBlock, revision: Revision): PaperBlock {
  if (block.kind === 'paragraph') return { ...block, runs: revised(block.runs, revision), revision }
  return { ...block, rows: block.rows.map(row => wholeRow(row, revision)) }
}
