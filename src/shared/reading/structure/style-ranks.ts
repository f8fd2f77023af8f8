// How high each label style stands in one plan. Custom says 一、 above （一） above 1.; a plan that does it
// otherwise shows it by its counts: the style that starts again at 1 inside another stands below it.
import { counts, usualRank, type LabelStyle } from '../labels/label.ts'
import type { Row } from '../row.ts'

/** A rank for every label style of the plan; smaller is higher. */
export function styleRanks(rows: readonly Row[]): Map<LabelStyle, number> {
  const styles = [...new Set(rows.flatMap(row => row.label?.style ?? []))].sort(
    (a, b) => usualRank(a) - usualRank(b),
  )
  const ranks = styles.map(usualRank)
  for (let pass = 0; pass < styles.length; pass++) {
    for (let i = 0; i + 1 < styles.length; i++) {
      const [upper, lower] = [styles[i]!, styles[i + 1]!]
      if (standsBelow(rows, upper, lower)) styles.splice(i, 2, lower, upper)
    }
  }
  return new Map(styles.map((style, index) => [style, ranks[index]!]))
}

/**
 * The rank of a heading without a number that has an outline level: that of the label style which has the same
 * level in this plan, or between the styles whose levels are next to it.
 */
export function rankOfLevel(rows: readonly Row[], ranks: Map<LabelStyle, number>, level: number): number {
  const styles = [...ranks].map(([style, rank]) => ({ rank, level: usualLevel(rows, style) }))
  const known = styles.filter(each => each.level !== null).sort((a, b) => a.rank - b.rank)
  const same = known.find(each => each.level === level)
  if (same) return same.rank
  const below = known.find(each => each.level! > level)
  if (below) return below.rank - (below.level! - level)
  const above = known.findLast(each => each.level! < level)
  return above ? above.rank + (level - above.level!) : usualRank('chinese') - 10 + level
}

/** The outline level that most rows of a style have, null if most have none. */
function usualLevel(rows: readonly Row[], style: LabelStyle): number | null {
  const levels = rows.flatMap(row =>
    row.label?.style === style ? [row.line.hints.outlineLevel ?? null] : [],
  )
  const half = levels.length / 2
  return levels.find(level => level !== null && levels.filter(each => each === level).length >= half) ?? null
}

/** Whether the plan itself shows that `style`, by custom the higher, stands below `other`. */
function standsBelow(rows: readonly Row[], style: LabelStyle, other: LabelStyle): boolean {
  if (!counts(style)) return false
  const inside = nesting(rows, style, other)
  return (
    inside.restarts >= 2 && inside.crossings === 0 && inside.restarts > nesting(rows, other, style).restarts
  )
}

/**
 * How `inner` stands to the count of `outer`: in how many of its gaps (between n and n + 1, or between two marks
 * that do not count) it starts at 1, and how often its own count runs on across a member of `outer`, which it
 * would not do inside it. A heading above both ends a gap.
 */
function nesting(
  rows: readonly Row[],
  inner: LabelStyle,
  outer: LabelStyle,
): { restarts: number; crossings: number } {
  const above = Math.min(usualRank(inner), usualRank(outer))
  let lastOuter: number | null | undefined
  let lastInner: number | null = null
  let begun = false
  let crossed = false
  const out = { restarts: 0, crossings: 0 }
  const closeGap = (value: number | null) => {
    if (begun && lastOuter !== undefined && (value === null || value === (lastOuter ?? 0) + 1)) out.restarts++
    begun = false
  }
  for (const { label } of rows) {
    if (!label) continue
    if (label.style === inner) {
      if (label.value === 1) begun = lastOuter !== undefined
      else if (crossed && lastInner !== null && label.value === lastInner + 1) out.crossings++
      lastInner = label.value
      crossed = false
    } else if (label.style === outer) {
      closeGap(label.value)
      lastOuter = label.value
      crossed = true
    } else if (usualRank(label.style) < above) {
      begun = false
      lastOuter = undefined
      lastInner = null
    }
  }
  if (!counts(outer)) closeGap(null)
  return out
}
