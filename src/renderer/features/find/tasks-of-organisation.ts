// The tasks of a plan that an organisation owns. Pure.
import type { OwnerRole } from '#shared/model/owner.ts'
import type { RowStore } from '#shared/ops/row-store.ts'

/** Ids of live blocks; `role` keeps one role. */
export function tasksOfOrganisation(
  rows: Pick<RowStore, 'owners' | 'blocks'>,
  organisationId: string,
  role: OwnerRole | null = null,
): Set<string> {
  const owned = [...rows.owners.values()].filter(
    owner =>
      owner.organisationId === organisationId &&
      (role === null || owner.role === role) &&
      rows.blocks.has(owner.blockId),
  )
  return new Set(owned.map(owner => owner.blockId))
}
