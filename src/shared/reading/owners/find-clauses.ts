// Places in a text where an owner clause may stand, likeliest first, with what stands where inside each. Nothing is
// resolved here: whether the names are bodies is for the reader of clauses.
import { builtInDirectory, levelOf } from '../organisations/directory.ts'
import { findLabel, readLabels } from './labelled.ts'
import { readMembers, type Member } from './members.ts'
import { isDeadline, isTimeRemark, readStatement, type ListRole, type ListSpan } from './statement.ts'

/** What stands where in a clause, as offsets. */
export interface Draft {
  lists: ListSpan[]
  leader: { start: number; end: number } | null
  deadline: { start: number; end: number } | null
}

export interface DraftedClause {
  start: number
  end: number
  draft: Draft
}

const CUE = /牵头|责任单位|责任部门|责任主体|配合|负责|主办|协办|承办|落实单位|实施单位|分工/
/** Every clause has one of these; most texts of a plan have none and are done with. */
const ANY_CUE = new RegExp(`${CUE.source}|会同|[:：）)〕】]`)
const OFFICE =
  /^(?:各[一-龥]{1,12}|[一-龥（）]{2,}(?:[厅局委办处科室]|中心|集团|公司|支队|大队|总队|分局|街道|办事处|管委会|联合会|工会|妇联|团委|党委|学院|医院|法院|检察院))$/
const PROSE = /(?:^|[，。；\s])由(?=[^，。；]{2,40}(?:牵头|会同|负责))/
const VERB_AFTER_BODY =
  /(?:制定|研究|组织|开展|推进|落实|实施|负责|做好|抓好|建立|完善|出台|起草|提出|编制|推动|加强|共同|定期|统筹|指导|督促|办理|具体)/g

/** Whether a text can hold an owner clause at all; cheap, and never wrongly false. */
export function mayHoldClause(text: string): boolean {
  return ANY_CUE.test(text)
}

/** Places where a clause may stand, likeliest first. `role` is that of a bare table cell, where the text is one. */
export function* candidates(text: string, role: ListRole | undefined): Generator<DraftedClause> {
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
  if (role !== undefined && text.trim() !== '' && !CUE.test(text)) {
    const start = text.length - text.trimStart().length
    const end = text.trimEnd().replace(/。$/, '').length
    yield { start, end, draft: { lists: [{ role, start, end }], leader: null, deadline: null } }
  }
}

/** Whole sentences that are nothing but a statement: 省财政厅牵头，省税务局配合。 */
function* sentences(text: string): Generator<DraftedClause> {
  for (const match of text.matchAll(/[^。\n]+[。]?/g)) {
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + match[0].trimEnd().length
    if (!CUE.test(match[0]) || /[（(]/.test(match[0].trim().charAt(0))) continue
    const statement = readStatement(text, start, end)
    if (statement) yield { start, end, draft: { ...statement, leader: null } }
  }
}

/**
 * （市经信局、市科技局、各区政府） at the very end: names alone, when the first or, of several, the last is certainly a
 * body; behind a full stop (…公里。（规划处、省公路局）) names in the form of offices are enough.
 */
function* bareList(text: string): Generator<DraftedClause> {
  const last = brackets(text).at(-1)
  if (!last || !/^[。；\s]*$/.test(text.slice(last[1]))) return
  const [start, end] = last
  const words = text.slice(start + 1, end - 1)
  const read = readMembers(words, builtInDirectory, null)
  if (!read) return
  const known = isKnown(read.members[0]) || (read.members.length > 2 && isKnown(read.members.at(-1)))
  const apart = /(?:^|[。；])\s*$/.test(text.slice(0, start)) && read.members.every(isOffice)
  if (!known && !apart) return
  const list: ListSpan = { role: 'responsible', start: start + 1, end: end - 1 }
  yield { start, end, draft: { lists: [list], leader: null, deadline: null } }
}

/** Whether a name has the form of an office's: what its directory does not know may still be one of its own. */
function isOffice({ printed }: Member): boolean {
  return printed.length <= 20 && OFFICE.test(printed) && !/[\d“”《》]/.test(printed)
}

/** Whether a name as it is printed is certainly a body at some level. */
function isKnown(member: Member | undefined): boolean {
  if (!member || levelOf(member.name) === null) return false
  return builtInDirectory.resolve(member.printed) !== null
}

/** 由A牵头，会同B制定…: the clause ends with the last body, not with the sentence. */
function* endings(text: string, start: number): Generator<DraftedClause> {
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
    const words = text.slice(mark + 1, to)
    if (!isDeadline(words) && !isTimeRemark(words)) break
    draft.deadline = { start: mark + 1, end: to }
    to = mark
  }
  draft.lists.push({ role: label === 'division' ? 'responsible' : label, start, end: to })
  return true
}

function lastMark(text: string, start: number, end: number): number {
  return start + text.slice(start, end).search(/[，；][^，；]*$/)
}
