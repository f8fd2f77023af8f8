// Changes to the directory of organisations, as operations. Pure: rows in, operations or a refusing sentence out. Plans
// name organisations by id, so that a new name stands in every plan of the library from then on.
import { newId } from '#shared/model/ids.ts'
import { byOrder, keyBetween } from '#shared/model/order-key.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { Owner } from '#shared/model/owner.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { zh } from '../../strings/zh-CN.ts'

/** Longest name that the rows take, in UTF-16 units, and most short names. */
export const limits = { name: 200, shortNames: 50 } as const

/** What a drafter fills in for one organisation. */
export interface OrganisationForm {
  name: string
  /** Set apart by 、 or another mark of a list. */
  shortNames: string
  parentId: string | null
}

export type Changed = { operations: Operation[] } | { refused: string }

const words = zh.organisations

/** The names in a list as it is typed: 省发改委、省发展和改革委员会. */
export function splitNames(list: string): string[] {
  const names = list.split(/[、，,；;\t\n]+/u).map(name => name.trim())
  return [...new Set(names.filter(name => name !== ''))]
}

/** The organisation that goes by a full or short name; a full name wins over another's short one. */
export function findByName(organisations: readonly Organisation[], name: string): Organisation | undefined {
  return (
    organisations.find(organisation => organisation.name === name) ??
    organisations.find(organisation => organisation.shortNames.includes(name))
  )
}

/** Adds an organisation behind the others. */
export function addOrganisation(organisations: readonly Organisation[], form: OrganisationForm): Changed {
  const refused = refusal(organisations, null, form)
  if (refused !== null) return { refused }
  const last = [...organisations].sort(byOrder).at(-1)
  const row = { id: newId(), ...fieldsOf(form), ord: keyBetween(last?.ord ?? null, null) }
  return { operations: [{ op: 'organisation.insert', row }] }
}

/** Changes what the form names; no operation where nothing differs. */
export function changeOrganisation(
  organisations: readonly Organisation[],
  id: string,
  form: OrganisationForm,
): Changed {
  const refused = refusal(organisations, id, form)
  if (refused !== null) return { refused }
  const present = organisations.find(organisation => organisation.id === id)!
  const patch = Object.fromEntries(
    Object.entries(fieldsOf(form)).filter(
      ([field, value]) => JSON.stringify(present[field as 'name']) !== JSON.stringify(value),
    ),
  )
  return { operations: Object.keys(patch).length === 0 ? [] : [{ op: 'organisation.patch', id, patch }] }
}

/** Moves an organisation one place up or down among all; [] at the end of the list. */
export function moveOrganisation(
  organisations: readonly Organisation[],
  id: string,
  by: 1 | -1,
): Operation[] {
  const sorted = [...organisations].sort(byOrder)
  const at = sorted.findIndex(organisation => organisation.id === id)
  const [before, after] = by === 1 ? [sorted[at + 1], sorted[at + 2]] : [sorted[at - 2], sorted[at - 1]]
  if (by === 1 ? !before : !after) return []
  const ord = keyBetween(before?.ord ?? null, after?.ord ?? null)
  return [{ op: 'organisation.patch', id, patch: { ord } }]
}

/**
 * Gives the work of one organisation to another. Who already leads a task goes on leading it, and no body owns a task
 * twice. `owners` are those of one plan.
 */
export function takeOver(owners: Iterable<Owner>, fromId: string, intoId: string): Operation[] {
  const all = [...owners]
  return all
    .filter(owner => owner.organisationId === fromId)
    .flatMap((owner): Operation[] => {
      const same = all.find(one => one.organisationId === intoId && one.blockId === owner.blockId)
      if (!same) return [{ op: 'owner.patch', id: owner.id, patch: { organisationId: intoId } }]
      const removed: Operation = { op: 'owner.remove', id: owner.id }
      if (same.role === owner.role || same.role === 'lead') return [removed]
      return [removed, { op: 'owner.patch', id: same.id, patch: { role: 'lead', ord: owner.ord } }]
    })
}

/**
 * Makes `fromId` the same as `intoId`: its tasks in the plan of these `owners`, its names and the bodies under it go
 * over, and it is taken off the list.
 */
export function mergeOrganisations(
  organisations: readonly Organisation[],
  owners: Iterable<Owner>,
  fromId: string,
  intoId: string,
): Changed {
  const from = organisations.find(organisation => organisation.id === fromId)!
  const into = organisations.find(organisation => organisation.id === intoId)!
  const names = new Set([...into.shortNames, from.name, ...from.shortNames])
  names.delete(into.name)
  if (names.size > limits.shortNames) return { refused: words.tooManyShort(limits.shortNames) }
  const operations = takeOver(owners, fromId, intoId)
  for (const below of organisations.filter(one => one.parentId === fromId))
    operations.push({
      op: 'organisation.patch',
      id: below.id,
      // A body between the two would otherwise stand under itself.
      patch: { parentId: isAbove(organisations, below.id, intoId) ? from.parentId : intoId },
    })
  operations.push({ op: 'organisation.remove', id: fromId })
  operations.push({ op: 'organisation.patch', id: intoId, patch: { shortNames: [...names] } })
  return { operations }
}

/** Takes an organisation off the list; refused while it owns work (`tasks` of them) or has bodies under it. */
export function removeOrganisation(
  organisations: readonly Organisation[],
  id: string,
  tasks: number,
): Changed {
  const { name } = organisations.find(organisation => organisation.id === id)!
  if (tasks > 0) return { refused: words.ownsWork(name, tasks) }
  const below = organisations.find(organisation => organisation.parentId === id)
  if (below) return { refused: words.hasBelow(name, below.name) }
  return { operations: [{ op: 'organisation.remove', id }] }
}

/** Whether `id` is `other` or stands above it. */
export function isAbove(organisations: readonly Organisation[], id: string, other: string): boolean {
  const byId = new Map(organisations.map(organisation => [organisation.id, organisation]))
  const seen = new Set<string>()
  for (let at = byId.get(other); at && !seen.has(at.id); at = byId.get(at.parentId ?? '')) {
    if (at.id === id) return true
    seen.add(at.id)
  }
  return false
}

function fieldsOf(form: OrganisationForm) {
  const name = form.name.trim()
  const shortNames = splitNames(form.shortNames).filter(short => short !== name)
  return { name, shortNames, parentId: form.parentId }
}

function refusal(
  organisations: readonly Organisation[],
  id: string | null,
  form: OrganisationForm,
): string | null {
  const { name, shortNames, parentId } = fieldsOf(form)
  if (name === '') return words.nameMissing
  const long = [name, ...shortNames].find(one => one.length > limits.name)
  if (long !== undefined) return words.nameTooLong(limits.name)
  if (shortNames.length > limits.shortNames) return words.tooManyShort(limits.shortNames)
  const others = organisations.filter(organisation => organisation.id !== id)
  for (const one of [name, ...shortNames]) {
    const taken = findByName(others, one)
    if (taken) return words.nameTaken(one, taken.name)
  }
  if (id !== null && parentId !== null && isAbove(organisations, id, parentId)) return words.parentBelow
  return null
}
