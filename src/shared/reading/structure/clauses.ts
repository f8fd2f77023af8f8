// Owner clauses (责任分工): parted from the words before them, and given to the item they are about.
// A clause is never lost: where no item stands before it, its line stays text.
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import type { Owners } from '#shared/model/plan-document.ts'
import type { FoundOwners, ReadingHooks } from '../hooks.ts'
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

/** What is told of words that look like an owner clause and name nobody the grammar can read. */
export const unreadClause = '像是责任分工，但没有读出单位，请核对'

interface Grammar {
  owners: (text: string) => FoundOwners | null
  hooks: ReadingHooks
  year: number | null
}

/** How a line about owners begins. */
export const opensClause =
  /^[（(【]?(牵头|责任|配合|主办|协办|承办|参与|分管|联系|挂点|包保)(单位|部门|科室|领导|省领导|市领导|县领导|区领导)[）)】]?\s*[:：]|^部门分工\s*[:：]/

/** Brackets about owners at the end of a paragraph. */
const endsInClause =
  /[（(【〔](?:[^（(【〔）)】〕]|（[^）]*）)*(?:牵头|责任|配合|主办|协办|承办)(?:单位|部门|科室)\s*[:：].*[）)】〕][。；;]?$/

/** Parts the clauses from the rows; a row that is wholly a clause goes to the row before it. */
export function takeClauses(rows: readonly Row[], hooks: ReadingHooks, year: number | null): Row[] {
  const { owners } = hooks
  if (!owners) return [...rows]
  const grammar: Grammar = { owners: text => owners(text, { year }), hooks, year }
  const out: Row[] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const host = out.at(-1)
    const clauses = host ? clausesAt(rows, i, grammar) : []
    if (host && clauses.length > 0) {
      host.clauses.push(...clauses)
      i += clauses.length - 1
    } else out.push(row.line.hints.table ? row : withoutClause(row, grammar))
  }
  return out
}

/** The rows from `at` on that are wholly about owners, as clauses; empty if the first is not. */
function clausesAt(rows: readonly Row[], at: number, grammar: Grammar): Clause[] {
  const lines: { row: Row; owners: FoundOwners | null; deadline: Clause['found'] }[] = []
  for (const row of rows.slice(at, at + 6)) {
    if (row.label || row.line.hints.table) break
    const owners = wholeOwners(row.body, grammar)
    const deadline = owners || lines.length === 0 ? null : deadlineOn(row, grammar)
    // 分管领导：… alone says nothing the grammar reads; with the lines below it does.
    if (!owners && !deadline && !opensClause.test(row.body)) break
    lines.push({ row, owners, deadline })
  }
  const named = lines.findIndex(line => line.deadline !== null)
  const together = readTogether(
    lines.slice(0, named < 0 ? lines.length : named).map(line => line.row),
    grammar,
  )
  if (!together && !lines[0]?.owners) return []
  const unread = together ? -1 : lines.findIndex(line => !line.owners && !line.deadline)
  return lines.slice(0, unread < 0 ? lines.length : unread).map(({ row, owners, deadline }, index) => {
    const found =
      together && index < together.rows ? (index === 0 ? together.found : null) : (owners ?? deadline)
    return { printed: row.body, pieces: piecesOfRow(row, '', row.body, 'clause'), alone: true, found }
  })
}

/** 牵头单位 and 配合单位 on lines of their own are one clause: the most lines that the grammar reads as one. */
function readTogether(rows: readonly Row[], grammar: Grammar): { rows: number; found: FoundOwners } | null {
  for (let count = rows.length; count > 1; count--) {
    const found = wholeOwners(
      rows
        .slice(0, count)
        .map(row => row.body)
        .join('\n'),
      grammar,
    )
    if (found) return { rows: count, found }
  }
  return null
}

function wholeOwners(text: string, grammar: Grammar): FoundOwners | null {
  const found = grammar.owners(text)
  if (!found || text.slice(0, found.start).trim() !== '') return null
  return /^[。；;]?$/.test(text.slice(found.end).trim()) ? found : null
}

function deadlineOn(row: Row, { hooks, year }: Grammar): Clause['found'] {
  const phrase = deadlineLine.exec(row.body)?.[1]
  return phrase === undefined ? null : { owners: noOwners(), deadline: deadlineOf(phrase, hooks, year) }
}

/** A phrase that is known to be a deadline by where it stands: its reading, or the words alone. */
export function deadlineOf(phrase: string, hooks: ReadingHooks, year: number | null): DeadlineFacts {
  const read = hooks.deadlines?.(phrase, { year })[0]
  if (!read) return { text: phrase, from: null, to: null, fuzzy: true, recurring: null }
  return { text: phrase, from: read.from, to: read.to, fuzzy: read.fuzzy, recurring: read.recurring }
}

export function noOwners(): Owners {
  return { lead: [], support: [], leader: null, open: false }
}

function withoutClause(row: Row, grammar: Grammar): Row {
  const found = grammar.owners(row.body)
  if (!found && endsInClause.test(row.body)) return { ...row, doubt: unreadClause }
  if (!found || row.body.slice(0, found.start).trim() === '') return row
  if (!/^[。；;，,]?$/.test(row.body.slice(found.end).trim())) {
    const clause: Clause = { printed: '', pieces: [], alone: false, found }
    return { ...row, clauses: [clause], doubt: '责任分工写在段落中间，已经读出，原文仍留在正文里，请核对' }
  }
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
