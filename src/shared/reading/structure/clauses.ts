// Owner clauses (责任分工): parted from the words before them, and given to the item they are about.
// A clause is never lost: where no item stands before it, its line stays text.
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import type { Owners } from '#shared/model/plan-document.ts'
import type { FoundOwners, OwnersHook, ReadingHooks } from '../hooks.ts'
import type { SourcePiece } from '../plan-reading.ts'
import { piecesOfRow, type Row } from '../row.ts'
import { walk, type OutlineNode } from './node.ts'

export interface Clause {
  /** As printed. */
  printed: string
  pieces: SourcePiece[]
  /** Whether it fills its line. */
  alone: boolean
  /** What it says; null for the further lines of a clause over several, which the first speaks for. */
  found: Pick<FoundOwners, 'owners' | 'deadline'> | null
}

/** 完成时限：6月底 on a line of its own, beside the lines that name the owners. */
const deadlineLine = /^[（(]?(?:完成|工作)?(?:时限|时间|期限)(?:要求|节点)?\s*[:：]\s*(.+?)[）)]?[。；]?$/

/** Parts the clauses from the rows; a row that is wholly a clause goes to the row before it. */
export function takeClauses(rows: readonly Row[], hooks: ReadingHooks): Row[] {
  if (!hooks.owners) return [...rows]
  const out: Row[] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const host = out.at(-1)
    const clauses = host ? clausesAt(rows, i, hooks) : []
    if (host && clauses.length > 0) {
      host.clauses.push(...clauses)
      i += clauses.length - 1
    } else out.push(row.line.hints.table ? row : withoutClause(row, hooks.owners))
  }
  return out
}

/** The rows from `at` on that are wholly about owners, as clauses; empty if the first is not. */
function clausesAt(rows: readonly Row[], at: number, hooks: ReadingHooks): Clause[] {
  const lines = rows.slice(at, at + 6).map(row => {
    if (row.label || row.line.hints.table) return null
    const owners = wholeOwners(row.body, hooks)
    const found = owners ?? deadlineOn(row, hooks)
    const pieces = piecesOfRow(row, '', row.body, 'clause')
    return found && { owners, clause: { printed: row.body, pieces, alone: true, found } }
  })
  if (!lines[0]?.owners) return []
  const end = lines.findIndex(line => line === null)
  const clauses = lines.slice(0, end < 0 ? lines.length : end).map(line => line!.clause)
  // 牵头单位 and 配合单位 on two lines are one clause, if the grammar reads them as one.
  const named = lines.findIndex(line => !line?.owners)
  const owners = clauses.slice(0, named < 0 ? clauses.length : named)
  const together =
    owners.length > 1 ? wholeOwners(owners.map(clause => clause.printed).join('\n'), hooks) : null
  if (!together) return clauses
  const joined = owners.map((clause, index) => ({ ...clause, found: index === 0 ? together : null }))
  return [...joined, ...clauses.slice(owners.length)]
}

function wholeOwners(text: string, hooks: ReadingHooks): FoundOwners | null {
  const found = hooks.owners!(text)
  if (!found || text.slice(0, found.start).trim() !== '') return null
  return /^[。；;]?$/.test(text.slice(found.end).trim()) ? found : null
}

function deadlineOn(row: Row, hooks: ReadingHooks): Clause['found'] {
  const phrase = deadlineLine.exec(row.body)?.[1]
  return phrase === undefined ? null : { owners: noOwners(), deadline: deadlineOf(phrase, hooks) }
}

/** A phrase that is known to be a deadline by where it stands: its reading, or the words alone. */
export function deadlineOf(phrase: string, hooks: ReadingHooks): DeadlineFacts {
  const read = hooks.deadlines?.(phrase, { year: null })[0]
  if (!read) return { text: phrase, from: null, to: null, fuzzy: true, recurring: null }
  return { text: phrase, from: read.from, to: read.to, fuzzy: read.fuzzy, recurring: read.recurring }
}

export function noOwners(): Owners {
  return { lead: [], support: [], leader: null, open: false }
}

function withoutClause(row: Row, hook: OwnersHook): Row {
  const found = hook(row.body)
  if (!found || row.body.slice(0, found.start).trim() === '') return row
  const body = row.body.slice(0, found.start).trimEnd()
  const printed = row.body.slice(found.start).trim()
  const pieces = piecesOfRow(row, (row.label?.printed ?? '') + body, printed, 'clause')
  return { ...row, body, clauses: [{ printed, pieces, alone: false, found }] }
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
