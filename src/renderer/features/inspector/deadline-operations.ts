// Changes to a block's deadline, as operations. The phrase is what is printed; the range is what a reader made of it.
import { newId } from '#shared/model/ids.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'

/**
 * Sets, changes or (with an empty phrase) removes the deadline of a block. A changed phrase is
 * kept as written, with an open range: the dates of the old phrase do not apply to it. An unchanged phrase gives no
 * operation.
 */
export function setDeadline(
  rows: Pick<RowStore, 'deadlineOf'>,
  blockId: string,
  phrase: string,
): Operation[] {
  const text = phrase.trim()
  const present = rows.deadlineOf(blockId)
  if (text === (present?.text ?? '')) return []
  if (text === '') return [{ op: 'deadline.remove', id: present!.id }]
  const facts = { text, from: null, to: null, fuzzy: true, recurring: null }
  return present
    ? [{ op: 'deadline.patch', id: present.id, patch: facts }]
    : [{ op: 'deadline.insert', row: { id: newId(), blockId, ...facts } }]
}
