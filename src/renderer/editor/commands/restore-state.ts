// Brings an earlier state of the plan back as one transaction, so that one undo takes it away again: the words and the
// order as steps of the document, everything else as one RowStep.
import { Fragment, type Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { documentFromBlocks } from '#shared/document/from-rows.ts'
import { RowStep } from '#shared/document/row-step.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { restoreOperations, type Facts } from '#shared/ops/restore-operations.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { listBlocks } from './blocks.ts'
import { anchorOf, restoreSelection } from './selection-anchor.ts'

/** What of a row the document holds; collecting the document brings it into the rows. */
const ofDocument = ['parentId', 'ord', 'type', 'level', 'inline', 'text'] as const

/**
 * The transaction that makes the plan say what `wanted`, a state of the same plan, says; null where it says so already.
 * `rows` must hold what the document of `state` says, and all facts of the blocks that come back.
 */
export function restoreState(state: EditorState, rows: RowStore, wanted: PlanRows): Transaction | null {
  const facts: Facts = {
    owners: [...rows.owners.values()],
    targets: [...rows.targets.values()],
    deadlines: [...rows.deadlines.values()],
  }
  const operations = restoreOperations(rows.toRows(), facts, wanted).flatMap(besideDocument)
  const { tr } = state
  const { anchor, head } = anchorOf(state, listBlocks(state.doc))
  replaceGroups(tr, documentFromBlocks(state.schema, wanted.blocks))
  if (tr.docChanged) restoreSelection(tr, anchor, head)
  if (operations.length > 0) tr.step(new RowStep(operations, rows.inversesOf(operations)))
  return tr.docChanged ? tr : null
}

function besideDocument(operation: Operation): Operation[] {
  if (operation.op === 'block.insert' || operation.op === 'block.remove') return []
  if (operation.op !== 'block.patch') return [operation]
  const patch = { ...operation.patch }
  for (const field of ofDocument) delete patch[field]
  return Object.keys(patch).length === 0 ? [] : [{ ...operation, patch }]
}

/** Replaces the groups that differ; the others stay the same objects, which is what later changes are found by. */
function replaceGroups(tr: Transaction, wanted: Node): void {
  const { doc } = tr
  const shorter = Math.min(doc.childCount, wanted.childCount)
  let start = 0
  while (start < shorter && doc.child(start).eq(wanted.child(start))) start++
  let end = 0
  const last = (node: Node) => node.child(node.childCount - 1 - end)
  while (end < shorter - start && last(doc).eq(last(wanted))) end++
  const place = (node: Node, count: number) => {
    let pos = 0
    for (let i = 0; i < count; i++) pos += node.child(i).nodeSize
    return pos
  }
  const [from, to] = [place(doc, start), place(doc, doc.childCount - end)]
  const groups = Array.from({ length: wanted.childCount - end - start }, (_, i) => wanted.child(start + i))
  if (from < to || groups.length > 0) tr.replaceWith(from, to, Fragment.from(groups))
}
