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
  if (!counts(style) || !counts(other)) return false
  const inside = restarts(rows, style, other)
  const around = restarts(rows, other, style)
  return inside >= 2 && inside > around
}

/** How many gaps in the count of `outer` (between n and n + 1) have a first member of `inner` in them. */
function restarts(rows: readonly Row[], inner: LabelStyle, outer: LabelStyle): number {
  let last: number | null = null
  let begun = false
  let count = 0
  for (const { label } of rows) {
    if (label?.style === inner && label.value === 1) begun = true
    if (label?.style !== outer) continue
    if (begun && last !== null && label.value === last + 1) count++
    last = label.value
    begun = false
  }
  return count
}
