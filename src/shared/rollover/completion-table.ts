// How last year's tasks stood, from a table of another office: whatever its columns, its order and its numbering.
// Must stay true: no row is passed over; one that belongs to no task, or whose state is no known word, is listed.
import { alignItems } from '../compare/align-items.ts'
import type { ComparableItem } from '../compare/comparable-plan.ts'
import { finish } from '../compare/steps.ts'
import type { Completion } from '../model/block.ts'
import { readCompletionCell } from './completion-words.ts'

/** A task or measure of the plan that the table is read for. */
export interface CompletionTask {
  id: string
  text: string
}

export interface UnmatchedRow {
  /** Its place in the table, from 1. */
  row: number
  /** Its words, for the drafter to know it by. */
  text: string
  /** no-task: belongs to none · unknown-word: what it says of the state is none of the known words. */
  reason: 'no-task' | 'unknown-word'
}

export interface CompletionTable {
  found: Map<string, Completion>
  unmatched: UnmatchedRow[]
}

/** A heading of the column that says how a task stands; where there is none, the cells themselves tell. */
const stateHeading = /完成|进展|落实情况|办理情况|办结|状态/u
/** A label in front of a task's words: 一、 （一） 1. （1） ① 第一条. */
const label =
  /^(?:第?[一二三四五六七八九十百]+[、.．条项]|[（(][一二三四五六七八九十\d]+[）)]|\d+(?:\.\d+)*[、.．)）]?\s*|[①-⑳])\s*/u
/** A cell of fewer characters names no task. */
const shortestText = 4

/** Reads the rows of a table. Null where no column says how tasks stand. */
export function readCompletionTable(
  rows: readonly (readonly string[])[],
  tasks: readonly CompletionTask[],
): CompletionTable | null {
  const column = stateColumn(rows)
  if (column === null) return null
  const body = rows
    .map((cells, index) => ({ cells, row: index + 1, state: (cells[column] ?? '').trim() }))
    .filter(({ cells, state }) => state !== '' && !isHeading(cells, column))
  const width = Math.max(0, ...body.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, at) => at).filter(at => at !== column)
  const matches = columns.map(at =>
    match(
      body.map(({ cells }) => cells[at] ?? ''),
      tasks,
    ),
  )
  // The column with most tasks names them; a row that it says nothing in is looked for in the others.
  matches.sort((a, b) => b.size - a.size)
  const found = new Map<string, Completion>()
  const unmatched: UnmatchedRow[] = []
  body.forEach(({ cells, row, state }, index) => {
    const id = matches.map(each => each.get(index)).find(each => each !== undefined && !found.has(each))
    const completion = readCompletionCell(state)
    const text = cells.filter((cell, at) => at !== column && cell.trim() !== '').join(' ')
    if (!completion) unmatched.push({ row, text: `${text} ${state}`, reason: 'unknown-word' })
    else if (id === undefined) unmatched.push({ row, text, reason: 'no-task' })
    else found.set(id, completion)
  })
  return { found, unmatched }
}

function stateColumn(rows: readonly (readonly string[])[]): number | null {
  const width = Math.max(0, ...rows.map(cells => cells.length))
  let best: { column: number; weight: number } | null = null
  for (let column = 0; column < width; column++) {
    const cells = rows.map(row => (row[column] ?? '').trim()).filter(cell => cell !== '')
    const read = cells.filter(cell => readCompletionCell(cell)).length
    const headed = cells.some(
      cell => cell.length <= 12 && stateHeading.test(cell) && !readCompletionCell(cell),
    )
    const weight = read + (headed ? 0.5 : 0)
    if (read > 0 && (headed || read * 2 >= cells.length) && weight > (best?.weight ?? 0))
      best = { column, weight }
  }
  return best?.column ?? null
}

/** The heading row says what the column is for, not how something stands. */
function isHeading(cells: readonly string[], column: number): boolean {
  const cell = (cells[column] ?? '').trim()
  return cell.length <= 12 && stateHeading.test(cell) && !readCompletionCell(cell)
}

/** Which task each of the texts is, by its place: the words decide, labels and rewritten parts do not. */
function match(texts: readonly string[], tasks: readonly CompletionTask[]): Map<number, string> {
  const rows = texts.flatMap((text, index) => {
    const words = text.trim().replace(label, '')
    return [...words].length < shortestText ? [] : [{ id: String(index), text: words }]
  })
  const alignment = finish(alignItems(tasks.map(asItem), rows.map(asItem), false))
  return new Map(alignment.pairs().map(([task, row]) => [Number(rows[row]!.id), tasks[task]!.id] as const))
}

function asItem({ id, text }: CompletionTask): ComparableItem {
  return {
    id,
    parent: null,
    type: 'measure',
    // A heading with or without its full stop is the same.
    text: text.replace(/[。；;]$/u, ''),
    identity: null,
    lineage: null,
    owners: { lead: [], support: [], leader: null, open: false },
    deadline: '',
    completion: null,
    targets: [],
  }
}
