// Backspace at the start and Delete at the end of a block. The first block keeps the id.
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import type { RowStep } from '#shared/document/row-step.ts'
import { listBlocks, rewriteBlocks, selectedBlocks, selectInBlock, type BlockAt } from './blocks.ts'

/** What the command needs to know about rows. */
export interface FactsView {
  /** Whether owners, a leader or a deadline hang on the block. Targets do not count: they follow their words. */
  hasFacts(blockId: string): boolean
  /** The step that hands the facts of a block that goes over to the one that stays; null when it has none. */
  handOver(fromId: string, toId: string): RowStep | null
  /** Called when a join is refused because both blocks carry facts. */
  onRefused(): void
}

export function joinBackward(facts: FactsView): Command {
  return (state, dispatch) => {
    const { $cursor } = state.selection as { $cursor?: EditorState['selection']['$head'] }
    if (!$cursor || $cursor.depth < 2 || $cursor.parentOffset > 0) return false
    const blocks = listBlocks(state.doc)
    const { first: index } = selectedBlocks(state, blocks)
    return join(state, dispatch, blocks, index - 1, facts)
  }
}

export function joinForward(facts: FactsView): Command {
  return (state, dispatch) => {
    const { $cursor } = state.selection as { $cursor?: EditorState['selection']['$head'] }
    if (!$cursor || $cursor.depth < 2 || $cursor.parentOffset < $cursor.parent.content.size) return false
    const blocks = listBlocks(state.doc)
    const { first: index } = selectedBlocks(state, blocks)
    return join(state, dispatch, blocks, index, facts)
  }
}

/** Joins the block at `index` with the next; true also where there is nothing to join, so that the browser does nothing. */
function join(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  blocks: readonly BlockAt[],
  index: number,
  facts: FactsView,
): boolean {
  const first = blocks[index]
  const second = blocks[index + 1]
  if (!first || !second) return true
  const tr = state.tr
  if (second.node.content.size === 0 && !facts.hasFacts(second.id)) {
    rewriteBlocks(tr, blocks, index + 1, index + 2, [])
    selectInBlock(tr, first.id, first.node.content.size)
  } else if (first.node.content.size === 0 && !facts.hasFacts(first.id) && first.type !== 'title') {
    rewriteBlocks(tr, blocks, index, index + 1, [])
    selectInBlock(tr, second.id, 0)
  } else if (facts.hasFacts(second.id) && (first.type === 'title' || facts.hasFacts(first.id))) {
    if (dispatch) facts.onRefused()
    return true
  } else {
    const joined = first.node.copy(first.node.content.append(second.node.content))
    rewriteBlocks(tr, blocks, index, index + 2, [joined])
    const step = facts.handOver(second.id, first.id)
    if (step) tr.step(step)
    selectInBlock(tr, first.id, first.node.content.size)
  }
  dispatch?.(tr.scrollIntoView())
  return true
}
