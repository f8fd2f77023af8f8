// Finds headings that carry no number. One line alone proves little: what follows it, and whether the plan's
// other lines keep their full stops, decide. Levels are settled when the outline is built.
import { isHeadingLike, isSentence, type Row } from '../row.ts'

/** over-list: the numbered items below start again under it · over-headings: another plain heading follows ·
 * over-text: paragraphs follow · null: not a heading. */
export type PlainRole = 'over-list' | 'over-headings' | 'over-text' | null

/** The part of each row, by index. Labelled rows have none. */
export function plainRoles(rows: readonly Row[]): PlainRole[] {
  const able = rows.map(row => isCandidate(row))
  const disciplined = keepsFullStops(rows, able)
  const roles = rows.map((row, index): PlainRole => {
    if (!able[index]) return null
    if (row.line.hints.outlineLevel !== undefined) return 'over-text'
    if (!disciplined && !isMarked(row)) return startsList(rows, able, index) ? 'over-list' : null
    return roleOf(rows, able, index)
  })
  return withContinuedCounts(rows, able, roles, disciplined)
}

/** Whether layout itself says that a row is a heading. */
export function isMarked(row: Row): boolean {
  return row.line.hints.outlineLevel !== undefined || row.line.hints.bold === true
}

function isCandidate(row: Row): boolean {
  if (row.label || row.line.hints.table) return false
  if (row.line.hints.outlineLevel !== undefined) return true
  return isHeadingLike(row.body) && row.body.length >= 2 && !/^[（(].*[）)]$/.test(row.body)
}

/** Whether paragraphs end in a full stop throughout, so that a line without one means something. */
function keepsFullStops(rows: readonly Row[], able: readonly boolean[]): boolean {
  const plain = rows.filter(row => !row.label && !row.line.hints.table)
  const stopped = plain.filter(row => isSentence(row.body)).length
  const open = plain.filter((row, index) => !isSentence(row.body) && !able[index]).length
  return stopped > 0 && stopped >= plain.length * 0.5 && open <= stopped * 0.2
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
  const lists = roles.filter(role => role === 'over-list').length
  const top = rows.some(row => row.label && /^(part|chapter|chinese)/.test(row.label.style))
  if (!disciplined || lists > 1 || top) return roles
  const before = rows.map((_, index) => able[index]! && (rows[index + 1]?.label?.value ?? 0) > 1)
  if (before.filter(Boolean).length + lists < 2) return roles
  return roles.map((role, index) => role ?? (before[index] ? 'over-list' : null))
}
