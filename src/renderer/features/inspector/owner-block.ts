// Which block carries the owners that apply where the caret is. Owners belong to the task.
import type { Block } from '#shared/model/block.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { pathTo } from '../desk/position.ts'

/**
 * The nearest task at or above a block; a measure outside any task carries its own owners.
 * Null for titles, sections and free paragraphs outside tasks.
 */
export function ownerBlockOf(rows: Pick<RowStore, 'blocks'>, blockId: string): Block | null {
  const path = pathTo(rows, blockId)
  const task = path.findLast(block => block.type === 'task')
  if (task) return task
  const block = path.at(-1)
  return block?.type === 'measure' ? block : null
}
