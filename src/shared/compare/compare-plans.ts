// Compares two plan states item by item and target by target. Works for versions of one plan, two years' plans, and
// a plan against a file from elsewhere.
import { alignItems } from './align-items.ts'
import type { Alignment } from './alignment.ts'
import type { ComparableItem, ComparablePlan } from './comparable-plan.ts'
import { compareTargets } from './compare-targets.ts'
import { findMoves } from './find-moves.ts'
import { isHeading } from './pair-similar.ts'
import {
  itemChangeKinds,
  type FactChange,
  type ItemChange,
  type ItemChangeKind,
  type PlanComparison,
} from './plan-comparison.ts'
import { plainText } from './plain-text.ts'
import { ShingleSpace } from './shingles.ts'
import { pushTo } from './push-to.ts'
import { finish, within, type Steps } from './steps.ts'

export interface CompareOptions {
  /** ids (usual): items known by id or lineage are paired by them. content: ids are ignored, as for unrelated files. */
  match?: 'ids' | 'content'
}

/** A merged or split text of which less than this was there before was rewritten as well. */
const kept = 0.85

/** Compares `from` (old) with `to` (new). Both in reading order, parents before children. */
export function comparePlans(
  from: ComparablePlan,
  to: ComparablePlan,
  options: CompareOptions = {},
): PlanComparison {
  return finish(compareInSteps(from, to, options))
}

/** The same in steps: long plans that have little in common take seconds. */
export function* compareInSteps(
  from: ComparablePlan,
  to: ComparablePlan,
  options: CompareOptions = {},
): Steps<PlanComparison> {
  const alignment = yield* within(alignItems(from.items, to.items, options.match !== 'content'), 0, 0.95)
  const items = itemChanges(alignment)
  const targets = compareTargets(from, to, alignment)
  const count = <K extends string>(kinds: readonly K[], lines: readonly { change: readonly K[] }[]) =>
    Object.fromEntries(
      kinds.map(kind => [kind, lines.filter(line => line.change.includes(kind)).length]),
    ) as Record<K, number>
  return {
    from,
    to,
    items,
    targets,
    summary: {
      items: count(itemChangeKinds, items),
      targets: count(['same', 'raised', 'lowered', 'new', 'dropped', 'restated'], targets),
      titleChanged: plainText(from.title) !== plainText(to.title),
    },
  }
}

function itemChanges(alignment: Alignment): ItemChange[] {
  const moved = findMoves(alignment)
  const after = droppedAfter(alignment)
  const rewritten = rewrittenGroups(alignment)
  const lines: ItemChange[] = []
  const line = (i: number | null, j: number | null, change: ItemChangeKind[], facts: FactChange[] = []) =>
    lines.push({
      from: i === null ? null : alignment.from[i]!.id,
      to: j === null ? null : alignment.to[j]!.id,
      change,
      facts,
    })
  for (const i of after.get(-1) ?? []) line(i, null, ['dropped'])
  alignment.to.forEach((item, j) => {
    const i = alignment.partnerFrom(j)
    const group = alignment.groupTo(j)
    if (i >= 0) {
      const change: ItemChangeKind[] = []
      if (plainText(alignment.from[i]!.text) !== plainText(item.text)) change.push('reworded')
      if (moved.has(i)) change.push('moved')
      line(i, j, change.length > 0 ? change : ['same'], factChanges(alignment.from[i]!, item))
    } else if (group) {
      const change: ItemChangeKind[] = rewritten.has(group) ? [group.kind, 'reworded'] : [group.kind]
      for (const origin of group.from) line(origin, j, change)
    } else line(null, j, ['new'])
    for (const origin of after.get(j) ?? []) line(origin, null, ['dropped'])
  })
  return lines
}

/** The dropped items by the new item after which they are shown: the place of what stood before them, -1 for the start. */
function droppedAfter(alignment: Alignment): Map<number, number[]> {
  const out = new Map<number, number[]>()
  let place = -1
  alignment.from.forEach((_, i) => {
    const group = alignment.groupFrom(i)
    const j = group ? group.to.at(-1)! : alignment.partnerTo(i)
    if (j >= 0) place = j
    else pushTo(out, place, i)
  })
  return out
}

function rewrittenGroups(alignment: Alignment): Set<Alignment['groups'][number]> {
  const texts = (items: readonly ComparableItem[], indexes: readonly number[]) =>
    indexes.map(index => items[index]!.text).join('')
  const out = new Set<Alignment['groups'][number]>()
  for (const group of alignment.groups) {
    // Headings that share one new heading are always put in other words: that is the merge, not a second change.
    if (isHeading(alignment.from[group.from[0]!]!)) continue
    const [a, b] = [texts(alignment.from, group.from), texts(alignment.to, group.to)]
    const space = new ShingleSpace([a, b])
    if (space.containment(space.shingle(b), space.shingle(a)) < kept) out.add(group)
  }
  return out
}

function factChanges(from: ComparableItem, to: ComparableItem): FactChange[] {
  const owners = (item: ComparableItem) =>
    JSON.stringify([item.owners.lead, item.owners.support, item.owners.leader, item.owners.open])
  const out: FactChange[] = []
  if (owners(from) !== owners(to)) out.push('owners')
  if (plainText(from.deadline) !== plainText(to.deadline)) out.push('deadline')
  if (from.type !== to.type) out.push('type')
  return out
}
