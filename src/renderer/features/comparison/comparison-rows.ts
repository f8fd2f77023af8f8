// The lines of a comparison as they are shown: both texts, what changed, and the words that differ.
import { inlineDiff, type DiffRun } from '#shared/compare/inline-diff.ts'
import type { ComparableItem } from '#shared/compare/comparable-plan.ts'
import type { FactChange, ItemChangeKind, PlanComparison } from '#shared/compare/plan-comparison.ts'

export interface ComparisonRow {
  key: number
  from: ComparableItem | null
  to: ComparableItem | null
  change: readonly ItemChangeKind[]
  facts: readonly FactChange[]
  /** The words of both; null where one side is missing or nothing differs. */
  runs: readonly DiffRun[] | null
}

/** Whether a line is worth stopping at. */
export function isChanged(row: Pick<ComparisonRow, 'change' | 'facts'>): boolean {
  return row.change.some(kind => kind !== 'same') || row.facts.length > 0
}

/** All lines in the reading order of the new plan. */
export function comparisonRows(comparison: PlanComparison): ComparisonRow[] {
  const before = new Map(comparison.from.items.map(item => [item.id, item]))
  const after = new Map(comparison.to.items.map(item => [item.id, item]))
  return comparison.items.map(({ from, to, change, facts }, key) => {
    const [a, b] = [from === null ? null : before.get(from)!, to === null ? null : after.get(to)!]
    const runs = a && b && a.text !== b.text ? inlineDiff(a.text, b.text) : null
    return { key, from: a, to: b, change, facts, runs }
  })
}
