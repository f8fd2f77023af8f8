// What a task can lack: an owner, a deadline, a target. Pure.
import type { RowStore } from '#shared/ops/row-store.ts'
import { taskExtents, type TaskExtent } from './division-items.ts'

export const gaps = ['owner', 'deadline', 'target'] as const
export type Gap = (typeof gaps)[number]

/** Deadlines and targets may stand in any paragraph of the task; owners stand on the task. */
export function hasGap(rows: RowStore, { task, blocks }: TaskExtent, gap: Gap): boolean {
  switch (gap) {
    case 'owner':
      return rows.ownersOf(task.id).length === 0
    case 'deadline':
      return blocks.every(block => rows.deadlineOf(block.id) === null)
    case 'target':
      return blocks.every(block => rows.targetsOf(block.id).length === 0)
  }
}

/** The tasks that lack it. */
export function tasksWithGap(rows: RowStore, order: readonly string[], gap: Gap): Set<string> {
  const lacking = taskExtents(rows, order).filter(extent => hasGap(rows, extent, gap))
  return new Set(lacking.map(({ task }) => task.id))
}
