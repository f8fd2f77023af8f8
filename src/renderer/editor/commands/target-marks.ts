// Marks that come and go with targets, each in one transaction with its row.
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { RowStep } from '#shared/document/row-step.ts'
import { newId } from '#shared/model/ids.ts'
import { keyBetween } from '#shared/model/order-key.ts'
import type { TargetFacts } from '#shared/model/target.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { currentBlock, positionOf } from './blocks.ts'

/** Makes the selected words a target; null where no words of one block are selected. `id` is the new target's. */
export function markSelection(
  state: EditorState,
  rows: RowStore,
  facts: TargetFacts,
): { tr: Transaction; id: string } | null {
  const { from, to, $from, $to } = state.selection
  const block = currentBlock(state)
  if (!block || from === to || !$from.sameParent($to)) return null
  const id = newId()
  const blockId = String(block.node.attrs.id)
  const last = rows.targetsOf(blockId).at(-1)?.ord ?? null
  const row = { ...facts, id, blockId, ord: keyBetween(last, null), state: 'confirmed' as const }
  const tr = state.tr.addMark(from, to, state.schema.marks.target!.create({ id }))
  return { tr: tr.step(new RowStep([{ op: 'target.insert', row }], [{ op: 'target.remove', id }])), id }
}

/** Takes the mark of a target off the words of its block. */
export function removeMark(tr: Transaction, rows: RowStore, targetId: string): void {
  const blockId = rows.targets.get(targetId)?.blockId
  const pos = blockId === undefined ? null : positionOf(tr.doc, blockId)
  if (pos === null) return
  const mark = tr.doc.type.schema.marks.target!.create({ id: targetId })
  tr.removeMark(pos + 1, pos + 1 + tr.doc.nodeAt(pos)!.content.size, mark)
}
