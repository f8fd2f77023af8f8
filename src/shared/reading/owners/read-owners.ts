// Owner clauses: who leads, who supports, who is in charge and by when, with the convention the source prints them
// in. Reading and rendering are inverse. Sentences about owners (列第一位的为牵头单位) are rules and read as null.
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import type { Owners } from '#shared/model/plan-document.ts'
import { readDeadlines } from '../deadlines/read-deadlines.ts'
import { builtInDirectory, levelOf, type Directory } from '../organisations/directory.ts'
import type { Convention, Part, Slot } from './convention.ts'
import { findLabel, readLabels } from './labelled.ts'
import { readMembers, type Member } from './members.ts'
import { readOwnerRule, type OwnerRule } from './read-owner-rule.ts'
import { renderOwners, withoutLevel } from './render-owners.ts'
import { isDeadline, readStatement, type ListRole, type ListSpan } from './statement.ts'

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

interface Draft {
  lists: ListSpan[]
  leader: { start: number; end: number } | null
  deadline: { start: number; end: number } | null
}

interface Clause {
  start: number
  end: number
  draft: Draft
}

const CUE = /牵头|责任单位|责任部门|责任主体|配合|负责|主办|协办|承办|落实单位|实施单位|分工/
/** Every clause has one of these; most texts of a plan have none and are done with. */
const ANY_CUE = new RegExp(`${CUE.source}|会同|[:：）)〕】]`)
const PROSE = /(?:^|[，。；\s])由(?=[^，。；]{2,40}(?:牵头|会同|负责))/
const VERB_AFTER_BODY =
  /(?:制定|研究|组织|开展|推进|落实|实施|负责|做好|抓好|建立|完善|出台|起草|提出|编制|推动|加强|共同|定期|统筹|指导|督促|办理|具体)/g

/**
 * Reads the owner clause of a text: a whole clause, or a task's text with the clause at its end or in brackets.
 * Null where the text names no owners or a name in the clause cannot be a body. Never fails.
 */
export function readOwners(
  text: string,
  directory: Directory = builtInDirectory,
  options: OwnerOptions = {},
): FoundOwners | null {
  if (options.role === undefined && !ANY_CUE.test(text)) return null
  if (readOwnerRule(text) !== null) return null
  for (const clause of candidates(text, options)) {
    const found = resolve(text, clause, directory, options)
    if (found) return found
  }
  return null
}

/** Places where a clause may stand, likeliest first. */
function* candidates(text: string, options: OwnerOptions): Generator<Clause> {
  for (const [start, end] of brackets(text).reverse()) {
    if (!CUE.test(text.slice(start, end))) continue
    const draft = readInside(text, start + 1, end - 1)
    if (draft) yield { start, end, draft }
  }
  const label = findLabel(text)
  if (label >= 0) {
    const draft = readInside(text, label, text.length)
    if (draft) yield { start: label, end: text.trimEnd().length, draft }
  }
  yield* sentences(text)
  yield* bareList(text)
  const prose = PROSE.exec(text)
  if (prose) yield* endings(text, prose.index + prose[0].length - 1)
  if (options.role !== undefined && text.trim() !== '' && !CUE.test(text)) {
    const start = text.length - text.trimStart().length
    const end = text.trimEnd().replace(/。$/, '').length
    yield { start, end, draft: { lists: [{ role: options.role, start, end }], leader: null, deadline: null } }
  }
}

/** Whole sentences that are nothing but a statement: 省财政厅牵头，省税务局配合。 */
function* sentences(text: string): Generator<Clause> {
  for (const match of text.matchAll(/[^。\n]+[。]?/g)) {
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + match[0].trimEnd().length
    if (!CUE.test(match[0]) || /[（(]/.test(match[0].trim().charAt(0))) continue
    const statement = readStatement(text, start, end)
    if (statement) yield { start, end, draft: { ...statement, leader: null } }
  }
}

/** （市经信局、市科技局、各区政府） at the very end: names alone, when the first or, of several, the last is certainly a body. */
function* bareList(text: string): Generator<Clause> {
  const last = brackets(text).at(-1)
  if (!last || !/^[。；\s]*$/.test(text.slice(last[1]))) return
  const [start, end] = last
  const words = text.slice(start + 1, end - 1)
  const read = readMembers(words, builtInDirectory, null)
  if (!read || (!isKnown(read.members[0]) && !(read.members.length > 2 && isKnown(read.members.at(-1)))))
    return
  const list: ListSpan = { role: 'responsible', start: start + 1, end: end - 1 }
  yield { start, end, draft: { lists: [list], leader: null, deadline: null } }
}

/** Whether a name as it is printed is certainly a body at some level. */
function isKnown(member: Member | undefined): boolean {
  if (!member || levelOf(member.name) === null) return false
  return builtInDirectory.resolve(member.printed) !== null
}

/** 由A牵头，会同B制定…: the clause ends with the last body, not with the sentence. */
function* endings(text: string, start: number): Generator<Clause> {
  const stop = text.slice(start).search(/[。；\n]/)
  const sentence = stop < 0 ? text.length : start + stop
  const ends = [...text.slice(start, sentence).matchAll(VERB_AFTER_BODY)].map(match => start + match.index)
  for (const end of [sentence, ...ends.reverse()]) {
    const statement = readStatement(text, start, end)
    if (statement) yield { start, end, draft: { ...statement, leader: null } }
  }
}

function brackets(text: string): [number, number][] {
  const out: [number, number][] = []
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '（' || char === '(' || char === '〔' || char === '【') open.push(at)
    if (char === '）' || char === ')' || char === '〕' || char === '】') {
      const start = open.pop()
      if (start !== undefined && open.length === 0) out.push([start, at + 1])
    }
  }
  return out
}

