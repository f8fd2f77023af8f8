// Owner clauses: who leads, who supports, who is in charge and by when, with the convention the source prints them
// in. Reading and rendering are inverse. Sentences about owners (列第一位的为牵头单位) are rules and read as null.
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import type { Owners } from '#shared/model/plan-document.ts'
import { readDeadlines } from '../deadlines/read-deadlines.ts'
import { builtInDirectory, type Directory } from '../organisations/directory.ts'
import type { Convention, Part, Slot } from './convention.ts'
import { candidates, mayHoldClause, type Draft, type DraftedClause } from './find-clauses.ts'
import { readMembers, type Member } from './members.ts'
import { readOwnerRule, type OwnerRule } from './read-owner-rule.ts'
import { renderOwners, withoutLevel } from './render-owners.ts'
import { isDeadline, type ListRole, type ListSpan } from './statement.ts'

export interface OwnerOptions {
  /** The document's rule for clauses that name no lead; `first-leads` where nothing is said. */
  rule?: OwnerRule
  /** The role of a bare table cell (A、B；C); without it bare names are no clause. */
  role?: 'lead' | 'support' | 'responsible'
  /** The level that leads bare names from the start: 省, 杭州市. */
  level?: string | null
  /** The plan's year, for the deadline. */
  year?: number | null
}

export interface FoundOwners {
  owners: Owners
  /** The deadline printed inside the clause. */
  deadline: DeadlineFacts | null
  /** UTF-16 offsets of the whole clause, brackets included. */
  start: number
  end: number
  /** What `renderOwners` needs to print the clause as the source does. */
  convention: Convention
}

/**
 * Reads the owner clause of a text: a whole clause, or a task's text with the clause at its end or in brackets.
 * Null where the text names no owners or a name in the clause cannot be a body. Never fails.
 */
export function readOwners(
  text: string,
  directory: Directory = builtInDirectory,
  options: OwnerOptions = {},
): FoundOwners | null {
  if (options.role === undefined && !mayHoldClause(text)) return null
  if (readOwnerRule(text) !== null) return null
  for (const clause of candidates(text, options.role)) {
    const found = resolve(text, clause, directory, options)
    if (found) return found
  }
  return null
}

interface ResolvedList {
  span: ListSpan
  slot: Slot
  members: Member[]
}

function resolve(
  text: string,
  clause: DraftedClause,
  directory: Directory,
  options: OwnerOptions,
): FoundOwners | null {
  const { draft } = clause
  const led = draft.lists.some(list => list.role === 'lead')
  const helped = draft.lists.some(list => list.role === 'support')
  const lists: ResolvedList[] = []
  let level = options.level ?? null
  let openEnd = ''
  for (const span of draft.lists) {
    const read = readMembers(text.slice(span.start, span.end), directory, level)
    if (!read) return null
    level = read.level
    openEnd ||= read.openEnd
    lists.push({ span, slot: slotOf(span.role, { led, helped }, options.rule), members: read.members })
  }
  // 责任单位：A、B；责任处室：C has one lead, the first of all.
  const plain = lists.find(list => list.slot === 'all')
  const owners: Owners = {
    lead: unique(
      lists.flatMap(list =>
        list.slot === 'lead' ? names(list) : list === plain ? names(list).slice(0, 1) : [],
      ),
    ),
    support: [],
    leader: draft.leader ? text.slice(draft.leader.start, draft.leader.end).trim() : null,
    open: openEnd !== '',
  }
  owners.support = unique(
    lists.flatMap(list =>
      list.slot === 'support'
        ? names(list)
        : list.slot === 'all'
          ? names(list).slice(list === plain ? 1 : 0)
          : [],
    ),
  ).filter(name => !owners.lead.includes(name))
  return {
    owners,
    deadline: deadlineOf(text, draft, options),
    start: clause.start,
    end: clause.end,
    convention: conventionOf(text, clause, lists, owners, openEnd, directory),
  }
}

function names(list: ResolvedList): string[] {
  return list.members.map(member => member.name)
}

function unique(list: string[]): string[] {
  return [...new Set(list)]
}

