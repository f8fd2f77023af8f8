// What a plan's own headings would be numbered with under a scheme. Pure: nothing is changed by looking.
import type { SchemeId } from '#shared/model/plan.ts'
import { labelsOf } from '#shared/numbering/labels.ts'
import type { RowStore } from '#shared/ops/row-store.ts'

export interface PreviewLine {
  id: string
  /** Steps of indentation, from 0. */
  depth: number
  /** The number as it would be printed, "" where the scheme gives none. */
  label: string
  text: string
}

/** How many lines of one parent, and how many in all, are enough to see a scheme by. */
const most = { siblings: 2, lines: 7 }

/**
 * The first sections, tasks and measures of the plan with the numbers that `scheme` gives them. The same lines under
 * every scheme, so that they can be compared; numbers are those of the whole plan. `order` is reading order.
 */
export function schemePreview(
  rows: Pick<RowStore, 'blocks'>,
  order: readonly string[],
  scheme: SchemeId,
): PreviewLine[] {
  const blocks = order.flatMap(id => rows.blocks.get(id) ?? [])
  const labels = labelsOf(blocks, scheme)
  const depths = new Map<string, number>()
  const siblings = new Map<string | null, number>()
  const lines: PreviewLine[] = []
  for (const { id, type, parentId, text } of blocks) {
    if (lines.length === most.lines) break
    if (type !== 'section' && type !== 'task' && type !== 'measure') continue
    const above = parentId === null ? -1 : depths.get(parentId)
    const before = siblings.get(parentId) ?? 0
    if (above === undefined || before === most.siblings) continue
    siblings.set(parentId, before + 1)
    depths.set(id, above + 1)
    lines.push({ id, depth: above + 1, label: labels.get(id) ?? '', text })
  }
  return lines
}
