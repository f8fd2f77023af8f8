// Finds which item of the old plan belongs to which of the new. The order of the steps is the order of certainty.
import { Alignment } from './alignment.ts'
import type { ComparableItem } from './comparable-plan.ts'
import { findJoins } from './find-joins.ts'
import { pairContained } from './pair-contained.ts'
import { pairRepeated, pairUnique } from './pair-equal.ts'
import { pairHeadingsByChildren } from './pair-headings.ts'
import { pairKnown } from './pair-known.ts'
import { pairSimilar } from './pair-similar.ts'
import { ShingleSpace } from './shingles.ts'

/** Aligns two item lists in reading order; with `byIds` false only their content counts. */
export function alignItems(
  from: readonly ComparableItem[],
  to: readonly ComparableItem[],
  byIds: boolean,
): Alignment {
  const alignment = new Alignment(from, to)
  if (byIds) pairKnown(alignment)
  const repeated = pairUnique(alignment)
  const space = new ShingleSpace([...from, ...to].map(item => item.text))
  pairSimilar(alignment, space, repeated, false)
  pairHeadingsByChildren(alignment)
  pairRepeated(alignment)
  pairSimilar(alignment, space, { from: new Set(), to: new Set() }, true)
  pairHeadingsByChildren(alignment)
  findJoins(alignment, space)
  pairContained(alignment, space)
  return alignment
}
