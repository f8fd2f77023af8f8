// What the reader makes of words that the drafter has marked as a target. The drafter sees it in a form before it counts.
import { onlyFacts, type TargetFacts } from '#shared/model/target.ts'
import { readTargets } from '#shared/reading/targets/read-targets.ts'
import { blankFacts } from './target-form.ts'

/**
 * Facts for the marked words: what was read where they hold one target, an empty form where they hold none or several.
 * `year` is the plan's. The quote is always all of the words.
 */
export function readMarked(quote: string, year: number | null): TargetFacts {
  const found = readTargets(quote, { year })
  return found.length === 1 ? { ...onlyFacts(found[0]!), text: quote } : blankFacts(quote)
}