function readInside(text: string, start: number, end: number): Draft | null {
  const labels = readLabels(text, start, end)
  if (labels.length === 0) {
    const statement = readStatement(text, start, end)
    return statement && { ...statement, leader: null }
  }
  const draft: Draft = { lists: [], leader: null, deadline: null }
  for (const { label, start: from, end: to } of labels) {
    if (from === to) continue
    if (label === 'leader' || label === 'deadline') {
      const stop = from + text.slice(from, to).search(/[；;\n／]|$/)
      if (label === 'leader') draft.leader = { start: from, end: stop }
      else draft.deadline ??= { start: from, end: stop }
      if (stop < to && !readRest(text, stop + 1, to, draft)) return null
    } else if (!readLabelled(text, label, from, to, draft)) return null
  }
  return draft.lists.length === 0 ? null : draft
}

/** A statement behind a leader's name: 分管领导：王明；市教育局牵头. */
function readRest(text: string, start: number, end: number, draft: Draft): boolean {
  const statement = readStatement(text, start, end)
  if (!statement) return false
  draft.lists.push(...statement.lists)
  draft.deadline ??= statement.deadline
  return true
}

/** What stands behind a body label: a list, a statement, or a list with a deadline behind it. */
function readLabelled(
  text: string,
  label: ListRole | 'division',
  start: number,
  end: number,
  draft: Draft,
): boolean {
  if (readRest(text, start, end, draft)) return true
  let to = end
  for (let mark = lastMark(text, start, to); mark > start; mark = lastMark(text, start, to)) {
    if (!isDeadline(text.slice(mark + 1, to))) break
    draft.deadline = { start: mark + 1, end: to }
    to = mark
  }
  draft.lists.push({ role: label === 'division' ? 'responsible' : label, start, end: to })
  return true
}

function lastMark(text: string, start: number, end: number): number {
  return start + text.slice(start, end).search(/[，；][^，；]*$/)
}

interface ResolvedList {
  span: ListSpan
  slot: Slot
  members: Member[]
}

function resolve(
  text: string,
  clause: Clause,
  directory: Directory,
  options: OwnerOptions,
): FoundOwners | null {
  const { draft } = clause
  const led = draft.lists.some(list => list.role === 'lead')
  const lists: ResolvedList[] = []
  let level = options.level ?? null
  let openEnd = ''
  for (const span of draft.lists) {
    const read = readMembers(text.slice(span.start, span.end), directory, level)
    if (!read) return null
    level = read.level
    openEnd ||= read.openEnd
    lists.push({ span, slot: slotOf(span.role, led, options.rule), members: read.members })
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

function slotOf(role: ListRole, led: boolean, rule: OwnerRule | undefined): Slot {
  if (role === 'lead') return 'lead'
  if (role === 'support' || role === 'each' || led) return 'support'
  return rule === 'all-lead' ? 'lead' : 'all'
}

function deadlineOf(text: string, draft: Draft, options: OwnerOptions): DeadlineFacts | null {
  if (!draft.deadline) return null
  const words = text.slice(draft.deadline.start, draft.deadline.end).trim()
  const [found] = readDeadlines(words, { year: options.year ?? null })
  if (!found) return null
  const { start: _start, end: _end, ...facts } = found
  return facts
}

/** The convention of a clause; where its rules do not print the clause again, the exceptions are kept by name. */
function conventionOf(
  text: string,
  clause: Clause,
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

function templateOf(text: string, clause: Clause, lists: ResolvedList[], openEnd: string): Part[] {
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
