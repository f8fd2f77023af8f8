// The result of reading a plan. Invariants: an item's parent is the nearest item before it of smaller rank
// (model/block.ts); ledger.characters = ledger.kept + the characters of ledger.left.
import type { Item, Ledger, PlanDocument } from '#shared/model/plan-document.ts'

/** A piece of the source that went into an item; `index` counts the source's lines from 0. */
export interface SourcePiece {
  index: number
  part: 'label' | 'text' | 'clause'
  text: string
}

export interface ReadItem extends Item {
  /** Depth within its type, from 1, as in model/block.ts. */
  level: number
  /** Owner clause (and deadline cell) as printed, "" where none. Lines are joined by "\n". */
  clause: string
  /** Source line numbers, ascending. */
  lines: number[]
  pieces: SourcePiece[]
  /** Where each target stands in `text`, by target id. */
  spans: { id: string; start: number; end: number }[]
}

/** What stands around a plan on official paper; all as printed, "" where absent. */
export interface PlanHeader {
  issuer: string
  number: string
  recipients: string
  signature: string
  date: string
  attachments: string[]
}

export interface PlanReading {
  title: string
  year: number | null
  items: ReadItem[]
  ledger: Ledger
  header: PlanHeader
  /** Chinese sentences for the reviewer: what was noticed and where. */
  notes: { line: number | null; text: string }[]
}

/** The reading as the command line prints it: without the evidence that only the review screen needs. */
export function toPlanDocument(reading: PlanReading): PlanDocument {
  const items = reading.items.map(({ id, parent, type, label, text, owners, deadline, targets }): Item => {
    return { id, parent, type, label, text, owners, deadline, targets }
  })
  return { title: reading.title, year: reading.year, items, ledger: reading.ledger }
}