/** 责任单位：A、B；配合单位：C: who is responsible beside helpers leads them. */
function slotOf(
  role: ListRole,
  { led, helped }: { led: boolean; helped: boolean },
  rule: OwnerRule | undefined,
): Slot {
  if (role === 'lead') return 'lead'
  if (role === 'support' || role === 'each' || led) return 'support'
  if (helped) return 'lead'
  return rule === 'all-lead' ? 'lead' : 'all'
}

function deadlineOf(text: string, draft: Draft, options: OwnerOptions): DeadlineFacts | null {
  if (!draft.deadline) return null
  const words = text.slice(draft.deadline.start, draft.deadline.end).trim()
  if (words === '') return null
  const [found] = readDeadlines(words, { year: options.year ?? null })
  // What stands in the place of a deadline is one: the phrase is kept where its days are open (分季度推进).
  if (!found) return openDeadline(words)
  const { start: _start, end: _end, ...facts } = found
  return isDeadline(words) ? facts : { ...facts, text: words }
}

/** A phrase without a day; 每半年一次 and 按月 say how often. */
function openDeadline(words: string): DeadlineFacts {
  const often = /^(?:每|按|分|逐)/.test(words)
  return { text: words, from: null, to: null, fuzzy: !often, recurring: often ? words : null }
}

/** The convention of a clause; where its rules do not print the clause again, the exceptions are kept by name. */
function conventionOf(
  text: string,
  clause: DraftedClause,
  lists: ResolvedList[],
  owners: Owners,
  openEnd: string,
  directory: Directory,
): Convention {
  const members = lists.flatMap(list => list.members)
  const elided = members.filter(member => isElided(member))
  const convention: Convention = {
    template: templateOf(text, clause, lists, openEnd),
    elides: elided.length > 0,
    sharedEndings: unique(
      members.flatMap(member => (member.sharedEnding === null ? [] : [member.sharedEnding])),
    ),
    printed: {},
    before: {},
    openEnd: openEnd === '' ? '等' : openEnd,
  }
  for (const member of members) {
    if (member.printed !== member.name && !isElided(member) && member.sharedEnding === null) {
      convention.printed[member.name] = member.printed
    }
    if (member.before !== '' && member.before !== '、') convention.before[member.name] = member.before
  }
  if (renderOwners(owners, convention, directory) !== text.slice(clause.start, clause.end)) {
    for (const member of members)
      if (member.sharedEnding === null) convention.printed[member.name] = member.printed
  }
  return convention
}

/** Printed without the level in front: 科技厅 for 省科技厅. */
function isElided(member: Member): boolean {
  if (member.printed === member.name || !member.name.endsWith(member.printed)) return false
  return (
    withoutLevel(member.name, member.name.slice(0, -member.printed.length).replace(/(?:党?委|政府)$/, '')) ===
    member.printed
  )
}

function templateOf(text: string, clause: DraftedClause, lists: ResolvedList[], openEnd: string): Part[] {
  const spans: { start: number; end: number; part: Part }[] = lists.map(list => {
    const later = lists.slice(lists.indexOf(list) + 1).some(other => other.slot === list.slot)
    const words = text.slice(list.span.start, list.span.end)
    const lead = words.length - words.trimStart().length
    const trail = words.length - words.trimEnd().length
    const inner = words.trim()
    // An open end belongs to the last list; in an earlier one it is wording.
    const wording = openEnd !== '' && inner.endsWith(openEnd) && list !== lists.at(-1) ? openEnd.length : 0
    return {
      start: list.span.start + lead,
      end: list.span.end - trail - wording,
      part: { slot: list.slot, take: later ? list.members.length : null },
    }
  })
  const leader = clause.draft.leader
  if (leader) spans.push({ start: leader.start, end: leader.end, part: { slot: 'leader', take: null } })
  spans.sort((a, b) => a.start - b.start)
  const template: Part[] = []
  let at = clause.start
  for (const span of spans) {
    if (span.start > at) template.push({ literal: text.slice(at, span.start) })
    template.push(span.part)
    at = span.end
  }
  if (at < clause.end) template.push({ literal: text.slice(at, clause.end) })
  return template
}
