// A stored plan as the command line prints it: the same shape as a plan that was just read from a file.
import { labelsOf } from '../numbering/labels.ts'
import { RowStore } from '../ops/row-store.ts'
import type { Block } from './block.ts'
import type { Deadline } from './deadline.ts'
import type { Item, Ledger, PlanDocument } from './plan-document.ts'
import type { PlanRows } from './plan-rows.ts'
import type { Target } from './target.ts'
import { readingOrder } from './tree.ts'

/**
 * The document of a plan's rows. An imported plan shows the labels printed in its source, one written here the
 * numbers it would be printed with.
 */
export function rowsToDocument(rows: PlanRows): PlanDocument {
  const store = new RowStore(rows)
  const ordered = readingOrder(rows.blocks)
  const labels = rows.plan.source === '' ? labelsOf(ordered, rows.plan.scheme) : null
  const title = ordered.find(block => block.type === 'title')?.text ?? ''
  const items = ordered.flatMap(block => itemOf(block, store, labels ? labels.get(block.id) : block.label))
  return { title, year: rows.plan.year, items, ledger: ledgerOf(ordered) }
}

function itemOf(block: Block, store: RowStore, label = ''): Item[] {
  if (block.type === 'title') return []
  const names = (role: 'lead' | 'support') =>
    store
      .ownersOf(block.id)
      .filter(owner => owner.role === role)
      .map(owner => store.organisations.get(owner.organisationId)?.name ?? '')
  const deadline = store.deadlineOf(block.id)
  return [
    {
      id: block.id,
      parent: block.parentId,
      type: block.type,
      label,
      text: block.text,
      owners: {
        lead: names('lead'),
        support: names('support'),
        leader: block.leader,
        open: block.ownersOpen,
      },
      deadline: deadline && factsOfDeadline(deadline),
      targets: store.targetsOf(block.id).map(factsOfTarget),
    },
  ]
}

function factsOfDeadline({ id: _id, blockId: _blockId, ...facts }: Deadline) {
  return facts
}

function factsOfTarget({ blockId: _blockId, ord: _ord, state: _state, ...facts }: Target) {
  return facts
}

/** Of a stored plan every block is a line, and every character is in its place. */
function ledgerOf(blocks: readonly Block[]): Ledger {
  const characters = blocks.reduce((sum, { text }) => sum + [...text.replace(/\s/gu, '')].length, 0)
  return {
    lines: blocks.length,
    placed: blocks.length,
    characters,
    kept: characters,
    left: [],
    doubtful: [],
  }
}
