// The items of a comparison as a note looks at them: by id, with what became of them.
import type { ComparableItem, ComparablePlan } from '../comparable-plan.ts'
import { yearFree } from '../year-free.ts'
import type { ItemChange, PlanComparison } from '../plan-comparison.ts'
import { pushTo } from '../push-to.ts'

export interface NoteItems {
  from: Map<string, ComparableItem>
  to: Map<string, ComparableItem>
  /** New items that stand under no new heading, with the number of new items under each. */
  added: { item: ComparableItem; below: number }[]
  /** Dropped items in the same way. */
  dropped: { item: ComparableItem; below: number }[]
  /** Merged and split lines by the one item they share. */
  merged: Map<string, ItemChange[]>
  split: Map<string, ItemChange[]>
  /** Lines whose words changed. */
  reworded: ItemChange[]
  /** Lines whose only change is that the plan's year moved on: counted, not named. */
  yearOnly: ItemChange[]
  /** Lines whose deadline changed in more than the year, and further ones where only its year moved on. */
  deadlines: ItemChange[]
  deadlinesYearOnly: ItemChange[]
}

export function noteItems(comparison: PlanComparison): NoteItems {
  const from = byId(comparison.from)
  const to = byId(comparison.to)
  const idsOf = (kind: 'new' | 'dropped') =>
    new Set(
      comparison.items
        .filter(line => line.change.includes(kind))
        .map(line => (kind === 'new' ? line.to! : line.from!)),
    )
  const yearMoved = (line: ItemChange) =>
    yearFree(from.get(line.from!)!.text, comparison.from.year) ===
    yearFree(to.get(line.to!)!.text, comparison.to.year)
  const paired = comparison.items.filter(
    line =>
      line.change.includes('reworded') && !line.change.includes('merged') && !line.change.includes('split'),
  )
  const deadlines = comparison.items.filter(line => line.facts.includes('deadline'))
  const deadlineMoved = (line: ItemChange) =>
    yearFree(from.get(line.from!)!.deadline, comparison.from.year) ===
    yearFree(to.get(line.to!)!.deadline, comparison.to.year)
  const yearOnly = paired.filter(yearMoved)
  return {
    deadlines: deadlines.filter(line => !deadlineMoved(line)),
    deadlinesYearOnly: deadlines.filter(line => deadlineMoved(line) && !yearOnly.includes(line)),
    reworded: paired.filter(line => !yearMoved(line)),
    yearOnly,
    from,
    to,
    added: outermost(comparison.to, idsOf('new'), to),
    dropped: outermost(comparison.from, idsOf('dropped'), from),
    merged: grouped(comparison.items, 'merged', line => line.to!),
    split: grouped(comparison.items, 'split', line => line.from!),
  }
}

function byId(plan: ComparablePlan): Map<string, ComparableItem> {
  return new Map(plan.items.map(item => [item.id, item]))
}

function outermost(
  plan: ComparablePlan,
  ids: ReadonlySet<string>,
  items: ReadonlyMap<string, ComparableItem>,
): { item: ComparableItem; below: number }[] {
  const tops = new Map<string, { item: ComparableItem; below: number }>()
  for (const item of plan.items) {
    if (!ids.has(item.id)) continue
    let top = item
    while (top.parent !== null && ids.has(top.parent)) top = items.get(top.parent)!
    const entry = tops.get(top.id)
    if (entry) entry.below++
    else tops.set(top.id, { item: top, below: 0 })
  }
  return [...tops.values()]
}

function grouped(
  lines: readonly ItemChange[],
  kind: 'merged' | 'split',
  key: (line: ItemChange) => string,
): Map<string, ItemChange[]> {
  const groups = new Map<string, ItemChange[]>()
  for (const line of lines) {
    if (line.change.includes(kind)) pushTo(groups, key(line), line)
  }
  return groups
}
