// Parts the plan itself from what stands around it: red head, notice, recipients, signature, annexes, web page.
// Every row goes to exactly one of title, body and `left`.
import type { PlanHeader } from '../plan-reading.ts'
import { isSentence, type Row } from '../row.ts'
import { noiseReason, surroundReason } from './boilerplate.ts'
import * as head from './head-lines.ts'
import { findTitle, isTitleLine, type TitlePlace } from './title.ts'

export interface Matter {
  title: Row[]
  body: Row[]
  header: PlanHeader
  left: { row: Row; reason: string }[]
}

/** Splits the rows of a document; `rows` are in reading order. */
export function splitMatter(rows: readonly Row[]): Matter {
  const left: Matter['left'] = []
  const header: PlanHeader = {
    issuer: '',
    number: '',
    recipients: '',
    signature: '',
    date: '',
    attachments: [],
  }
  const noisy = rows.map(({ line }) => besideBody(line) ?? (line.hints.table ? null : noiseReason(line.text)))
  rows.forEach((row, index) => noisy[index] && left.push({ row, reason: noisy[index] }))
  const kept = rows.filter((_, index) => !noisy[index])

  const place = placeTitle(kept)
  const start = takeFront(kept, place, header, left)
  const end = takeBack(kept, start, header, left)
  const body = withoutContents(kept.slice(start, end), left)
  return { title: place ? kept.slice(place.start, place.end) : [], body, header, left }
}

function besideBody({ hints }: Row['line']): string | null {
  return hints.aside === undefined ? null : `${hints.aside}，不在正文中`
}

function placeTitle(rows: readonly Row[]): TitlePlace | null {
  const firstLabel = rows.findIndex(row => row.label || row.line.hints.table)
  const limit = firstLabel < 0 ? rows.length : firstLabel
  const first = findTitle(rows, 0, limit)
  if (!first) return firstLineTitle(rows)
  return first.notice ? (planInNotice(rows, first.end) ?? first) : first
}

/** The plan's own title inside a notice: a title line that is no sentence and no notice again. */
function planInNotice(rows: readonly Row[], from: number): TitlePlace | null {
  for (let i = from; i < Math.min(rows.length, from + 40); i++) {
    if (!isTitleLine(rows[i]!)) continue
    const found = findTitle(rows, lastBreak(rows, from, i) + 1, i + 1)
    if (found && !found.notice) return found
  }
  return null
}

/** The last row before `index` that cannot be a line of the same title. */
function lastBreak(rows: readonly Row[], from: number, index: number): number {
  for (let i = index - 1; i >= from; i--) {
    const text = rows[i]!.line.text
    if (isSentence(text) || head.isDateLine(text) || head.isAnnexMark(text) || rows[i]!.label) return i
  }
  return from - 1
}

/** A document whose first line has the form of a title but none of its usual words. */
function firstLineTitle(rows: readonly Row[]): TitlePlace | null {
  const at = rows.findIndex(row => !surroundReason(row.line.text))
  const [first, second] = rows.slice(at)
  if (!first || !second || first.label || first.line.hints.table || isSentence(first.body)) return null
  if (first.body.length > 60 || head.isAnnexMark(first.body)) return null
  const level = first.line.hints.outlineLevel
  const alone = level !== undefined && rows.filter(row => row.line.hints.outlineLevel === level).length === 1
  const opens =
    isSentence(second.body) || (second.label !== null && /^(part|chapter|chinese)/.test(second.label.style))
  return alone || opens ? { start: at, end: at + 1, notice: false } : null
}

/** Reads what stands before the text; returns where the text begins. */
function takeFront(
  rows: readonly Row[],
  place: TitlePlace | null,
  header: PlanHeader,
  left: Matter['left'],
): number {
  const start = place?.start ?? 0
  let signed = false
  for (const row of rows.slice(0, start)) {
    left.push({ row, reason: frontReason(row.line.text, header, signed) ?? '标题之前的文字，不是方案正文' })
    signed ||= isSentence(row.body)
  }
  let at = place?.end ?? 0
  for (; at < rows.length && !rows[at]!.label; at++) {
    const reason = frontReason(rows[at]!.line.text, header, false) ?? surroundReason(rows[at]!.line.text)
    if (!reason || (!place && reason === bracketReason)) break
    left.push({ row: rows[at]!, reason })
  }
  return at
}

