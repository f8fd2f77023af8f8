// Changes to a block's deadline, as operations. The phrase is what is printed; the range is what a reader made of it.
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import { newId } from '#shared/model/ids.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'

/**
 * Sets, changes or (with an empty phrase) removes the deadline of a block. `read` says which days a changed phrase
 * means; without it the phrase is kept as written, with an open range: the dates of the old phrase do not apply to it.
 * An unchanged phrase gives no operation.
 */
export function setDeadline(
  rows: Pick<RowStore, 'deadlineOf'>,
  blockId: string,
  phrase: string,
  read: (phrase: string) => DeadlineFacts = asWritten,
): Operation[] {
  const text = phrase.trim()
  const present = rows.deadlineOf(blockId)
  if (text === (present?.text ?? '')) return []
  if (text === '') return [{ op: 'deadline.remove', id: present!.id }]
  const facts = read(text)
  return present
    ? [{ op: 'deadline.patch', id: present.id, patch: facts }]
    : [{ op: 'deadline.insert', row: { id: newId(), blockId, ...facts } }]
}

function asWritten(text: string): DeadlineFacts {
  return { text, from: null, to: null, fuzzy: true, recurring: null }
}
