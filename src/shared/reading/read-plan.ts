// Reads a plan: lines in, tree out. The order of work is the order of the functions below; each step is a
// module of its own, and the ledger at the end proves that no step lost a character.
import { newId } from '#shared/model/ids.ts'
import { cleanLines, type CleanLine } from './clean-lines.ts'
import { checkConsistency } from './consistency/check-consistency.ts'
import type { ReadingHooks } from './hooks.ts'
import { settleLedger } from './ledger.ts'
import { yearIn } from './matter/plan-year.ts'
import { splitMatter, type Matter } from './matter/split-matter.ts'
import { NotAPlanError } from './not-a-plan-error.ts'
import { numberNotes } from './number-notes.ts'
import type { PlanReading, ReadItem } from './plan-reading.ts'
import { rowsOf } from './row.ts'
import { splitLineBreaks, type SourceText } from './source-line.ts'
import { splitTabTables } from './tab-tables.ts'
import { assembleItems } from './structure/assemble-items.ts'
import { takeClauses } from './structure/clauses.ts'
import { isHead, walk } from './structure/node.ts'
import { buildOutline } from './structure/outline.ts'
import { readTables } from './structure/table-rows.ts'
import { typeNodes } from './structure/type-nodes.ts'
import { unwrapRows } from './unwrap-rows.ts'

export interface ReadOptions extends ReadingHooks {
  /** Makes item and target ids; random UUIDs unless given. */
  newId?: () => string
  /** Takes the place of the year that the plan itself says. */
  year?: number
}

/**
 * Reads a source into a plan. Throws NotAPlanError, with a Chinese sentence, where the source is empty or has
 * no headings at all; every other peculiarity is read as well as can be and listed as doubtful or left.
 */
export function readPlan(given: SourceText, options: ReadOptions = {}): PlanReading {
  const source = splitTabTables(splitLineBreaks(given))
  const { lines, left } = cleanLines(source)
  if (lines.length === 0) throw new NotAPlanError('empty')
  const matter = splitMatter(rowsOf(lines))
  const title = matter.title.map(row => row.line.text).join('')
  const year = options.year ?? yearOf(title, matter)
  const rows = takeClauses(unwrapRows(matter.body), options, year)
  const tables = readTables(rows, { hooks: options, year })
  const outline = buildOutline(tables.rows)
  const nodes = [...walk(outline)]
  if (!nodes.some(isHead)) throw new NotAPlanError('no-structure')

  const items = assembleItems(typeNodes(outline), { year, hooks: options, newId: options.newId ?? newId })

  const doubtful = nodes
    .filter(node => node.doubt !== '')
    .map(node => ({ line: node.rows[0]!.line.number, reason: node.doubt }))
  const reasons = new Map([...matter.left, ...tables.left].map(({ row, reason }) => [row.line.index, reason]))
  const ledger = settleLedger({
    source,
    title,
    titleLines: matter.title.map(row => row.line),
    items,
    reasons,
    removed: new Map([...lines, ...left].map(line => [line.index, line.removed])),
    doubtful,
  })
  return {
    title,
    year,
    items,
    ledger,
    header: matter.header,
    notes: [...headNotes(title, year), ...notesOn(source, lines, items)],
  }
}

/** The year out of the title, else the text before the first number, else the date of issue. */
function yearOf(title: string, matter: Matter): number | null {
  const firstLabel = matter.body.findIndex(row => row.label !== null)
  const preamble = matter.body.slice(0, Math.max(firstLabel, 0)).map(row => row.body)
  return yearIn(title) ?? yearIn(preamble.join('\n')) ?? yearIn(matter.header.date)
}

function headNotes(title: string, year: number | null): PlanReading['notes'] {
  const texts = [
    title === '' && '没有找到标题，请补写。',
    year === null && '没有看出是哪一年的方案，请填写年度。',
  ]
  return texts.flatMap(text => (text ? { line: null, text } : []))
}

function notesOn(
  source: SourceText,
  lines: readonly CleanLine[],
  items: readonly ReadItem[],
): PlanReading['notes'] {
  const lineOf = new Map(items.map(item => [item.id, item.lines[0]!]))
  const own = checkConsistency(items).map(note => ({
    line: lineOf.get(note.items.at(-1)!)!,
    text: note.text,
  }))
  return [...source.notes.map(text => ({ line: null, text })), ...numberNotes(lines), ...own]
}
