// The difference of a part and its whole, where several items were merged into one or one was split: words of the whole
// that belong to another part did neither come nor go.
import { inlineDiff, type DiffRun } from './inline-diff.ts'
import { ShingleSpace } from './shingles.ts'

/** elsewhere: words of the whole that stand in another part. */
export interface PartRun {
  kind: DiffRun['kind'] | 'elsewhere'
  text: string
}

/** How much of a stretch of words must be in another part to belong there. */
const found = 0.6

/**
 * The runs from `from` to `to` like `inlineDiff`. `kind` says which side is the whole: the new text (merged) or the old
 * one (split); `others` are the texts of the other parts.
 */
export function partDiff(
  from: string,
  to: string,
  kind: 'merged' | 'split',
  others: readonly string[],
): PartRun[] {
  const space = new ShingleSpace([from, to, ...others])
  const besides = space.shingle(others.join('\n'))
  const ofWhole = kind === 'merged' ? 'added' : 'removed'
  return inlineDiff(from, to).map(run => {
    const { pairs } = space.shingle(run.text)
    const belongs = run.kind === ofWhole && pairs.size > 1
    return belongs && space.containment(space.shingle(run.text), besides) >= found
      ? { kind: 'elsewhere', text: run.text }
      : run
  })
}
