// The key figures of a plan as a table: what is counted above, how much of it below.
import type { PlanRows } from '../model/plan-rows.ts'
import type { PaperTable } from './paper.ts'
import { fixed } from './paragraphs.ts'
import { planFigures } from './plan-figures.ts'
import { bodyRow, cell, headCell, one, ruledTable } from './table-parts.ts'

/** The table, `width` twips wide; null for a plan with nothing to count. What there is none of has no column. */
export function keyFigureTable(rows: PlanRows, width: number): PaperTable | null {
  const { sections, tasks, measures, targets, led, unled, completion } = planFigures(rows)
  const counts: readonly (readonly [name: string, count: number])[] = [
    ['方面', sections],
    ['任务', tasks],
    ['举措', measures],
    ['目标指标', targets],
    ['已明确牵头', led],
    ['未明确牵头', led > 0 ? unled : 0],
    ['已完成', completion.done],
    ['部分完成', completion.partial],
    ['正在推进', completion.ongoing],
    ['未完成', completion.missed],
  ]
  const shown = counts.filter(([, count]) => count > 0)
  if (shown.length === 0) return null
  const head = shown.map(([name]) => headCell(name))
  const body = bodyRow(shown.map(([, count]) => one([cell([fixed(String(count))], 'tableNumber')])))
  return ruledTable(
    head,
    [body],
    shown.map(([name]) => name.length + 2),
    width,
  )
}
