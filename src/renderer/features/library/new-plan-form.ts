// What the form of a new plan holds, and the sentence for a wrong entry. Pure.
import { zh } from '../../strings/zh-CN.ts'

export interface NewPlan {
  title: string
  year: number | null
}

/** The plan, or a sentence for each wrong field. A year found in the title is taken when none is given. */
export function readNewPlan(
  title: string,
  year: string,
): { plan: NewPlan } | { errors: { title?: string; year?: string } } {
  const errors: { title?: string; year?: string } = {}
  const name = title.trim()
  const digits = year.normalize('NFKC').trim().replace(/年$/u, '')
  if (name === '') errors.title = zh.library.titleMissing
  if (digits !== '' && !isYear(digits)) errors.year = zh.library.yearWrong
  if (errors.title || errors.year) return { errors }
  return { plan: { title: name, year: digits === '' ? yearIn(name) : Number(digits) } }
}

function isYear(digits: string): boolean {
  return /^\d{4}$/.test(digits) && Number(digits) >= 1949 && Number(digits) <= 2200
}

function yearIn(title: string): number | null {
  const found = /(?<!\d)(\d{4})年/u.exec(title.normalize('NFKC'))?.[1]
  return found !== undefined && isYear(found) ? Number(found) : null
}
