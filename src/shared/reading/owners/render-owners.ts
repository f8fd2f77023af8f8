// Prints owners as a clause, the inverse of reading one: what is printed reads back as the same owners.
import type { Owners } from '#shared/model/plan-document.ts'
import { builtInDirectory, levelOf, type Directory } from '../organisations/directory.ts'
import { readMembers } from './members.ts'
import { standardConvention, type Convention, type Part, type Slot } from './convention.ts'

/**
 * The clause for the given owners, '' where there are none. The convention's wording is used where it can say who
 * leads and who supports; where it cannot (two leads in 责任单位：A、B) the standard wording is, in its style. Names alone in
 * brackets are left to bodies that anybody knows for one: a reader would take others for a remark.
 */
export function renderOwners(
  owners: Owners,
  convention: Convention = standardConvention,
  directory: Directory = builtInDirectory,
): string {
  if (owners.lead.length + owners.support.length === 0 && owners.leader === null) return ''
  return fill(templateFor(owners, convention.template), owners, convention, directory)
}

function templateFor(owners: Owners, template: Part[]): Part[] {
  const has = (slot: Slot): boolean => template.some(part => 'slot' in part && part.slot === slot)
  const fits =
    (owners.leader !== null) === has('leader') &&
    (has('all')
      ? owners.lead.length === 1
      : owners.lead.length > 0 === has('lead') && owners.support.length > 0 === has('support')) &&
    (hasWords(template) || speakForThemselves([...owners.lead, ...owners.support])) &&
    template.every(
      part => !('slot' in part) || part.take === null || part.take < listOf(owners, part.slot).length,
    )
  return fits ? template : plainTemplate(owners)
}

/** Whether a wording says more than the names: 牵头, 责任单位. */
function hasWords(template: Part[]): boolean {
  return template.some(part => 'literal' in part && /\p{L}/u.test(part.literal))
}

/** Whether names alone read as owners: the first or, of several, the last is certainly a body (`find-clauses.ts`). */
function speakForThemselves(names: readonly string[]): boolean {
  return isSurelyBody(names[0]) || (names.length > 2 && isSurelyBody(names.at(-1)))
}

function isSurelyBody(name: string | undefined): boolean {
  return name !== undefined && levelOf(name) !== null && builtInDirectory.resolve(name) !== null
}

/** The standard wording for what there is: lead and support, one of them, or only the leader in charge. */
function plainTemplate(owners: Owners): Part[] {
  const lead: Part = { slot: 'lead', take: null }
  const support: Part = { slot: 'support', take: null }
  const parts: Part[] = [{ literal: '（' }]
  if (owners.leader !== null) parts.push({ literal: '分管领导：' }, { slot: 'leader', take: null })
  if (owners.leader !== null && owners.lead.length + owners.support.length > 0) parts.push({ literal: '；' })
  if (owners.lead.length > 0) parts.push(lead, { literal: owners.support.length > 0 ? '牵头，' : '牵头' })
  if (owners.support.length > 0)
    parts.push(support, { literal: owners.lead.length > 0 ? '配合' : '分别负责' })
  return [...parts, { literal: '）' }]
}

function listOf(owners: Owners, slot: Slot): string[] {
  switch (slot) {
    case 'lead':
      return owners.lead
    case 'support':
      return owners.support
    case 'all':
      return [...owners.lead, ...owners.support]
    case 'leader':
      return owners.leader === null ? [] : [owners.leader]
  }
}

function fill(template: Part[], owners: Owners, convention: Convention, directory: Directory): string {
  const used: Record<Slot, number> = { lead: 0, support: 0, all: 0, leader: 0 }
  const lists = template.filter(part => 'slot' in part && part.slot !== 'leader')
  const last = lists.at(-1)
  let level: string | null = null
  let out = ''
  for (const part of template) {
    if ('literal' in part) {
      out += part.literal
      continue
    }
    const names = listOf(owners, part.slot).slice(
      used[part.slot],
      part.take === null ? undefined : used[part.slot] + part.take,
    )
    used[part.slot] += names.length
    if (part.slot === 'leader') out += names.join('、')
    else {
      const printed = renderNames(names, convention, directory, level)
      out += printed.text + (part === last && owners.open ? convention.openEnd : '')
      level = printed.level
    }
  }
  return out
}

function renderNames(
  names: string[],
  convention: Convention,
  directory: Directory,
  from: string | null,
): { text: string; level: string | null } {
  let level = from
  let text = ''
  for (const [index, name] of names.entries()) {
    const separator = index === 0 ? '' : (convention.before[name] ?? '、')
    text += separator + printedName(name, names[index + 1], separator, convention, directory, level)
    level = directory.resolve(name)?.level ?? levelOf(name) ?? level
  }
  return { text, level }
}

/** A name as the convention prints it: its own spelling, without the level before it, or without a shared ending. */
function printedName(
  name: string,
  next: string | undefined,
  separator: string,
  convention: Convention,
  directory: Directory,
  level: string | null,
): string {
  const own = convention.printed[name]
  if (own !== undefined && readsAs(own, name, level, directory)) return own
  const ending = convention.sharedEndings.find(one => name.endsWith(one) && next?.endsWith(one))
  if (ending !== undefined && name.length > ending.length) return name.slice(0, -ending.length)
  const opensGroup = separator === '，' || separator === ''
  if (convention.elides && !opensGroup && level !== null) {
    const short = withoutLevel(name, level)
    if (short !== null && readsAs(short, name, level, directory)) return short
  }
  return name
}

/** Whether a spelling, read after a name of that level, means exactly this body. */
function readsAs(printed: string, name: string, level: string | null, directory: Directory): boolean {
  const read = readMembers(printed, directory, level)
  return read?.members.length === 1 && read.members[0]!.name === name && read.openEnd === ''
}

/** A name without the level that leads it; null where that level does not. */
export function withoutLevel(name: string, level: string): string | null {
  for (const lead of [`${level}党委`, `${level}委`, `${level}政府`, level]) {
    if (name.startsWith(lead) && name.length > lead.length + 1) return name.slice(lead.length)
  }
  return null
}
