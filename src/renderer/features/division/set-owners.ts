// The owners of one block as a whole list, turned into the fewest operations. Pure.
import { newId } from '#shared/model/ids.ts'
import { keyBetween } from '#shared/model/order-key.ts'
import type { OwnerRole } from '#shared/model/owner.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'

/**
 * Makes the given organisations, in their order, the owners of the given roles; a role that is not given keeps its
 * owners, but for those who now have another. Nobody owns a task twice: who leads does not support.
 */
export function setOwners(
  rows: Pick<RowStore, 'ownersOf'>,
  blockId: string,
  wanted: Partial<Record<OwnerRole, readonly string[]>>,
): Operation[] {
  const present = rows.ownersOf(blockId)
  const lead = wanted.lead ?? []
  const lists: [OwnerRole, readonly string[]][] = []
  if (wanted.lead) lists.push(['lead', lead])
  if (wanted.support) lists.push(['support', wanted.support.filter(id => !lead.includes(id))])
  const listed = new Set(lists.flatMap(([, ids]) => ids))

  const operations: Operation[] = present
    .filter(owner => wanted[owner.role] && !listed.has(owner.organisationId))
    .map(owner => ({ op: 'owner.remove', id: owner.id }))
  for (const [role, ids] of lists) {
    let last: string | null = null
    for (const organisationId of ids) {
      const owner = present.find(one => one.organisationId === organisationId)
      if (owner?.role === role && (last === null || owner.ord > last)) {
        last = owner.ord
        continue
      }
      last = keyBetween(last, null)
      operations.push(
        owner
          ? { op: 'owner.patch', id: owner.id, patch: { role, ord: last } }
          : { op: 'owner.insert', row: { id: newId(), blockId, organisationId, role, ord: last } },
      )
    }
  }
  return operations
}
