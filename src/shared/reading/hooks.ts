// What the structure reader asks of the grammars for owners, deadlines and targets.
// They are passed in, so that the reader knows no grammar; offsets are UTF-16 within the text given.
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import type { Owners } from '#shared/model/plan-document.ts'
import type { TargetFacts } from '#shared/model/target.ts'

export interface Span {
  start: number
  end: number
}

/** An owner clause (责任分工) in a text. */
export interface FoundOwners extends Span {
  owners: Owners
  deadline: DeadlineFacts | null
}

/**
 * Finds the owner clause that ends a text, or that is the whole text (牵头单位：… with 配合单位：… in the
 * next line). Null where there is none. `year` is the plan's.
 */
export type OwnersHook = (text: string, context: { year: number | null }) => FoundOwners | null

/** Finds the deadlines of a text. `year` is the plan's. */
export type DeadlinesHook = (text: string, context: { year: number | null }) => (DeadlineFacts & Span)[]

export interface TargetContext {
  sectionTitle: string
  taskTitle: string
  year: number | null
}

/** Finds the targets of a text. */
export type TargetsHook = (text: string, context: TargetContext) => (TargetFacts & Span)[]

export interface ReadingHooks {
  owners?: OwnersHook
  deadlines?: DeadlinesHook
  targets?: TargetsHook
}
