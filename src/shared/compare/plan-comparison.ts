// What a comparison of two plans says. `from` and `to` are ids; null where there is none.
import type { ComparablePlan } from './comparable-plan.ts'
import type { TargetArithmetic } from './target-arithmetic.ts'
import type { TargetChangeKind } from './target-change.ts'

export const itemChangeKinds = ['same', 'reworded', 'moved', 'merged', 'split', 'new', 'dropped'] as const
export type ItemChangeKind = (typeof itemChangeKinds)[number]

/** What changed beside text and place: 责任单位, 时限, or the level (任务 became 举措). */
export type FactChange = 'owners' | 'deadline' | 'type'

/**
 * One line of the comparison. Several old items merged into one give one line each with the same `to`; an item split
 * into several gives one line for each part with the same `from`.
 */
export interface ItemChange {
  from: string | null
  to: string | null
  change: ItemChangeKind[]
  facts: FactChange[]
}

export interface TargetChange {
  from: string | null
  to: string | null
  /** Exactly one word; a list so that both tables read the same way. */
  change: TargetChangeKind[]
  fromItem: string | null
  toItem: string | null
  arithmetic: TargetArithmetic | null
}

export interface ComparisonSummary {
  /** Lines by change; a line that was moved and reworded counts in both. */
  items: Record<ItemChangeKind, number>
  targets: Record<TargetChangeKind, number>
  titleChanged: boolean
}

export interface PlanComparison {
  from: ComparablePlan
  to: ComparablePlan
  /** In the reading order of the new plan; dropped items follow what stood before them. */
  items: ItemChange[]
  targets: TargetChange[]
  summary: ComparisonSummary
}
