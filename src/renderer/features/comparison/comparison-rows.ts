// The lines of a comparison as they are shown: both texts and what changed. The words that differ are found when a line
// is drawn, because a long plan has thousands of lines and a screen shows a few dozen.
import type { ComparableItem } from '#shared/compare/comparable-plan.ts'
import type { FactChange, ItemChangeKind, PlanComparison } from '#shared/compare/plan-comparison.ts'
import type { NoteRef } from '#shared/compare/note/note-paragraph.ts'

export interface ComparisonRow {
  key: number
  from: ComparableItem | null
  to: ComparableItem | null
  change: readonly ItemChangeKind[]
  facts: readonly FactChange[]
}

export const filters = ['all', 'changed', 'reworded', 'moved', 'merged', 'split', 'new', 'dropped'] as const
export type Filter = (typeof filters)[number]

/** Whether a line is worth stopping at. */
export function isChanged(row: Pick<ComparisonRow, 'change' | 'facts'>): boolean {
  return row.change.some(kind => kind !== 'same') || row.facts.length > 0
}

/** Whether a line is listed under a filter. */
export function passes(row: ComparisonRow, filter: Filter): boolean {
  if (filter === 'all') return true
  return filter === 'changed' ? isChanged(row) : row.change.includes(filter)
}

/** All lines in the reading order of the new plan. */
export function comparisonRows(comparison: PlanComparison): ComparisonRow[] {
  const before = new Map(comparison.from.items.map(item => [item.id, item]))
  const after = new Map(comparison.to.items.map(item => [item.id, item]))
  return comparison.items.map(({ from, to, change, facts }, key) => ({
    key,
    from: from === null ? null : before.get(from)!,
    to: to === null ? null : after.get(to)!,
    change,
    facts,
  }))
}

/** The key of the first line that one of `refs` speaks of, null where none does. */
export function rowOfRefs(rows: readonly ComparisonRow[], refs: readonly NoteRef[]): number | null {
  const items = refs.filter(ref => ref.kind === 'item')
  const found = rows.find(row =>
    items.some(
      ref =>
        (ref.to !== null && row.to?.id === ref.to) ||
        (ref.to === null && ref.from !== null && row.from?.id === ref.from),
    ),
  )
  return found?.key ?? null
}
