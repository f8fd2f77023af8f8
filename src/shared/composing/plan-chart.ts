// One plain chart of a plan: bars of one kind of figure, drawn as a table so that every program shows it alike, with
// the number beside each bar. How the tasks stand; where nobody has said, who leads most of them; else what each
// section holds.
import type { PlanRows } from '../model/plan-rows.ts'
import { readingOrder } from '../model/tree.ts'
import type { PaperBlock, PaperRow } from './paper.ts'
import { fixed, plainParagraph } from './paragraphs.ts'
import { planFigures } from './plan-figures.ts'
import { printable } from './printable.ts'
import { bodyRow, cell, columnWidths, one } from './table-parts.ts'

export interface PlanChart {
  title: string
  bars: readonly { name: string; value: number }[]
}

/** More bars would be a list. */
const most = 6
/** Parts that the room of a bar is cut into. */
const parts = 24
/** Longer names are cut. */
const longestName = 14

/** The chart of a plan; null where there are not two bars to compare. */
export function planChart(rows: PlanRows): PlanChart | null {
  const charts = [byCompletion(rows), byLead(rows), bySection(rows)]
  return charts.find(({ bars }) => bars.length > 1) ?? null
}

function byCompletion(rows: PlanRows): PlanChart {
  const { completion } = planFigures(rows)
  const bars = [
    { name: '已完成', value: completion.done },
    { name: '部分完成', value: completion.partial },
    { name: '正在推进', value: completion.ongoing },
    { name: '未完成', value: completion.missed },
  ]
  return { title: '任务进展情况（项）', bars: bars.filter(({ value }) => value > 0) }
}

function byLead(rows: PlanRows): PlanChart {
  const tasks = new Set(rows.blocks.filter(({ type }) => type === 'task').map(({ id }) => id))
  const bars = rows.organisations.map(({ id, name }) => ({
    name,
    value: new Set(
      rows.owners
        .filter(owner => owner.organisationId === id && owner.role === 'lead' && tasks.has(owner.blockId))
        .map(owner => owner.blockId),
    ).size,
  }))
  return { title: '牵头任务较多的单位（项）', bars: largest(bars) }
}

function bySection(rows: PlanRows): PlanChart {
  const order = readingOrder(rows.blocks)
  const bars: { name: string; value: number }[] = []
  for (const block of order) {
    if (block.type === 'section' && block.level === 1) bars.push({ name: printable(block.text), value: 0 })
    else if (block.type === 'task' && bars.length > 0) bars.at(-1)!.value++
  }
  return { title: '各方面任务数（项）', bars: largest(bars) }
}

/** Those with the highest values, in their order where values are the same. */
function largest(bars: PlanChart['bars']): PlanChart['bars'] {
  return bars
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, most)
}

/** Air between two bars. */
const gap: PaperRow = bodyRow([
  { ...one([plainParagraph('anchor', [], { before: 60 })]), columns: parts + 1 },
])

/** The chart as blocks `width` twips wide: its title, then a row a bar. */
export function chartBlocks({ title, bars }: PlanChart, width: number): PaperBlock[] {
  const highest = Math.max(...bars.map(({ value }) => value))
  const names = Math.min(longestName, Math.max(...bars.map(({ name }) => name.length)))
  const rows = bars.flatMap(({ name, value }, i): PaperRow[] => {
    // A bar is seen however small its value is; the highest leaves room for its number.
    const length = Math.max(1, Math.round((value / highest) * (parts - 3)))
    const bar = bodyRow([
      { ...one([cell([fixed(cut(name))])]), middle: true },
      { ...one([cell([])]), columns: length, shade: true },
      { ...one([cell([fixed(String(value))])]), columns: parts - length, middle: true },
    ])
    return i === 0 ? [bar] : [gap, bar]
  })
  return [
    plainParagraph('tableHead', [fixed(title)]),
    {
      kind: 'table',
      columns: columnWidths([names + 4, ...Array<number>(parts).fill(28 / parts)], width),
      rows,
      lines: { top: 0, bottom: 0, left: 0, right: 0, insideH: 0, insideV: 0 },
      padding: { side: 80, end: 0 },
      place: 'flow',
    },
  ]
}

function cut(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
}
