// Which blocks of the old plan go into the new one: by the drafter's word, else by how the task stood at year's end.
import { pushTo } from '../compare/push-to.ts'
import type { Block, Completion } from '../model/block.ts'
import { readingOrder } from '../model/tree.ts'

/** merge: a task or measure becomes part of the one before it; where there is none before it, it is carried. */
export const carryDecisions = ['carry', 'drop', 'merge'] as const
export type CarryDecision = (typeof carryDecisions)[number]

export interface CarryProposal {
  blockId: string
  /** How it stood; a measure without a word of its own stands as its task does. */
  completion: Completion | null
  decision: CarryDecision
  /** drafter: decided by hand; rule: by completion; below: carried for the sake of a block under it, or left out with all of them. */
  by: 'drafter' | 'rule' | 'below'
}

/**
 * Proposes for every block whether it is carried over, in reading order. Completed work (done) is left out; partial,
 * missed, ongoing and unjudged work goes on. A heading goes with what is under it: carried when anything under it is,
 * left out when it had something and all of it is left out. `completion` goes before what the rows say; `decisions` go
 * before the rule, for the block and all under it that has no decision of its own.
 */
export function proposeCarryOver(
  blocks: readonly Block[],
  completion: ReadonlyMap<string, Completion> = new Map(),
  decisions: ReadonlyMap<string, CarryDecision> = new Map(),
): CarryProposal[] {
  const order = readingOrder(blocks)
  const proposals = new Map<string, CarryProposal>()
  for (const block of order) {
    const above = block.parentId === null ? undefined : proposals.get(block.parentId)
    const own = completion.get(block.id) ?? block.completion
    const stands = own ?? above?.completion ?? null
    const decided =
      decisions.get(block.id) ?? (above?.by === 'drafter' ? inherited(above.decision) : undefined)
    proposals.set(block.id, {
      blockId: block.id,
      completion: stands,
      decision: decided ?? (stands === 'done' ? 'drop' : 'carry'),
      by: decided ? 'drafter' : 'rule',
    })
  }
  settleHeadings(order, proposals, decisions)
  settleMerges(order, proposals)
  return order.map(block => proposals.get(block.id)!)
}

/** What a decision about a heading means for what stands under it: a merged task takes its measures along. */
function inherited(decision: CarryDecision): CarryDecision {
  return decision === 'merge' ? 'carry' : decision
}

/** From the innermost outwards: a block follows what is under it, unless the drafter wants the heading kept. */
function settleHeadings(
  order: readonly Block[],
  proposals: Map<string, CarryProposal>,
  decisions: ReadonlyMap<string, CarryDecision>,
): void {
  const under = new Map<string, CarryProposal[]>()
  for (const block of order) {
    if (block.parentId === null) continue
    pushTo(under, block.parentId, proposals.get(block.id)!)
  }
  for (const block of [...order].reverse()) {
    const own = proposals.get(block.id)!
    const children = under.get(block.id) ?? []
    if (children.length === 0) continue
    const anyCarried = children.some(child => child.decision !== 'drop')
    if (anyCarried && own.decision === 'drop') Object.assign(own, { decision: 'carry', by: 'below' })
    if (!anyCarried && own.decision !== 'drop' && !decisions.has(block.id)) {
      Object.assign(own, { decision: 'drop', by: 'below' })
    }
  }
}

/** Only a task or measure with one of its kind before it, under the same heading, can become part of it. */
function settleMerges(order: readonly Block[], proposals: Map<string, CarryProposal>): void {
  if (![...proposals.values()].some(each => each.decision === 'merge')) return
  const stands = new Set<string>()
  for (const block of order) {
    const own = proposals.get(block.id)!
    const place = `${block.parentId} ${block.type}`
    const mergeable = (block.type === 'task' || block.type === 'measure') && stands.has(place)
    if (own.decision === 'merge' && !mergeable) Object.assign(own, { decision: 'carry', by: 'rule' })
    if (own.decision === 'carry') stands.add(place)
  }
}
