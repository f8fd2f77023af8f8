// The ends of a selection as block and offset: they survive a rewrite of the document, positions do not.
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { positionOf, type BlockAt } from './blocks.ts'

export interface Anchor {
  id: string
  /** UTF-16 offset in the block's text. */
  offset: number
}

/** The two ends of the selection. `blocks` are those of `state`. */
export function anchorOf(state: EditorState, blocks: readonly BlockAt[]): { anchor: Anchor; head: Anchor } {
  const at = (pos: number): Anchor => {
    const index = blocks.findLastIndex(each => each.pos < pos)
    const block = blocks[Math.max(0, index)]!
    return { id: block.id, offset: Math.min(Math.max(0, pos - block.pos - 1), block.node.content.size) }
  }
  return { anchor: at(state.selection.anchor), head: at(state.selection.head) }
}

/** Selects the same words again in the rewritten document; leaves the selection where an end is gone. */
export function restoreSelection(tr: Transaction, anchor: Anchor, head: Anchor): Transaction {
  const start = positionOf(tr.doc, anchor.id)
  const end = positionOf(tr.doc, head.id)
  if (start === null || end === null) return tr
  const at = (pos: number, offset: number) => pos + 1 + Math.min(offset, tr.doc.nodeAt(pos)!.content.size)
  return tr.setSelection(TextSelection.create(tr.doc, at(start, anchor.offset), at(end, head.offset)))
}
