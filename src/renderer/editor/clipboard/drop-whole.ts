// A paragraph taken hold of with all its words, as a triple click selects it, is dropped as a paragraph: it moves with its
// id and facts and leaves nothing empty behind.
import type { Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import { listBlocks, rewriteBlocks, type BlockAt } from '../commands/blocks.ts'
import { endsOf, placeOf } from '../commands/delete-range.ts'
import { sliceBlocks } from './slice-blocks.ts'

/** The place in `blocks` of the paragraph that is selected as a whole and that `slice` was taken from; -1 for none. */
export function wholeParagraph(
  { selection }: Pick<EditorState, 'selection'>,
  blocks: readonly BlockAt[],
  slice: Slice,
): number {
  const { from, to } = endsOf(blocks, selection)
  const { node, type } = blocks[from.index]!
  const all = from.index === to.index && from.offset === 0 && to.offset === node.content.size
  if (!all || node.content.size === 0 || type === 'title') return -1
  const words = sliceBlocks(slice)
  return words.length === 1 && words[0]!.content.eq(node.content) ? from.index : -1
}

/**
 * Puts the paragraph before or behind the one that holds the position `at`, whichever end is nearer, and selects it; never
 * before the title. A copy keeps the id until `plugins/integrity.ts` gives it one of its own. Dropped into itself nothing
 * changes.
 */
export function dropWhole(
  state: EditorState,
  whole: number,
  { at, moved }: { at: number; moved: boolean },
): Transaction {
  const { tr } = state
  const blocks = listBlocks(state.doc)
  const { node, pos } = blocks[whole]!
  const { index, offset } = placeOf(blocks, at)
  if (index === whole) return tr
  const over = blocks[index]!
  const behind = over.type === 'title' || offset * 2 > over.node.content.size
  const gap = behind ? index + 1 : index
  const [first, last] = moved ? [Math.min(gap, whole), Math.max(gap, whole + 1)] : [gap, gap]
  const stay = blocks.slice(first, last).flatMap(block => (block.pos === pos ? [] : [block.node]))
  rewriteBlocks(tr, blocks, first, last, gap <= whole ? [node, ...stay] : [...stay, node])
  const start = listBlocks(tr.doc)[moved && gap > whole ? gap - 1 : gap]!.pos + 1
  tr.setSelection(TextSelection.create(tr.doc, start, start + node.content.size))
  return tr.setMeta('uiEvent', 'drop')
}
