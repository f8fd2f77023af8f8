// A deadline in the new year: the phrase by the rules for years, the normalised range moved with it.
import type { DeadlineFacts } from '../model/deadline.ts'
import { editText } from './edit-inline.ts'
import type { TextFinding } from './review-entry.ts'
import { isLeap, shiftYears } from './shift-years.ts'
import { yearWords } from './year-words.ts'

/**
 * The deadline moved from the old plan's year to the new one's. A phrase without a year (6月底前) means the plan's own
 * year, so its range moves too. A phrase with a year that stays keeps its range and is found for review.
 */
export function shiftDeadline(
  facts: DeadlineFacts,
  change: { from: number; to: number },
): { facts: DeadlineFacts; findings: TextFinding[] } {
  const shift = shiftYears(facts.text, change)
  const findings = shift.findings.map(finding => ({ ...finding, kind: 'deadline' as const }))
  if (findings.length > 0) return { facts, findings }
  const years = yearWords(facts.text)
  const text = editText(facts.text, shift.edits)
  // A year that was neither moved nor found is part of a name: the range then is whatever the drafter set.
  if (years.length !== shift.edits.length) return { facts: { ...facts, text }, findings }
  const move = (day: string | null) => (day === null ? null : moveDay(day, change.to - change.from))
  return { facts: { ...facts, text, from: move(facts.from), to: move(facts.to) }, findings }
}

/** The same day so many years later; the last day of February stays the last day of February. */
export function moveDay(day: string, years: number): string {
  const year = Number(day.slice(0, 4))
  const next = String(year + years).padStart(4, '0')
  const last = (of: number) => (isLeap(of) ? '02-29' : '02-28')
  return day.slice(5) === last(year) ? `${next}-${last(year + years)}` : next + day.slice(4)
}
