// What the outline can be narrowed to: headings that still need work. Pure.
import type { RowStore } from '#shared/ops/row-store.ts'
import { tasksWithGap } from '../division/gaps.ts'
import type { OutlineItem } from './outline-items.ts'

export const outlineFilters = ['owner', 'suspect', 'deadline', 'finding'] as const
export type OutlineFilter = (typeof outlineFilters)[number]

/** Tells whether a row is to be listed. A deadline may stand in any paragraph of the task. */
export function matcherOf(
  rows: RowStore,
  order: readonly string[],
  filter: OutlineFilter,
): (item: OutlineItem) => boolean {
  if (filter === 'suspect') return item => item.suspect > 0
  if (filter === 'finding') return item => item.findings > 0
  const lacking = tasksWithGap(rows, order, filter)
  return item => lacking.has(item.id)
}
