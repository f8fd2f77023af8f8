// From a sequence of typed blocks to the operations that give the rows that shape. Pure.
import type { BlockPatch, BlockType } from '#shared/model/block.ts'
import { parentsOf, siblingsIn } from '#shared/document/outline.ts'
import { rekey } from '#shared/document/order-keys.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'

export interface TypedBlock {
  id: string
  type: BlockType
  level: number
}

/**
 * Patches of parent, order, type and level, as few as possible, that make the rows read as `sequence`.
 * Every block of the sequence must be in the rows; blocks that are not in it are left alone.
 */
export function structureOperations(
  rows: Pick<RowStore, 'blocks'>,
  sequence: readonly TypedBlock[],
): Operation[] {
  const parents = parentsOf(sequence)
  const keys = orderKeys(rows, sequence, parents)
  return sequence.flatMap(({ id, type, level }): Operation[] => {
    const row = rows.blocks.get(id)!
    const patch: BlockPatch = {}
    const parentId = parents.get(id)!
    const ord = keys.get(id) ?? row.ord
    if (row.parentId !== parentId) patch.parentId = parentId
    if (row.ord !== ord) patch.ord = ord
    if (row.type !== type) patch.type = type
    if (row.level !== level) patch.level = level
    return Object.keys(patch).length === 0 ? [] : [{ op: 'block.patch', id, patch }]
  })
}

function orderKeys(
  rows: Pick<RowStore, 'blocks'>,
  sequence: readonly TypedBlock[],
  parents: ReadonlyMap<string, string | null>,
): Map<string, string> {
  const keys = new Map<string, string>()
  for (const [parent, ids] of siblingsIn(sequence, parents)) {
    const current = ids.map(id => {
      const row = rows.blocks.get(id)!
      return row.parentId === parent ? row.ord : null
    })
    for (const [index, key] of rekey(current)) keys.set(ids[index]!, key)
  }
  return keys
}
