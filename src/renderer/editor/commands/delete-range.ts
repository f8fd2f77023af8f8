// Deletes what is selected, paragraph by paragraph, by the rule of `join-ends.ts`.
import type { Node } from '@tiptap/pm/model'
import type { Command, EditorState, Selection, Transaction } from '@tiptap/pm/state'
import { listBlocks, rewriteBlocks, selectInBlock, type BlockAt } from './blocks.ts'
import type { FactsView } from './join.ts'
import { joinEnds } from './join-ends.ts'

/** A place in a list of blocks; the offset is in UTF-16 units of the block's text. */
export interface Place {
  index: number
  offset: number
}

/** The place of a document position; a position between blocks stands for the nearest text. */
export function placeOf(blocks: readonly BlockAt[], pos: number): Place {
  const index = Math.max(
    0,
    blocks.findLastIndex(block => block.pos < pos),
  )
  const { pos: start, node } = blocks[index]!
  return { index, offset: Math.min(Math.max(0, pos - start - 1), node.content.size) }
}

/** The places of the two ends of a selection, which may lie in one block. */
export function endsOf(blocks: readonly BlockAt[], { from, to }: Selection): { from: Place; to: Place } {
  return { from: placeOf(blocks, from), to: placeOf(blocks, to) }
}

/** Backspace and Delete over a selection. */
export function deleteSelected(facts: FactsView): Command {
  return (state, dispatch) => {
    if (state.selection.empty) return false
    dispatch?.(deleteRange(state.tr, state, facts).scrollIntoView())
    return true
  }
}

/** Adds the deletion of a selection of `doc`, which is the document of `tr`. The caret goes where it was. */
export function deleteRange(
  tr: Transaction,
  { selection, doc }: Pick<EditorState, 'selection' | 'doc'>,
  facts: FactsView,
): Transaction {
  if (selection.empty) return tr
  if (selection.$from.parent.isTextblock && selection.$from.sameParent(selection.$to))
    return tr.deleteSelection()
  const blocks = listBlocks(doc)
  const { from, to } = endsOf(blocks, selection)
  const { nodes, handOver, caret } = withoutRange(blocks, from, to, facts)
  rewriteBlocks(tr, blocks, from.index, to.index + 1, nodes)
  if (handOver) tr.step(handOver)
  return selectInBlock(tr, String(caret.node.attrs.id), caret.offset)
}

/** What stays of the blocks [from.index, to.index] without what lies between the two places. */
function withoutRange(blocks: readonly BlockAt[], from: Place, to: Place, facts: FactsView) {
  const first = blocks[from.index]!.node
  const last = blocks[to.index]!.node
  const head = first.content.cut(0, from.offset)
  const ends = { first, head, ownHead: head.size > 0, last, rest: last.content.cut(to.offset) }
  const { nodes, handOver } = joinEnds(ends, facts)
  return { nodes, handOver, caret: { node: nodes[0] as Node, offset: head.size } }
}
