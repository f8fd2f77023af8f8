// The lines of a comparison as they are shown: both texts and what changed. The words that differ are found when a line
// is drawn, because a long plan has thousands of lines and a screen shows a few dozen.
import type { ComparableItem } from '#shared/compare/comparable-plan.ts'
import type { FactChange, ItemChangeKind, PlanComparison } from '#shared/compare/plan-comparison.ts'
import type { NoteRef } from '#shared/compare/note/note-paragraph.ts'
import { pushTo } from '#shared/compare/push-to.ts'

export interface ComparisonRow {
  key: number
  from: ComparableItem | null
  to: ComparableItem | null
  change: readonly ItemChangeKind[]
  facts: readonly FactChange[]
  /** The texts of the other parts, where several items were merged or one was split. */
  otherParts: readonly string[]
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
  const parts = new Map<string, string[]>()
  for (const { from, to, change } of comparison.items) {
    if (change.includes('merged')) pushTo(parts, to!, before.get(from!)!.text)
    if (change.includes('split')) pushTo(parts, from!, after.get(to!)!.text)
  }
  return comparison.items.map(({ from, to, change, facts }, key) => {
    const [old, now] = [from === null ? null : before.get(from)!, to === null ? null : after.get(to)!]
    const all = parts.get((change.includes('merged') ? to : from) ?? '') ?? []
    const own = change.includes('merged') ? old?.text : now?.text
    return { key, from: old, to: now, change, facts, otherParts: all.filter(text => text !== own) }
  })
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
