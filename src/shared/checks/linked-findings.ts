// What plans that must agree say against each other, as findings on the plan that is checked.
import type { CrossSide, Disagreement } from '../compare/cross-check.ts'
import type { Finding } from './finding.ts'

/** One finding a disagreement, at the plan's own sentence, which comes first in each; the detail shows both sentences. */
export function linkedFindings(disagreements: readonly Disagreement[]): Finding[] {
  return disagreements.map(({ sides, reason }) => ({
    rule: 'linked-plan',
    severity: 'suspect',
    block: sides[0].itemId,
    text: sides[0].text,
    detail: reason + sides.map(sentenceOf).join(''),
  }))
}

/** The whole sentence, where the reason quotes only part of it. */
function sentenceOf({ planTitle, text, sentence }: CrossSide): string {
  const bare = sentence.replace(/。$/u, '')
  return bare === text ? '' : `《${planTitle}》原句：${bare}。`
}
