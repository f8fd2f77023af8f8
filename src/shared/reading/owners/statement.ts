// The sentence forms of an owner clause: A牵头，B、C配合 · 由A会同B负责 · A、B按职责分工负责. Yields where each list
// stands and what it is; nothing is resolved here. A piece that fits no form makes the whole no statement.
import { readDeadlines } from '../deadlines/read-deadlines.ts'
import { looksLikeBody } from './members.ts'

/** `each`: every one for its own part, no lead (分别负责). `responsible`: who leads is for the document's rule. */
export type ListRole = 'lead' | 'support' | 'each' | 'responsible'

/** A list in a text, as offsets. */
export interface ListSpan {
  role: ListRole
  start: number
  end: number
}

export interface Statement {
  lists: ListSpan[]
  /** Where a deadline stands in it. */
  deadline: { start: number; end: number } | null
}

const LEAD = '(?:牵头负责|牵头组织实施|牵头组织|牵头实施|牵头落实|牵头抓总|牵头推进|总牵头|牵头|主责|主办)'
const EACH =
  '(?:(?:根据|按照|按)?(?:各自)?(?:职责|职能)(?:分工)?(?:分别|共同)?(?:抓好落实|组织实施|负责|落实|推进|实施|配合)?|分别(?:牵头)?负责|分别落实|分工负责|共同负责|共同落实|共同推进|共同配合)'
const SUPPORT =
  '(?:指导督促|督促指导|加强指导|积极配合|密切配合|协同配合|参与配合|配合落实|配合实施|配合做好|共同参与|配合|协助|协同|参与|协办)'
const DO = '(?:具体负责|负责落实|负责实施|负责|组织实施|抓好落实|承办|落实|实施)'
const CUE_AT_END = new RegExp(
  `(?:(?<lead>${LEAD})|(?<each>${EACH})|(?<support>${SUPPORT})|(?<responsible>${DO}))\\s*$`,
)
const TOGETHER = /会同|联合(?!会|国|体)|商(?=省|市|县|区|州)/
const TOGETHER_FIRST = /^\s*(?:并)?(?:会同|联合(?!会)|商)/
const BY_FIRST = /^\s*(?:由|请)/
const PIECE_END = /[，,；;。\n]/

interface Piece {
  start: number
  end: number
}

/** Reads text[start, end) as a statement; null where a part of it is neither list, cue nor deadline. */
export function readStatement(text: string, start: number, end: number): Statement | null {
  const out: Statement = { lists: [], deadline: null }
  let pending: number | null = null
  let together = false
  for (const piece of cut(text, start, end)) {
    const words = text.slice(piece.start, piece.end)
    const cue = CUE_AT_END.exec(words)
    if (!cue) {
      if (pending === null && isDeadline(words)) {
        out.deadline ??= piece
        continue
      }
      if (pending !== null && isDeadline(words)) {
        if (!together) return null
        out.lists.push({ role: 'support', start: pending, end: pieceBefore(text, piece.start) })
        pending = null
        out.deadline ??= piece
        continue
      }
      if (pending === null) {
        together = TOGETHER_FIRST.test(words)
        pending =
          piece.start + (TOGETHER_FIRST.exec(words)?.[0].length ?? BY_FIRST.exec(words)?.[0].length ?? 0)
      }
      continue
    }
    const role = (['lead', 'each', 'support', 'responsible'] as const).find(
      name => cue.groups?.[name] !== undefined,
    )!
    addLists(out, text, pending ?? piece.start, piece.start + cue.index, together ? 'support' : role)
    pending = null
    together = false
  }
  if (pending !== null) {
    if (!together) return null
    out.lists.push({ role: 'support', start: pending, end })
  }
  return out.lists.length > 0 ? settle(out) : null
}

/** Whether a printed clause gives each body its own part on purpose, so that nobody has to lead: A、B按职责分工负责. */
export function isForEach(clause: string): boolean {
  const words = clause.replace(/[（(）)]/g, '')
  return cut(words, 0, words.length).some(
    ({ start, end }) => CUE_AT_END.exec(words.slice(start, end))?.groups?.each !== undefined,
  )
}

/** A会同B负责: what stands before 会同 leads, what stands behind it supports. */
function addLists(out: Statement, text: string, from: number, end: number, role: ListRole): void {
  let start = from
  const opening = BY_FIRST.exec(text.slice(start, end)) ?? TOGETHER_FIRST.exec(text.slice(start, end))
  const supports = TOGETHER_FIRST.test(text.slice(start, end))
  if (opening) start += opening[0].length
  const split = TOGETHER.exec(text.slice(start, end))
  if (split && split.index > 0) {
    const left = text.slice(start, start + split.index).replace(/[，,\s]+$/, '')
    out.lists.push({ role: 'lead', start, end: start + left.length })
    out.lists.push({ role: 'support', start: start + split.index + split[0].length, end })
    return
  }
  if (start < end) out.lists.push({ role: supports ? 'support' : role, start, end })
}

/** Beside a lead everyone else supports. */
function settle(statement: Statement): Statement {
  const has = (role: ListRole): boolean => statement.lists.some(list => list.role === role)
  // 由A负责，B配合: who is responsible beside helpers leads them.
  const leading: ListRole | null = has('lead')
    ? 'lead'
    : has('support') && has('responsible')
      ? 'responsible'
      : null
  if (leading === null) return statement
  return {
    ...statement,
    lists: statement.lists.map(list => ({
      ...list,
      role: list.role === leading ? ('lead' as const) : ('support' as const),
    })),
  }
}

function pieceBefore(text: string, at: number): number {
  let end = at
  while (PIECE_END.test(text.charAt(end - 1))) end--
  return end
}

function cut(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let from = start
  for (let at = start; at <= end; at++) {
    const char = at === end ? '，' : text.charAt(at)
    if (char === '（' || char === '(') depth++
    if (char === '）' || char === ')') depth--
    if ((depth > 0 && at < end) || !PIECE_END.test(char)) continue
    if (text.slice(from, at).trim() !== '') pieces.push({ start: from, end: at })
    from = at + 1
  }
  return pieces
}

/** Whether words are a deadline and nothing but what is done by it: 6月底完成, 年内持续推进. */
export function isDeadline(words: string): boolean {
  const [deadline] = readDeadlines(words)
  if (!deadline) return false
  const rest = (words.slice(0, deadline.start) + words.slice(deadline.end)).trim()
  return /^(?:(?:完成|办结|办理)?(?:时限|时间|期限)[:：为]?|于|在|须|要|应|力争|确保|持续|长期|全面|基本|取得|阶段性|成效|进展|完成|推进|落实|见效|实施|启动|建成|办结|到位|坚持|开展|成果|并|，)*$/.test(
    rest,
  )
}

/** How often: 每半年一次, 按季度通报, 分季度推进. */
const FREQUENCY = /^(?:每|按|分|逐)个?(?:年度?|半年|季度?|月|周|旬|日|学期)[^，。；、：]{0,10}$/

/**
 * Whether a short remark behind a labelled list says when or how often: 每半年一次, 每月底前更新, 6月底前印发. Looser than
 * `isDeadline`: only for places where nothing but bodies and times can stand.
 */
export function isTimeRemark(words: string): boolean {
  const remark = words.trim()
  if (FREQUENCY.test(remark)) return true
  const [deadline] = readDeadlines(remark)
  return deadline?.start === 0 && /^[一-龥]{0,6}$/.test(remark.slice(deadline.end)) && !looksLikeBody(remark)
}
