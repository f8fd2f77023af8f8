// Finds which item of the old plan belongs to which of the new. The order of the steps is the order of certainty.
import { Alignment } from './alignment.ts'
import type { ComparableItem } from './comparable-plan.ts'
import { findJoins } from './find-joins.ts'
import { pairContained } from './pair-contained.ts'
import { pairRepeated, pairUnique } from './pair-equal.ts'
import { pairHeadingsByChildren } from './pair-headings.ts'
import { pairKnown } from './pair-known.ts'
import { pairSimilar } from './pair-similar.ts'
import { pairTwins } from './pair-twins.ts'
import { ShingleSpace } from './shingles.ts'
import { within, type Steps } from './steps.ts'

/** Aligns two item lists in reading order; with `byIds` false only their content counts. */
export function* alignItems(
  from: readonly ComparableItem[],
  to: readonly ComparableItem[],
  byIds: boolean,
): Steps<Alignment> {
  const alignment = new Alignment(from, to)
  if (byIds) pairKnown(alignment)
  const repeated = pairUnique(alignment)
  const texts = [...from, ...to].map(item => item.text)
  const space = yield* within(ShingleSpace.build(texts), 0, 0.1)
  yield* within(pairSimilar(alignment, space, repeated, false), 0.1, 0.4)
  pairHeadingsByChildren(alignment)
  pairRepeated(alignment)
  pairTwins(alignment)
  // A text that lies whole in another is better evidence than some likeness at the same place, so joins go first; what
  // is paired by its place may bring further ones to light.
  yield* within(findJoins(alignment, space), 0.4, 0.55)
  yield* within(pairSimilar(alignment, space, { from: new Set(), to: new Set() }, true), 0.55, 0.7)
  pairHeadingsByChildren(alignment)
  yield* within(findJoins(alignment, space), 0.7, 0.85)
  yield* within(pairContained(alignment, space), 0.85, 1)
  return alignment
}
