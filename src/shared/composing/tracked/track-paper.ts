// Two states of a plan on one paper: the difference as tracked changes (修订) that Word can accept and reject.
import { comparableFromRows } from '../../compare/comparable-plan.ts'
import { comparePlans } from '../../compare/compare-plans.ts'
import type { PlanRows } from '../../model/plan-rows.ts'
import { ComposingError } from '../composing-error.ts'
import type { Paper } from '../paper.ts'
import { markMoves } from './mark-moves.ts'
import { trackContent, type Origins } from './track-content.ts'

/**
 * `before` and `after` are papers of the same template; what belongs together is told by `origins`. Throws
 * `sections-differ` where the two have not the same number of sections.
 */
export function trackPaper(before: Paper, after: Paper, origins: Origins): Paper {
  if (before.sections.length !== after.sections.length) {
    throw new ComposingError(
      'sections-differ',
      '两稿的随文附件不同，不能生成修订稿，请先把两稿的“随文附件”填成一样，再导出。',
    )
  }
  let moves = 0
  const nextMove = () => `move${++moves}`
  const sections = after.sections.map((section, i) => {
    const tracked = trackContent(before.sections[i]!.content, section.content, origins)
    return { ...section, content: markMoves(tracked, origins, nextMove) }
  })
  return { ...after, sections }
}

/** For each row of `after` the row of `before` that it goes back to, where there is one; the titles belong together. */
export function originsOf(before: PlanRows, after: PlanRows): Origins {
  const origins = new Map<string, string>()
  const taken = new Set<string>()
  for (const { from, to } of comparePlans(comparableFromRows(before), comparableFromRows(after)).items) {
    if (from === null || to === null || origins.has(to) || taken.has(from)) continue
    origins.set(to, from)
    taken.add(from)
  }
  const title = (rows: PlanRows) => rows.blocks.find(block => block.type === 'title')
  const [old, now] = [title(before), title(after)]
  if (old && now) origins.set(now.id, old.id)
  return origins
}
