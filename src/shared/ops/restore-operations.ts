// The operations that bring a plan back to an earlier state. They are ordinary operations: what they did is in the
// history, and the state before can be brought back in the same way.
import type { Block } from '../model/block.ts'
import type { Deadline } from '../model/deadline.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Owner } from '../model/owner.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import type { Target } from '../model/target.ts'
import type { Operation } from './operation.ts'

/** The facts of a plan, those of removed blocks too: they come back with their block. */
export type Facts = Pick<PlanRows, 'owners' | 'targets' | 'deadlines'>

/**
 * What makes `current` the same as `wanted`, an earlier state of the same plan. `facts` are all the plan's facts,
 * those of removed blocks too. Organisations stay as the library has them now: one that was taken out is found again
 * by name, or put back. The plan's origin (source, createdAt) does not change.
 */
export function restoreOperations(current: PlanRows, facts: Facts, wanted: PlanRows): Operation[] {
  const organisations = wantedOrganisations(current.organisations, wanted)
  const owners = wanted.owners.map(owner => ({
    ...owner,
    organisationId: organisations.ids.get(owner.organisationId)!,
  }))
  const blocks = new Set(wanted.blocks.map(block => block.id))
  // A fact of a block that is gone afterwards waits for it and is left alone.
  const live = <T extends { blockId: string }>(rows: readonly T[]) =>
    rows.filter(row => blocks.has(row.blockId))
  const changes = [
    changesOf<Owner>('owner', live(facts.owners), facts.owners, owners),
    changesOf<Target>('target', live(facts.targets), facts.targets, wanted.targets),
    changesOf<Deadline>('deadline', live(facts.deadlines), facts.deadlines, wanted.deadlines),
    changesOf<Block>('block', current.blocks, current.blocks, wanted.blocks),
  ]
  return [
    ...planPatch(current, wanted),
    ...organisations.inserts,
    ...changes.flatMap(change => change.removals),
    ...changes.toReversed().flatMap(change => change.others),
  ]
}

function planPatch(current: PlanRows, wanted: PlanRows): Operation[] {
  const { year, status, scheme, header } = wanted.plan
  const patch = differing(current.plan, { year, status, scheme, header })
  return patch ? [{ op: 'plan.patch', id: current.plan.id, patch }] : []
}

/** What the owners' organisations are called now: the same row, one of the same name, or the old row put back. */
function wantedOrganisations(now: readonly Organisation[], wanted: PlanRows) {
  const ids = new Map<string, string>()
  const inserts: Operation[] = []
  const present = new Set(now.map(row => row.id))
  const byName = new Map(now.map(row => [row.name, row.id]))
  const needed = new Set(wanted.owners.map(owner => owner.organisationId))
  for (const row of wanted.organisations) {
    if (!needed.has(row.id)) continue
    const id = present.has(row.id) ? row.id : (byName.get(row.name) ?? row.id)
    ids.set(row.id, id)
    if (present.has(id)) continue
    const parentId = row.parentId !== null && present.has(row.parentId) ? row.parentId : null
    inserts.push({ op: 'organisation.insert', row: { ...row, parentId } })
  }
  return { ids, inserts }
}

/** `there`: the rows to be compared · `known`: those that an insert would meet. */
function changesOf<T extends { id: string }>(
  table: 'block' | 'owner' | 'target' | 'deadline',
  there: readonly T[],
  known: readonly T[],
  wanted: readonly T[],
): { removals: Operation[]; others: Operation[] } {
  const keep = new Set(wanted.map(row => row.id))
  const before = new Map(known.map(row => [row.id, row]))
  const removals = there
    .filter(row => !keep.has(row.id))
    .map(row => ({ op: `${table}.remove`, id: row.id }) as Operation)
  const others = wanted.flatMap((row): Operation[] => {
    const old = before.get(row.id)
    if (!old) return [{ op: `${table}.insert`, row } as unknown as Operation]
    const patch = differing(old, row)
    return patch ? [{ op: `${table}.patch`, id: row.id, patch } as Operation] : []
  })
  return { removals, others }
}

/** The fields of `wanted` that `row` has otherwise; null where there are none. */
function differing<T extends object, W extends Partial<T>>(row: T, wanted: W): Partial<T> | null {
  const fields = Object.entries(wanted).filter(
    ([field, value]) => JSON.stringify(row[field as keyof T]) !== JSON.stringify(value),
  )
  return fields.length === 0 ? null : (Object.fromEntries(fields) as Partial<T>)
}
