// The days that a deadline typed on its own means; a phrase that is not one whole deadline keeps them open.
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import { readDeadlines } from '#shared/reading/deadlines/read-deadlines.ts'

/** `year` is the plan's, for phrases that print none. */
export function readDeadlinePhrase(phrase: string, year: number | null): DeadlineFacts {
  const [found, ...others] = readDeadlines(phrase, { year })
  if (!found || others.length > 0 || found.start !== 0 || found.end !== phrase.length)
    return { text: phrase, from: null, to: null, fuzzy: true, recurring: null }
  const { from, to, fuzzy, recurring } = found
  return { text: phrase, from, to, fuzzy, recurring }
}
