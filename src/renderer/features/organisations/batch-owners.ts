// Owners for many tasks at once: which tasks a choice lists, and the operations that give them owners. Pure.
import type { OwnerRole } from '#shared/model/owner.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { pathTo } from '../desk/position.ts'
import { taskExtents } from '../division/division-items.ts'
import { OrganisationNames } from '../division/organisation-names.ts'
import { setOwners } from '../division/set-owners.ts'

export interface BatchFilter {
  /** The section whose tasks are listed, those of its sub-sections included; null for the whole plan. */
  sectionId: string | null
  /** Only these tasks; null for any. */
  only: ReadonlySet<string> | null
  /** Only tasks without any owner. */
  missingOnly: boolean
}

/** Owners by full name, in printed order. */
export type OwnerNames = Record<OwnerRole, readonly string[]>

/** add keeps the owners that a task has; replace puts the new ones in their place. */
export type BatchMode = 'add' | 'replace'

/** Ids of the tasks that fit, in reading order. */
export function batchTasks(rows: RowStore, order: readonly string[], filter: BatchFilter): string[] {
  return taskExtents(rows, order)
    .map(({ task }) => task.id)
    .filter(id => filter.only === null || filter.only.has(id))
    .filter(id => !filter.missingOnly || rows.ownersOf(id).length === 0)
    .filter(id => filter.sectionId === null || pathTo(rows, id).some(block => block.id === filter.sectionId))
}

/** The tasks that a selection of blocks touches. */
export function tasksTouched(
  rows: RowStore,
  order: readonly string[],
  blockIds: readonly string[],
): Set<string> {
  const touched = new Set(blockIds)
  const extents = taskExtents(rows, order)
  return new Set(
    extents.filter(({ blocks }) => blocks.some(({ id }) => touched.has(id))).map(({ task }) => task.id),
  )
}

/** The tasks that headings stand for: chosen tasks themselves, and all tasks under chosen sections. */
export function tasksUnder(
  rows: RowStore,
  order: readonly string[],
  headingIds: readonly string[],
): Set<string> {
  const chosen = new Set(headingIds)
  const under = (id: string) =>
    pathTo(rows, id).some(block => block.type === 'section' && chosen.has(block.id))
  const ids = taskExtents(rows, order).map(({ task }) => task.id)
  return new Set(ids.filter(id => chosen.has(id) || under(id)))
}

/**
 * One change that gives all the tasks the named owners; a name that is new to the library is made once. Where owners
 * are added, a body that leads a task already goes on leading it. In replacing, a role without names is emptied too.
 */
export function batchOwners(
  rows: RowStore,
  taskIds: readonly string[],
  owners: OwnerNames,
  mode: BatchMode,
): Operation[] {
  const names = new OrganisationNames(rows.organisations.values())
  const lead = owners.lead.map(name => names.idOf(name))
  const support = owners.support.map(name => names.idOf(name))
  const operations = taskIds.flatMap(id => {
    const has = (role: OwnerRole) =>
      mode === 'replace'
        ? []
        : rows
            .ownersOf(id)
            .filter(owner => owner.role === role)
            .map(owner => owner.organisationId)
    const leads = [...new Set([...has('lead'), ...lead])]
    const supports = [...new Set([...has('support'), ...support])]
    return setOwners(rows, id, { lead: leads, support: supports })
  })
  return operations.length === 0 ? [] : [...names.created, ...operations]
}
