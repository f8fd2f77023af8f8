// What is still missing, section by section: tasks without an owner, without a target, without a deadline. Pure.
import type { RowStore } from '#shared/ops/row-store.ts'
import { taskExtents } from '../division/division-items.ts'
import { gaps, hasGap, type Gap } from '../division/gaps.ts'

export interface Coverage {
  /** Null for tasks that stand in no section. */
  sectionId: string | null
  title: string
  tasks: ReadonlySet<string>
  /** The tasks that lack it. */
  missing: Record<Gap, ReadonlySet<string>>
}

/** Top sections in reading order, those without tasks left out; tasks of sub-sections count in the section above. */
export function coverageOf(
  rows: RowStore,
  order: readonly string[],
  labels: ReadonlyMap<string, string>,
): Coverage[] {
  const bySection = new Map<string | null, { tasks: Set<string>; missing: Record<Gap, Set<string>> }>()
  for (const extent of taskExtents(rows, order)) {
    const sectionId = topSection(rows, extent.task.id)
    const section = bySection.get(sectionId) ?? {
      tasks: new Set<string>(),
      missing: { owner: new Set<string>(), deadline: new Set<string>(), target: new Set<string>() },
    }
    section.tasks.add(extent.task.id)
    for (const gap of gaps) if (hasGap(rows, extent, gap)) section.missing[gap].add(extent.task.id)
    bySection.set(sectionId, section)
  }
  return [...bySection].map(([sectionId, counted]) => ({
    sectionId,
    title: sectionId === null ? '' : `${labels.get(sectionId) ?? ''}${rows.blocks.get(sectionId)!.text}`,
    ...counted,
  }))
}

/** The outermost section above a block, null where there is none. */
function topSection(rows: Pick<RowStore, 'blocks'>, blockId: string): string | null {
  let top: string | null = null
  for (let block = rows.blocks.get(blockId); block;) {
    if (block.type === 'section') top = block.id
    block = block.parentId === null ? undefined : rows.blocks.get(block.parentId)
  }
  return top
}
