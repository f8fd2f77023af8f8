// What a batch of operations changed, for the panels that draw it.
import { rowIdOf, type Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import type { RowsChange } from './plan-session.ts'

/** `rows` are those after the operations. */
export function rowsChangeOf(
  rows: RowStore,
  operations: readonly Operation[],
  structure: boolean,
): RowsChange {
  return {
    structure,
    blockIds: new Set(operations.map(operation => blockIdOf(rows, operation))),
    tables: new Set(operations.map(({ op }) => op.split('.')[0] as 'plan')),
  }
}

/** The block that an operation is about, "" where it is about none or about a fact that is gone. */
export function blockIdOf(rows: RowStore, operation: Operation): string {
  if (operation.op.startsWith('block.')) return rowIdOf(operation)
  if ('row' in operation && 'blockId' in operation.row) return operation.row.blockId
  const id = rowIdOf(operation)
  return (
    rows.owners.get(id)?.blockId ?? rows.targets.get(id)?.blockId ?? rows.deadlines.get(id)?.blockId ?? ''
  )
}
