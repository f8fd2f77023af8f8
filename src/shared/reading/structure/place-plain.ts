// Where a heading without a number stands among the open headings. What is numbered around it decides: a gap
// in the count that it fills, a list that starts again below it, or the numbered tasks it stands between.
import { usualRank, type LabelStyle } from '../labels/label.ts'
import { isHeadingLike, type Row } from '../row.ts'
import type { OpenHeading, PlainPlace } from './open-heading.ts'
import type { PlainRole } from './plain-headings.ts'

/** Rank of a section heading without a number, where no numbered heading stands above it. */
export const topPlainRank = usualRank('chinese') - 1

export interface PlainContext {
  rows: readonly Row[]
  ranks: Map<LabelStyle, number>
  stack: readonly OpenHeading[]
}

/** The place of the heading in row `index`; null if it is only a paragraph there. */
export function placePlain(context: PlainContext, index: number, role: PlainRole): PlainPlace | null {
  const { stack } = context
  const gap = filledGap(context, index)
  if (gap) return { rank: gap.rank, doubt: '此行的编号可能漏了，按前后编号判断层级，请核对' }
  const top = stack[0]
  if (!top) return { rank: topPlainRank, doubt: '' }
  if (role === 'over-list') return placeOverList(context, index)
  if (top.style !== null) {
    const numbered = stack.findLast(open => open.style !== null)!
    return numbered === top ? { rank: top.rank + 1, doubt: '' } : null
  }
  if (role === 'over-headings') return { rank: top.rank, doubt: '' }
  const second = stack[1]
  if (!second || second.style === null) return { rank: top.rank + 1, doubt: '' }
  // Tasks here are numbered and this line is not. Between two of them it is text; after the last, a section.
  if (nextLabel(context.rows, index)?.value === (second.value ?? 0) + 1) return null
  return { rank: top.rank, doubt: '此行没有编号，按板块标题读入，请核对' }
}

/** The open heading whose count goes on after the row with just the row's own number missing. */
function filledGap({ rows, stack }: PlainContext, index: number): OpenHeading | undefined {
  return stack.findLast(open => {
    if (open.style === null || open.value === null || !isHeadingLike(open.node.text)) return false
    const next = nextLabel(rows, index, open.style)
    return next?.value === open.value + 2
  })
}

/** The next label after the row; of one style, the next of that style before one that stands higher by custom. */
function nextLabel(rows: readonly Row[], index: number, style?: LabelStyle): Row['label'] {
  for (let i = index + 1; i < rows.length; i++) {
    const label = rows[i]!.label
    if (!label) continue
    if (style === undefined || label.style === style) return label
    if (usualRank(label.style) < usualRank(style)) return null
  }
  return null
}

function placeOverList({ rows, ranks, stack }: PlainContext, index: number): PlainPlace | null {
  const rank = ranks.get(nextLabel(rows, index)!.style)!
  const higher = stack.filter(open => open.rank < rank)
  const sibling = higher.findLast(open => open.style === null)
  if (sibling) return { rank: sibling.rank, doubt: '' }
  const above = higher.at(-1)
  const restarted = stack.some(open => open.rank >= rank)
  if (!above) return { rank: Math.min(topPlainRank, rank - 1), doubt: '' }
  if (restarted) return { rank: above.rank, doubt: '此行没有编号，按其后编号重新开始判断为标题，请核对' }
  return above === stack[0] ? { rank: above.rank + 1, doubt: '' } : null
}
