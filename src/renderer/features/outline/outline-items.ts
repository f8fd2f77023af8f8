// The rows of the outline: sections and tasks in reading order, with what is missing in each. Pure.
import { rankOf, type Block } from '#shared/model/block.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { targetStateOf } from '#shared/ops/target-state.ts'

export interface OutlineItem {
  id: string
  type: 'section' | 'task'
  /** Steps of indentation, from 0. */
  depth: number
  /** Its rank in the tree: smaller is higher. */
  rank: number
  /** The printed number, "" where none. */
  label: string
  title: string
  /** Whether something can be folded away under it. */
  hasChildren: boolean
  collapsed: boolean
  owners: number
  /** Targets of the heading and of the paragraphs right under it. */
  targets: number
  suspect: number
  /** Findings on the heading and on the paragraphs right under it. */
  findings: number
  /** A task without any owner. */
  missingOwner: boolean
}

/** Per block what the checks say about it. */
export type FindingsByBlock = ReadonlyMap<string, readonly unknown[]>

export interface OutlineTotals {
  tasks: number
  tasksWithOwner: number
  targets: number
  confirmedTargets: number
  suspect: number
}

export interface Outline {
  /** What is visible with the present folding. */
  items: OutlineItem[]
  totals: OutlineTotals
  /** For every block: the heading that stands for it in the outline. */
  headingOf: Map<string, string>
}

/**
 * Builds the outline. `order` is reading order; `collapsed` holds ids of folded headings. `only` keeps the rows for
 * which it holds, with the headings above them, all unfolded. `findings` are counted per heading. One pass over the
 * blocks.
 */
export function outlineOf(
  rows: RowStore,
  order: readonly string[],
  labels: ReadonlyMap<string, string>,
  collapsed: ReadonlySet<string>,
  only: ((item: OutlineItem) => boolean) | null = null,
  findings: FindingsByBlock = new Map(),
): Outline {
  const all = new Map<string, OutlineItem>()
  const list: OutlineItem[] = []
  const headingOf = new Map<string, string>()
  const totals: OutlineTotals = { tasks: 0, tasksWithOwner: 0, targets: 0, confirmedTargets: 0, suspect: 0 }

  for (const id of order) {
    const block = rows.blocks.get(id)
    if (!block) continue
    const parent = headingAbove(block, headingOf, all)
    if (block.type === 'section' || block.type === 'task') {
      const owners = rows.ownersOf(id).length
      const item: OutlineItem = {
        id,
        type: block.type,
        depth: parent ? parent.depth + 1 : 0,
        rank: rankOf(block.type, block.level),
        label: labels.get(id) ?? '',
        title: block.text,
        hasChildren: false,
        collapsed: only === null && collapsed.has(id),
        owners,
        targets: 0,
        suspect: 0,
        findings: 0,
        missingOwner: block.type === 'task' && owners === 0,
      }
      all.set(id, item)
      list.push(item)
      headingOf.set(id, id)
      if (parent) parent.hasChildren = true
      if (block.type === 'task') {
        totals.tasks++
        if (owners > 0) totals.tasksWithOwner++
      }
    } else if (parent) {
      headingOf.set(id, parent.id)
    }
    const heading = all.get(headingOf.get(id) ?? '')
    if (heading) heading.findings += findings.get(id)?.length ?? 0
    countTargets(rows, block, heading, totals)
  }
  return { items: only ? narrowed(list, rows, only) : visible(list, rows), totals, headingOf }
}

/** Ids of the headings between a heading and the top, itself excluded: what to unfold to make it visible. */
export function headingsAbove(rows: Pick<RowStore, 'blocks'>, id: string): string[] {
  const above: string[] = []
  let parent = rows.blocks.get(id)?.parentId ?? null
  while (parent !== null && !above.includes(parent)) {
    above.push(parent)
    parent = rows.blocks.get(parent)?.parentId ?? null
  }
  return above
}

function headingAbove(block: Block, headingOf: Map<string, string>, all: Map<string, OutlineItem>) {
  if (block.parentId === null) return undefined
  return all.get(headingOf.get(block.parentId) ?? '')
}

function countTargets(
  rows: RowStore,
  block: Block,
  item: OutlineItem | undefined,
  totals: OutlineTotals,
): void {
  for (const target of rows.targetsOf(block.id)) {
    const state = targetStateOf(rows, target)
    totals.targets++
    if (state === 'confirmed') totals.confirmedTargets++
    if (state === 'suspect') totals.suspect++
    if (!item) continue
    item.targets++
    if (state === 'suspect') item.suspect++
  }
}

function visible(list: readonly OutlineItem[], rows: RowStore): OutlineItem[] {
  const hidden = new Set<string>()
  return list.filter(item => {
    const parentId = rows.blocks.get(item.id)?.parentId ?? null
    const parentHidden = parentId !== null && hidden.has(parentId)
    if (item.collapsed || parentHidden) hidden.add(item.id)
    return !parentHidden
  })
}

function narrowed(
  list: readonly OutlineItem[],
  rows: RowStore,
  only: (item: OutlineItem) => boolean,
): OutlineItem[] {
  const shown = new Set<string>()
  for (const item of list) {
    if (only(item)) for (const id of [item.id, ...headingsAbove(rows, item.id)]) shown.add(id)
  }
  return list.filter(item => shown.has(item.id))
}
