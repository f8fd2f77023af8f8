// The list of the tab 指标: every target of the plan with what it is shown by, filtered and sorted. Pure.
import { strengths, bases, type Target, type TargetState } from '#shared/model/target.ts'
import { quoteNow, targetStateOf } from '#shared/ops/target-state.ts'
import { targetChange } from '#shared/compare/target-change.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { zh } from '../../strings/zh-CN.ts'
import { taskExtents } from '../division/division-items.ts'
import { demandText } from './target-line.ts'

export type LastYearChange = ReturnType<typeof targetChange>

export interface TargetItem {
  target: Target
  /** The state to show: 待核 where the quoted words were edited. */
  state: TargetState
  /** The words that its mark covers now, "" where they are gone. */
  quote: string
  /** Place in reading order, from 0. */
  place: number
  indicator: string
  demand: string
  /** What last year's plan demanded of the same indicator; null where nothing is known. */
  lastYear: { target: Target; demand: string; change: LastYearChange } | null
  /** Number and title of the task it belongs to; the section's, or "" outside both. */
  task: string
}

export const targetColumns = [
  'indicator',
  'demand',
  'lastYear',
  'basis',
  'strength',
  'task',
  'state',
] as const
export type TargetColumn = (typeof targetColumns)[number]

/** Null is reading order. */
export type TargetSort = { column: TargetColumn; descending: boolean } | null

/** All targets in reading order. `origins` are last year's targets by the ids of this year's. */
export function targetItems(
  rows: RowStore,
  order: readonly string[],
  labels: ReadonlyMap<string, string>,
  origins: ReadonlyMap<string, Target> = new Map(),
): TargetItem[] {
  const taskOf = new Map<string, string>()
  for (const { task, blocks } of taskExtents(rows, order)) {
    for (const block of blocks) taskOf.set(block.id, `${labels.get(task.id) ?? ''}${task.text}`)
  }
  const items: TargetItem[] = []
  for (const id of order) {
    for (const target of rows.targetsOf(id)) {
      items.push({
        target,
        state: targetStateOf(rows, target),
        quote: quoteNow(rows, target),
        place: items.length,
        indicator: target.indicator || zh.inspector.unnamed,
        demand: demandText(target),
        lastYear: lastYearOf(target, origins.get(target.id), rows.plan.year),
        task: taskOf.get(id) ?? '',
      })
    }
  }
  return items
}

function lastYearOf(target: Target, old: Target | undefined, year: number | null): TargetItem['lastYear'] {
  if (!old) return null
  const years = { from: year === null ? null : year - 1, to: year }
  return { target: old, demand: demandText(old), change: targetChange(old, target, years) }
}

/** The targets in one state, all for null. */
export function inState(items: readonly TargetItem[], state: TargetState | null): TargetItem[] {
  return items.filter(item => state === null || item.state === state)
}

const stateOrder: Record<TargetState, number> = { suspect: 0, proposed: 1, confirmed: 2 }
const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Sorted by a column; what is equal there stays in reading order, downwards as well as upwards. */
export function sortTargets(items: readonly TargetItem[], sort: TargetSort): TargetItem[] {
  if (sort === null) return [...items].sort((a, b) => a.place - b.place)
  const by = comparison(sort.column)
  const sign = sort.descending ? -1 : 1
  return [...items].sort((a, b) => sign * by(a, b) || a.place - b.place)
}

/** A click on a column head: upwards, downwards, back to reading order. */
export function nextSort(sort: TargetSort, column: TargetColumn): TargetSort {
  if (sort?.column !== column) return { column, descending: false }
  return sort.descending ? null : { column, descending: true }
}

function comparison(column: TargetColumn): (a: TargetItem, b: TargetItem) => number {
  switch (column) {
    case 'indicator':
      return (a, b) => collator.compare(a.indicator, b.indicator)
    case 'demand':
      return (a, b) => byAmount(a.target, b.target)
    case 'lastYear':
      return (a, b) =>
        a.lastYear && b.lastYear
          ? byAmount(a.lastYear.target, b.lastYear.target)
          : Number(a.lastYear === null) - Number(b.lastYear === null)
    case 'basis':
      return (a, b) => bases.indexOf(a.target.basis) - bases.indexOf(b.target.basis)
    case 'strength':
      return (a, b) => strengths.indexOf(a.target.strength) - strengths.indexOf(b.target.strength)
    case 'task':
      return (a, b) => a.place - b.place
    case 'state':
      return (a, b) => stateOrder[a.state] - stateOrder[b.state]
  }
}

/** Only numbers of one unit can be compared; milestones come last. */
function byAmount(a: Target, b: Target): number {
  return (
    Number(a.amount === null) - Number(b.amount === null) ||
    collator.compare(a.baseUnit, b.baseUnit) ||
    (a.amount ?? 0) - (b.amount ?? 0)
  )
}
