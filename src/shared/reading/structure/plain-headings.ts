// Finds headings that carry no number. One line alone proves little: what follows it, and whether the plan's
// other lines keep their full stops, decide. Levels are settled when the outline is built.
import { isHeadingLike, isSentence, type Row } from '../row.ts'

/** over-list: the numbered items below start again under it · over-headings: another plain heading follows ·
 * over-text: paragraphs follow · null: not a heading. */
export type PlainRole = 'over-list' | 'over-headings' | 'over-text' | null

/** The part of each row, by index. Labelled rows have none. */
export function plainRoles(given: readonly Row[]): PlainRole[] {
  const rows = withTellingBold(given)
  const able = candidates(rows)
  const disciplined = keepsFullStops(rows, able)
  const roles = rows.map((row, index): PlainRole => {
    if (!able[index]) return null
    if (row.line.hints.outlineLevel !== undefined) return 'over-text'
    if (!disciplined && !isMarked(row)) return startsList(rows, able, index) ? 'over-list' : null
    return roleOf(rows, able, index)
  })
  return withStoppedHeadings(rows, withoutLoneList(rows, withContinuedCounts(rows, able, roles, disciplined)))
}

/** Where lists begin below headings without numbers throughout, a short line before 1 is one despite its full stop. */
function withStoppedHeadings(rows: readonly Row[], roles: PlainRole[]): PlainRole[] {
  if (roles.filter(role => role === 'over-list').length < 2) return roles
  return roles.map((role, index) => {
    const row = rows[index]!
    if (role || row.label || row.body.length > 25 || rows[index + 1]?.label?.value !== 1) return role
    return /。$/.test(row.body) && isHeadingLike(row.body.slice(0, -1)) ? 'over-list' : null
  })
}

/** One line above one list is an introduction; it takes two of them to show a level of headings. */
function withoutLoneList(rows: readonly Row[], roles: PlainRole[]): PlainRole[] {
  const lists = roles.flatMap((role, index) => (role === 'over-list' ? index : []))
  const only = lists.length === 1 ? lists[0]! : -1
  if (only < 0 || isMarked(rows[only]!) || roles.some((role, index) => role !== null && index !== only))
    return roles
  return rows.slice(0, only).some(row => row.label)
    ? roles
    : roles.map(role => (role === 'over-list' ? null : role))
}

/** Bold says something only where most of the text is not bold. */
function withTellingBold(rows: readonly Row[]): readonly Row[] {
  if (rows.filter(row => row.line.hints.bold).length < rows.length * 0.5) return rows
  return rows.map(row => ({ ...row, line: { ...row.line, hints: { ...row.line.hints, bold: false } } }))
}

/** Whether layout itself says that a row is a heading. */
function isMarked(row: Row): boolean {
  return row.line.hints.outlineLevel !== undefined || row.line.hints.bold === true
}

/** Which rows could be headings. Where layout marks some of them, what it does not mark is none, but above a list. */
function candidates(rows: readonly Row[]): boolean[] {
  const able = rows.map(isCandidate)
  const marked = rows.map((row, index) => able[index]! && isMarked(row))
  if (marked.filter(Boolean).length < 2) return able
  return able.map((each, index) => each && (marked[index]! || startsList(rows, able, index)))
}

function isCandidate(row: Row): boolean {
  if (row.label || row.line.hints.table) return false
  if (row.line.hints.outlineLevel !== undefined) return true
  const text = row.body
  if (!isHeadingLike(text) || text.length < 2 || /^[（(].*[）)]$/.test(text)) return false
  // A longer phrase with a comma, or one that sets a figure, is a paragraph that lost its full stop.
  return row.line.hints.bold === true || (!(text.length > 24 && /[，,]/.test(text)) && !setsFigure.test(text))
}

/** A figure with what it counts: what a heading without a number does not hold. */
const setsFigure =
  /[0-9０-９][余多]?[万亿]?[个项家条台套人户亩吨公里元处座所次场批%％]|[0-9０-９]\s*(以上|以内)/

/** Whether paragraphs end in a full stop throughout, so that a line without one means something. */
function keepsFullStops(rows: readonly Row[], able: readonly boolean[]): boolean {
  const words = rows.filter(row => !row.line.hints.table)
  const stopped = words.filter(row => isSentence(row.body)).length
  const open = words.filter(row => !isSentence(row.body) && !isHeadingLike(row.body)).length
  return stopped >= able.filter(Boolean).length * 0.5 && open <= stopped * 0.2
}

function roleOf(rows: readonly Row[], able: readonly boolean[], index: number): PlainRole {
  const next = rows[index + 1]
  if (!next) return null
  if (startsList(rows, able, index)) return 'over-list'
  if (next.label) return null
  if (!able[index + 1]) return 'over-text'
  // Of two headings in a row the first stands above; a longer row of short lines is a list, not headings.
  if (able[index + 2] && !isMarked(rows[index]!)) return null
  return roleOf(rows, able, index + 1) === null ? null : 'over-headings'
}

/** Whether a numbered list starts at 1 below the row, with at most some paragraphs between. */
function startsList(rows: readonly Row[], able: readonly boolean[], index: number): boolean {
  for (let i = index + 1; i < rows.length && i <= index + 4; i++) {
    const label = rows[i]!.label
    if (label) return label.value === 1
    if (able[i]) return false
  }
  return false
}

/**
 * A plan that counts its tasks straight through all sections never starts again at 1. There, and only there,
 * a line without a full stop before the next number is a section's heading.
 */
function withContinuedCounts(
  rows: readonly Row[],
  able: readonly boolean[],
  roles: PlainRole[],
  disciplined: boolean,
): PlainRole[] {
  const lists = able.filter((each, index) => each && startsList(rows, able, index)).length
  const top = rows.some(row => row.label && /^(part|chapter|chinese)/.test(row.label.style))
  if (!disciplined || lists > 1 || top) return roles
  const before = rows.map((_, index) => able[index]! && (rows[index + 1]?.label?.value ?? 0) > 1)
  if (before.filter(Boolean).length + lists < 2) return roles
  return roles.map((role, index) => role ?? (before[index] ? 'over-list' : null))
}
