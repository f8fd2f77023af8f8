// What the drafter's word on a proposal does to the rows, as operations. Words are never lost: an owner clause that is
// none goes back into its paragraph.
import type { Block } from '#shared/model/block.ts'
import { inlineText, plainInline, type Inline, type TextRun } from '#shared/model/inline.ts'
import type { TargetFacts } from '#shared/model/target.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { quoteNow } from '#shared/ops/target-state.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { confirmTarget, editTarget, removeTarget } from '../inspector/target-operations.ts'
import type { ProposedFact } from './review-facts.ts'

/** The drafter agrees. Owners have no state to change: what was read is what is stored. */
export function acceptOperations(rows: RowStore, fact: ProposedFact): Operation[] {
  return fact.kind === 'target' ? confirmTarget(fact.target, quoteNow(rows, fact.target)) : []
}

/** The drafter says that this is no target, or that these are no owners. */
export function rejectOperations(rows: RowStore, fact: ProposedFact): Operation[] {
  const block = rows.blocks.get(fact.blockId)
  if (!block) return []
  return fact.kind === 'target'
    ? [...unmark(block, fact.target.id), ...removeTarget(fact.target)]
    : [
        ...fact.owners.map(({ id }): Operation => ({ op: 'owner.remove', id })),
        ...(fact.deadline ? [{ op: 'deadline.remove', id: fact.deadline.id } as const] : []),
        ...returnClause(block),
      ]
}

/** The drafter's own facts for a target. */
export function editOperations(rows: RowStore, targetId: string, facts: TargetFacts): Operation[] {
  const target = rows.targets.get(targetId)
  return target ? editTarget(target, quoteNow(rows, target), facts) : []
}

function returnClause(block: Block): Operation[] {
  const inline = [...block.inline, ...plainInline(block.clause.replaceAll('\n', ' '))]
  const patch = { leader: null, ownersOpen: false, clause: '', inline, text: inlineText(inline) }
  return [{ op: 'block.patch', id: block.id, patch }]
}

/** The text without the mark of the target; runs that are then alike become one again. */
function unmark(block: Block, targetId: string): Operation[] {
  const inline: Inline = []
  for (const run of block.inline) {
    const marks = run.marks?.filter(mark => mark.attrs.id !== targetId) ?? []
    const next: TextRun = { type: 'text', text: run.text, ...(marks.length > 0 ? { marks } : {}) }
    const last = inline.at(-1)
    if (last && JSON.stringify(last.marks) === JSON.stringify(next.marks)) last.text += next.text
    else inline.push(next)
  }
  return [{ op: 'block.patch', id: block.id, patch: { inline } }]
}
