// Numbers in a paragraph that read as targets and that no target marks yet. Pure.
import type { Block } from '#shared/model/block.ts'
import type { FoundTarget } from '#shared/reading/targets/found-target.ts'
import { readTargets } from '#shared/reading/targets/read-targets.ts'

/** In reading order. Words that any target quotes are taken, even where the reader would quote more or fewer of them. */
export function targetProposals(block: Pick<Block, 'inline' | 'text'>, year: number | null): FoundTarget[] {
  let at = 0
  const taken = block.inline.flatMap(run => {
    const from = at
    at += run.text.length
    return run.marks ? [{ from, to: at }] : []
  })
  return readTargets(block.text, { year }).filter(
    found => !taken.some(({ from, to }) => found.start < to && from < found.end),
  )
}
