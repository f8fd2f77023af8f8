// Compares two states, each a plan of the open library or a document. A document's rows have no history, so it is
// matched by content; plans of one library are matched by id and lineage first.
import { comparableFromDocument } from '#shared/compare/comparable-plan.ts'
import type { ComparablePlan } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import { changeNote } from '#shared/compare/note/change-note.ts'
import type { NoteParagraph } from '#shared/compare/note/note-paragraph.ts'
import type { PlanComparison } from '#shared/compare/plan-comparison.ts'
import { toPlanDocument } from '#shared/reading/plan-reading.ts'
import { readDocument } from './read-document.ts'

export interface ComparedStates {
  comparison: PlanComparison
  /** 变化说明. */
  note: NoteParagraph[]
}

/** The document `name` as one side of a comparison. Throws AppError like `readDocument`. */
export function sideFromFile(bytes: Uint8Array, name: string): ComparablePlan {
  return comparableFromDocument(toPlanDocument(readDocument(bytes, name).reading))
}

/** Compares `from` (old) with `to` (new) and writes the change note. */
export function compareStates(from: ComparablePlan, to: ComparablePlan): ComparedStates {
  const comparison = comparePlans(from, to)
  return { comparison, note: changeNote(comparison) }
}
