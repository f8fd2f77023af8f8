// Changes to the owners of a task, as operations. Pure: rows in, operations out.
import { newId } from '#shared/model/ids.ts'
import { byOrder, keyBetween } from '#shared/model/order-key.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { OwnerRole } from '#shared/model/owner.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'

type Rows = Pick<RowStore, 'ownersOf' | 'organisations'>

/** An organisation of the library, or the name of one that is to be added to it. */
export type OrganisationChoice = { id: string } | { newName: string }

/**
 * Adds an owner after the others of its role; a new name becomes an organisation of the library first.
 * An organisation that owns the task already changes its role instead, and none is listed twice.
 */
export function addOwner(
  rows: Rows,
  blockId: string,
  role: OwnerRole,
  choice: OrganisationChoice,
): Operation[] {
  const operations: Operation[] = []
  const organisationId = 'id' in choice ? choice.id : createOrganisation(rows, choice.newName, operations)
  const owners = rows.ownersOf(blockId)
  const ord = keyBetween(owners.filter(owner => owner.role === role).at(-1)?.ord ?? null, null)
  const present = owners.find(owner => owner.organisationId === organisationId)
  if (!present) {
    operations.push({ op: 'owner.insert', row: { id: newId(), blockId, organisationId, role, ord } })
  } else if (present.role !== role) {
    operations.push({ op: 'owner.patch', id: present.id, patch: { role, ord } })
  }
  return operations
}

/** Takes an owner off its task; the organisation stays in the library. */
export function removeOwner(ownerId: string): Operation[] {
  return [{ op: 'owner.remove', id: ownerId }]
}

/** The organisation that a typed name stands for exactly (full or short name), undefined where none. */
export function organisationNamed(
  rows: Pick<RowStore, 'organisations'>,
  name: string,
): Organisation | undefined {
  const wanted = name.trim()
  const all = [...rows.organisations.values()]
  return (
    all.find(organisation => organisation.name === wanted) ??
    all.find(organisation => organisation.shortNames.includes(wanted))
  )
}

function createOrganisation(rows: Rows, name: string, operations: Operation[]): string {
  const trimmed = name.trim()
  const known = [...rows.organisations.values()].find(organisation => organisation.name === trimmed)
  if (known) return known.id
  const last = [...rows.organisations.values()].sort(byOrder).at(-1)
  const row: Organisation = {
    id: newId(),
    name: trimmed,
    shortNames: [],
    parentId: null,
    ord: keyBetween(last?.ord ?? null, null),
  }
  operations.push({ op: 'organisation.insert', row })
  return row.id
}
