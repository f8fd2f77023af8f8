// Owner clauses (责任分工): parted from the words before them, and given to the item they are about.
// A clause is never lost: where no item stands before it, its line stays text.
import type { FoundOwners, OwnersHook } from '../hooks.ts'
import type { CleanLine } from '../clean-lines.ts'
import type { Row } from '../row.ts'
import { walk, type OutlineNode } from './node.ts'

export interface Clause {
  line: CleanLine
  /** As printed. */
  printed: string
  /** Whether it fills its line. */
  alone: boolean
  /** What it says; null for the second line of a clause over two lines, which the first speaks for. */
  found: FoundOwners | null
}

/** Parts the clauses from the rows; a row that is wholly a clause goes to the row before it. */
export function takeClauses(rows: readonly Row[], hook: OwnersHook | undefined): Row[] {
  if (!hook) return [...rows]
  const out: Row[] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const host = out.at(-1)
    const lines = host ? clauseLines(rows, i, hook) : []
    if (host && lines.length > 0) {
      host.clauses.push(...lines)
      i += lines.length - 1
    } else out.push(row.line.hints.table ? row : withoutClause(row, hook))
  }
  return out
}

/** The clause over one line or two that starts at row `at`; empty if the row is no clause. */
function clauseLines(rows: readonly Row[], at: number, hook: OwnersHook): Clause[] {
  const row = rows[at]!
  if (row.label || row.line.hints.table) return []
  const clause = (line: CleanLine, found: FoundOwners | null): Clause => ({
    line,
    printed: line.text,
    alone: true,
    found,
  })
  const first = whole(row.line.text, hook)
  if (!first) return []
  const next = rows[at + 1]
  if (next && !next.label && !next.line.hints.table && whole(next.line.text, hook)) {
    const joined = whole(`${row.line.text}\n${next.line.text}`, hook)
    if (joined) return [clause(row.line, joined), clause(next.line, null)]
  }
  return [clause(row.line, first)]
}

function whole(text: string, hook: OwnersHook): FoundOwners | null {
  const found = hook(text)
  return found && text.slice(0, found.start).trim() === '' && /^[。；;]?$/.test(text.slice(found.end).trim())
    ? found
    : null
}

function withoutClause(row: Row, hook: OwnersHook): Row {
  const found = hook(row.body)
  if (!found || row.body.slice(0, found.start).trim() === '') return row
  const printed = row.body.slice(found.start).trim()
  return {
    ...row,
    body: row.body.slice(0, found.start).trimEnd(),
    clauses: [{ line: row.line, printed, alone: false, found }],
  }
}

/**
 * Gives each clause below a task to the item it is about: one on a line of its own, or at the end of the only
 * or last paragraph, is the task's; where several paragraphs have clauses, each keeps its own.
 */
export function placeClauses(task: OutlineNode): void {
  const hosts = [...walk(task.children)].filter(node => node.clauses.length > 0)
  if (task.clauses.length > 0 || hosts.length !== 1) return
  const host = hosts[0]!
  const last = [...walk(task.children)].at(-1)
  if (host !== last && !host.clauses.every(clause => clause.alone)) return
  task.clauses = host.clauses
  host.clauses = []
}
