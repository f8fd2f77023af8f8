// From a generated change note to one that is kept, and back: which clauses of a kept note no longer say what the
// plans say, and what changed since without being in it.
import type { ComparableItem, ComparableTarget } from '../comparable-plan.ts'
import type { PlanComparison } from '../plan-comparison.ts'
import type { KeptClause, KeptNote } from './kept-note.ts'
import { linkedText } from './linked-text.ts'
import type { NoteClause, NoteParagraph, NoteRef } from './note-paragraph.ts'

/** The clauses of a generated note, each with the fingerprint of what its rows say in `comparison`. */
export function keptClauses(note: readonly NoteParagraph[], comparison: PlanComparison): KeptClause[][] {
  const seen = fingerprints(comparison)
  return note.map(paragraph => paragraph.clauses.map(clause => ({ ...clause, seen: seen(clause.refs) })))
}

/** Words of a kept note; `stale` where what they speak of has changed since they were written. */
export interface ReviewedWords extends NoteClause {
  stale: boolean
}

export interface ReviewedNote {
  paragraphs: ReviewedWords[][]
  /** Clauses that still stand in the note and are stale. */
  stale: number
  /** Clauses of today's note that the kept one was never offered. */
  unsaid: number
}

/**
 * A kept note beside the clauses of the note that would be generated today. A clause is stale when none of today's has
 * its words and rows that still say the same. Rows are looked up in today's clause where there is one: a document's
 * ids are new with every reading.
 */
export function reviewNote(kept: KeptNote, today: readonly (readonly KeptClause[])[]): ReviewedNote {
  const now = new Map(today.flat().map(clause => [keyOf(clause), clause]))
  const paragraphs = kept.paragraphs.map(({ text, clauses }) =>
    linkedText(text, clauses).map((words): ReviewedWords => {
      if (!('seen' in words) || !isSaying(words)) return { text: words.text, refs: [], stale: false }
      const current = now.get(keyOf(words))
      return { text: words.text, refs: (current ?? words).refs, stale: current === undefined }
    }),
  )
  const offered = new Set(kept.paragraphs.flatMap(({ clauses }) => clauses.map(keyOf)))
  return {
    paragraphs,
    stale: paragraphs.flat().filter(words => words.stale).length,
    unsaid: today.flat().filter(clause => clause.refs.length > 0 && !offered.has(keyOf(clause))).length,
  }
}

/** What speaks of rows, or is a whole sentence about the comparison; leads and marks between clauses say nothing. */
function isSaying({ text, refs }: NoteClause): boolean {
  return refs.length > 0 || /.。$/u.test(text)
}

const keyOf = (clause: KeptClause) => `${clause.seen} ${clause.text}`

/** What the rows that references lead to say, in a few letters. */
function fingerprints({ from, to }: PlanComparison): (refs: readonly NoteRef[]) => string {
  const items = new Map([...from.items, ...to.items].map(item => [item.id, item]))
  const targets = new Map(
    [...from.items, ...to.items].flatMap(item => item.targets).map(target => [target.id, target]),
  )
  const said = (id: string | null, kind: NoteRef['kind']) => {
    if (id === null) return null
    if (kind === 'target') return targetSays(targets.get(id))
    const item = items.get(id)
    return itemSays(item, item?.parent ? items.get(item.parent) : undefined)
  }
  return refs =>
    refs.length === 0
      ? ''
      : fingerprint(JSON.stringify(refs.map(({ kind, from, to }) => [said(from, kind), said(to, kind)])))
}

function itemSays(item: ComparableItem | undefined, parent: ComparableItem | undefined) {
  return [item?.text, item?.owners, item?.deadline, parent?.text]
}

function targetSays(target: ComparableTarget | undefined) {
  return [target?.text, target?.indicator, target?.comparator, target?.value, target?.unit, target?.basis]
}

/** FNV-1a over UTF-16 units, twice with different beginnings: enough to see that a text is another one. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b)
  }
  return (a >>> 0).toString(16) + (b >>> 0).toString(16)
}
