// The plan a drafter starts from: a title, one section and one task in it, ready to be typed into.
import { newId } from '#shared/model/ids.ts'
import { plainInline } from '#shared/model/inline.ts'
import { keyBetween } from '#shared/model/order-key.ts'
import { blankFields, type Block, type BlockType } from '#shared/model/block.ts'
import type { Plan } from '#shared/model/plan.ts'
import type { Operation } from '#shared/ops/operation.ts'

export interface NewPlan {
  plan: Plan
  operations: Operation[]
}

/** `title` is trimmed by the caller; `createdAt` is the moment of making. */
export function newPlan(title: string, year: number | null, createdAt: Date): NewPlan {
  const plan: Plan = {
    id: newId(),
    year,
    status: 'draft',
    scheme: 'official',
    header: {},
    source: '',
    createdAt: createdAt.toISOString(),
  }
  const first = keyBetween(null, null)
  const heading = emptyBlock(plan.id, 'title', null, first)
  const section = emptyBlock(plan.id, 'section', null, keyBetween(first, null))
  const task = emptyBlock(plan.id, 'task', section.id, first)
  const blocks = [{ ...heading, text: title, inline: plainInline(title) }, section, task]
  return { plan, operations: blocks.map(row => ({ op: 'block.insert', row })) }
}

function emptyBlock(planId: string, type: BlockType, parentId: string | null, ord: string): Block {
  return { ...blankFields(planId), id: newId(), parentId, ord, type, level: 1, inline: [], text: '' }
}
