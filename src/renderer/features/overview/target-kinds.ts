// The targets of a plan by their kind (累计, 新增, 占比 …), and how many of each are confirmed. Pure.
import { bases, type Basis, type TargetState } from '#shared/model/target.ts'
import { targetStateOf } from '#shared/ops/target-state.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { taskExtents } from '../division/division-items.ts'

export interface TargetKind {
  basis: Basis
  /** Targets in each state. */
  count: Record<TargetState, number>
  total: number
  /** Ids of the tasks that set them; targets outside any task have none. */
  tasks: ReadonlySet<string>
}

/** Kinds that occur, the most frequent first. */
export function targetKinds(rows: RowStore, order: readonly string[]): TargetKind[] {
  const taskOf = new Map<string, string>()
  for (const { task, blocks } of taskExtents(rows, order))
    for (const block of blocks) taskOf.set(block.id, task.id)
  const kinds = bases.map(basis => ({
    basis,
    count: { proposed: 0, confirmed: 0, suspect: 0 },
    total: 0,
    tasks: new Set<string>(),
  }))
  for (const target of rows.targets.values()) {
    if (!rows.blocks.has(target.blockId)) continue
    const kind = kinds.find(one => one.basis === target.basis)!
    kind.count[targetStateOf(rows, target)]++
    kind.total++
    const task = taskOf.get(target.blockId)
    if (task !== undefined) kind.tasks.add(task)
  }
  return kinds.filter(kind => kind.total > 0).sort((a, b) => b.total - a.total)
}
