// The one shape that comparison works on: a plan's items in reading order with their facts, wherever they came from.
// Must stay true: reading order, every parent before its children, `identity` only where it outlives an edit.
import { inlineText } from '../model/inline.ts'
import type { Completion } from '../model/block.ts'
import type { Owners, PlanDocument } from '../model/plan-document.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import type { TargetFacts } from '../model/target.ts'
import { readingOrder } from '../model/tree.ts'
import { groupByBlock } from './group-by-block.ts'

export type ComparableType = 'section' | 'task' | 'measure' | 'paragraph'

export interface ComparableTarget extends TargetFacts {
  id: string
}

export interface ComparableItem {
  id: string
  /** The id of its heading, null at the top. */
  parent: string | null
  type: ComparableType
  text: string
  /** What it is known by in other states of the same plan; null where the id was made by this reading alone. */
  identity: string | null
  /** The identity of the item of an earlier plan that it was carried over from. */
  lineage: string | null
  owners: Owners
  /** The deadline as printed, "" for none. */
  deadline: string
  completion: Completion | null
  targets: ComparableTarget[]
}

export interface ComparablePlan {
  title: string
  year: number | null
  items: ComparableItem[]
}

/** A plan that was read from a file. Its ids mean nothing outside this reading, so it is matched by content. */
export function comparableFromDocument(plan: PlanDocument): ComparablePlan {
  return {
    title: plan.title,
    year: plan.year,
    items: plan.items.map(item => ({
      id: item.id,
      parent: item.parent,
      type: item.type,
      text: item.text,
      identity: null,
      lineage: null,
      owners: item.owners,
      deadline: item.deadline?.text ?? '',
      completion: null,
      targets: item.targets,
    })),
  }
}

/** A plan or version of a library: its block ids are the same in every version and name the lineage of next year's. */
export function comparableFromRows(rows: PlanRows): ComparablePlan {
  const names = new Map(rows.organisations.map(row => [row.id, row.name]))
  const owners = groupByBlock(rows.owners)
  const targets = groupByBlock(rows.targets)
  const deadlines = new Map(rows.deadlines.map(row => [row.blockId, row.text]))
  const blocks = readingOrder(rows.blocks)
  const titles = blocks.filter(block => block.type === 'title')
  const titleIds = new Set(titles.map(block => block.id))
  return {
    title: titles.map(block => inlineText(block.inline)).join(''),
    year: rows.plan.year,
    items: blocks.flatMap(block => {
      if (block.type === 'title') return []
      const named = (role: 'lead' | 'support') =>
        (owners.get(block.id) ?? [])
          .filter(owner => owner.role === role)
          .map(owner => names.get(owner.organisationId) ?? '')
      return {
        id: block.id,
        parent: block.parentId === null || titleIds.has(block.parentId) ? null : block.parentId,
        type: block.type,
        text: block.text,
        identity: block.id,
        lineage: block.lineageId,
        owners: {
          lead: named('lead'),
          support: named('support'),
          leader: block.leader,
          open: block.ownersOpen,
        },
        deadline: deadlines.get(block.id) ?? '',
        completion: block.completion,
        targets: targets.get(block.id) ?? [],
      }
    }),
  }
}
