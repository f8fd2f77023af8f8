// Changes to a block's deadline, as operations. The phrase is what is printed; the range is what a reader made of it.
import { readDeadlines } from '#shared/reading/deadlines/read-deadlines.ts'
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import { newId } from '#shared/model/ids.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'

/**
 * Sets, changes or (with an empty phrase) removes the deadline of a block. The phrase is kept
 * as written; what it means is read anew, with the plan's year where it prints none. An unchanged phrase gives no
 * operation.
 */
export function setDeadline(
  rows: Pick<RowStore, 'deadlineOf' | 'plan'>,
  blockId: string,
  phrase: string,
): Operation[] {
  const text = phrase.trim()
  const present = rows.deadlineOf(blockId)
  if (text === (present?.text ?? '')) return []
  if (text === '') return [{ op: 'deadline.remove', id: present!.id }]
  const facts = { ...meaningOf(text, rows.plan.year), text }
  return present
    ? [{ op: 'deadline.patch', id: present.id, patch: facts }]
    : [{ op: 'deadline.insert', row: { id: newId(), blockId, ...facts } }]
}

/** A phrase in which no day can be read, or more than one deadline, leaves the days open. */
function meaningOf(phrase: string, year: number | null): Omit<DeadlineFacts, 'text'> {
  const [found, another] = readDeadlines(phrase, { year })
  if (!found || another) return { from: null, to: null, fuzzy: true, recurring: null }
  return { from: found.from, to: found.to, fuzzy: found.fuzzy, recurring: found.recurring }
}