const bracketReason = '题注'

/** Why a row is front matter; keeps what it says in `header`. After a notice's text a body is its signature. */
function frontReason(text: string, header: PlanHeader, signed: boolean): string | null {
  const keep = (field: 'issuer' | 'number' | 'recipients' | 'signature' | 'date', reason: string) => {
    header[field] ||= text
    return `${reason}，已记入文头`
  }
  if (head.isMarking(text)) return '密级、紧急程度或份号'
  if (head.isDocumentNumber(text)) return keep('number', '发文字号')
  if (head.isRedHead(text)) return keep('issuer', '发文机关标志')
  if (head.isDateLine(text)) return keep('date', '日期')
  if (head.isAnnexMark(text) || head.isAnnexList(text)) return '附件标记'
  if (head.isBracketLine(text)) return bracketReason
  if (head.isOrganisationLine(text))
    return keep(signed ? 'signature' : 'issuer', signed ? '署名' : '发文机关')
  if (head.isRecipientLine(text)) return keep('recipients', '主送机关')
  return surroundReason(text)
}

/** Reads what stands after the text; returns where the text ends. */
function takeBack(rows: readonly Row[], start: number, header: PlanHeader, left: Matter['left']): number {
  let end = rows.length
  const annex = rows.findIndex(
    (row, index) => index > start && head.isAnnexMark(row.line.text) && hasText(rows, start, index),
  )
  if (annex > 0) {
    for (const row of rows.slice(annex)) left.push({ row, reason: '附件内容，不在方案正文中' })
    end = annex
  }
  end = takeTail(rows, start, end, header, left)
  const list = annexListAt(rows, start, end)
  if (list < end) {
    for (const row of rows.slice(list, end)) {
      header.attachments.push(row.line.text)
      left.push({ row, reason: '附件目录，已记入文头' })
    }
    end = takeTail(rows, start, list, header, left)
  }
  return end
}

function hasText(rows: readonly Row[], start: number, end: number): boolean {
  return rows.slice(start, end).some(row => row.label !== null)
}

function takeTail(
  rows: readonly Row[],
  start: number,
  end: number,
  header: PlanHeader,
  left: Matter['left'],
): number {
  let at = end
  let dated = false
  while (at > start) {
    const row = rows[at - 1]!
    const reason = row.line.hints.table ? null : tailReason(row.line.text, dated, header)
    if (!reason) break
    dated ||= head.isDateLine(row.line.text) || /日\s*(印发|印制|印)$/.test(row.line.text)
    left.push({ row, reason })
    at--
  }
  return at
}

/** Why a row at the end is no text of the plan. A body signs only above a date. */
function tailReason(text: string, dated: boolean, header: PlanHeader): string | null {
  if (head.isDateLine(text)) {
    header.date ||= text
    return '成文日期，已记入文头'
  }
  if (dated && head.isOrganisationLine(text)) {
    header.signature = header.signature ? `${text}\n${header.signature}` : text
    return '署名，已记入文头'
  }
  if (head.isClosingPhrase(text)) return '公文结束语'
  return head.isImprint(text) ? '版记' : surroundReason(text)
}

/** Where the list of annexes at the end begins; `end` if there is none. */
function annexListAt(rows: readonly Row[], start: number, end: number): number {
  for (let i = end - 1; i > start && end - i <= 20; i--) {
    const text = rows[i]!.line.text
    if (head.isAnnexList(text)) return i
    if (!/^[0-9０-９]{1,2}\s*[.．、]/.test(text) || isSentence(text)) return end
  }
  return end
}

/** Takes out a table of contents: lines under 目录 that come again below. */
function withoutContents(rows: Row[], left: Matter['left']): Row[] {
  const at = rows.findIndex(row => /^目\s*录$/.test(row.line.text))
  if (at < 0) return rows
  const key = (row: Row) => row.line.text.replace(/[\s.．·…]*[0-9]*$/, '').replace(/\s/g, '')
  let end = at + 1
  while (end < rows.length && rows.slice(end + 1).some(row => key(row) === key(rows[end]!))) end++
  for (const row of rows.slice(at, end)) left.push({ row, reason: '目录' })
  return [...rows.slice(0, at), ...rows.slice(end)]
}
