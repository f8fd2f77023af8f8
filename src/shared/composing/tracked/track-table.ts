// Tables of two states as one table with rows that came, went or changed.
// Must stay true: rejecting the changes gives the old rows, accepting them the new ones, merged cells included.
import type { PaperCell, PaperParagraph, PaperRow, PaperTable, Revision } from '../paper.ts'
import { paragraphText } from '../paper.ts'
import { alignSequence } from './align-sequence.ts'
import { revised } from './track-runs.ts'

/** Tracks the paragraphs of a cell. */
export type TrackCell = (
  before: readonly PaperParagraph[],
  after: readonly PaperParagraph[],
) => PaperParagraph[]

/** `origin` names the row of the earlier state that a row of the later one goes back to. */
export function trackTable(
  from: PaperTable,
  to: PaperTable,
  origin: (id: string) => string,
  trackCell: TrackCell,
): PaperTable {
  const keys = new Map([...rowKeys(from.rows, id => id), ...rowKeys(to.rows, origin)])
  const steps = alignSequence(from.rows, to.rows, {
    keyBefore: row => keys.get(row)!,
    keyAfter: row => keys.get(row)!,
    weight: row => paragraphsIn(row).map(paragraphText).join('').length + 1,
    kind: row => (idsIn(row.cells).length === 0 ? shapeOf(row) : null),
  })
  return {
    ...to,
    rows: steps.map(step => {
      if (step.from === null) return wholeRow(step.to!, 'inserted')
      if (step.to === null) return wholeRow(step.from, 'deleted')
      const before = step.from.cells
      const cells = step.to.cells.map((cell, i): PaperCell => {
        return { ...cell, paragraphs: trackCell(before[i]!.paragraphs, cell.paragraphs) }
      })
      return { ...step.to, cells }
    }),
  }
}

/** A row goes or comes with all it holds; its words are marked too, for programs that only show marked words. */
export function wholeRow(row: PaperRow, revision: Revision): PaperRow {
  const cells = row.cells.map(cell => ({
    ...cell,
    paragraphs: cell.paragraphs.map(each => ({ ...each, runs: revised(each.runs, revision) })),
  }))
  return { ...row, cells, revision }
}

/**
 * What makes a row of a table the same row in both states: the first plan row that no earlier table row prints, looked
 * for outside merged cells first, since those print what several rows share. Rows whose cells are merged otherwise are
 * different rows: not every program can track a change of merging.
 */
function rowKeys(rows: readonly PaperRow[], name: (id: string) => string): [PaperRow, string][] {
  const seen = new Set<string>()
  return rows.map(row => {
    const own = idsIn(row.cells.filter(cell => cell.merge === undefined))
    const all = [...own, ...idsIn(row.cells)]
    const id = all.find(each => !seen.has(each)) ?? all[0]
    for (const each of all) seen.add(each)
    const what = id === undefined ? paragraphsIn(row).map(paragraphText) : name(id)
    return [row, `${shapeOf(row)} ${JSON.stringify(what)}`]
  })
}

function paragraphsIn({ cells }: Pick<PaperRow, 'cells'>): PaperParagraph[] {
  return cells.flatMap(cell => cell.paragraphs)
}

function idsIn(cells: readonly PaperCell[]): string[] {
  const runs = paragraphsIn({ cells }).flatMap(paragraph => paragraph.runs)
  return [...new Set(runs.flatMap(run => run.blockId ?? []))]
}

function shapeOf(row: PaperRow): string {
  return JSON.stringify([row.header, row.cells.map(({ columns, merge }) => [columns, merge])])
}
