// Enter. Split in the middle: the first half keeps the id. Split at the start: the half with the words keeps it.
import type { Command } from '@tiptap/pm/state'
import { newId } from '#shared/model/ids.ts'
import type { BlockType } from '#shared/model/block.ts'
import { attrsOf, type BlockAttrs } from '#shared/document/node-specs.ts'
import { keepFirst } from '../target-marks.ts'
import { listBlocks, rewriteBlocks, selectInBlock } from './blocks.ts'
import { deleteRange, placeOf } from './delete-range.ts'
import type { FactsView } from './join.ts'

/** What a new line after a block is: below a heading its content, elsewhere more of the same. */
const following: Record<BlockType, BlockType> = {
  title: 'paragraph',
  section: 'task',
  task: 'measure',
  measure: 'measure',
  paragraph: 'paragraph',
}

/** A new empty block to follow one with these attributes. */
export function attrsAfter({ type, level }: BlockAttrs): BlockAttrs & { id: string } {
  const next = following[type]
  return { id: newId(), type: next, level: next === type ? level : 1 }
}

export function splitBlock(facts: FactsView): Command {
  return (state, dispatch) => {
    // Asked whether it applies, nothing may be told.
    if (!dispatch) return state.selection.$head.depth >= 2
    const tr = deleteRange(state.tr, state, facts)
    const { $head } = tr.selection
    if ($head.depth < 2) return false
    const blocks = listBlocks(tr.doc)
    const { index } = placeOf(blocks, $head.pos)
    const block = blocks[index]!
    const offset = $head.parentOffset
    const { node } = block
    if (offset === node.content.size) {
      const attrs = attrsAfter(attrsOf(node))
      rewriteBlocks(tr, blocks, index + 1, index + 1, [node.type.create(attrs)])
      selectInBlock(tr, attrs.id, 0)
    } else if (offset === 0) {
      const type = block.type === 'title' ? 'paragraph' : block.type
      const above = node.type.create({ id: newId(), type, level: block.level })
      if (block.type === 'title') return false
      rewriteBlocks(tr, blocks, index, index, [above])
      selectInBlock(tr, block.id, 0)
    } else {
      const id = newId()
      const type = block.type === 'title' ? 'paragraph' : block.type
      const rest = node.type.create({ id, type, level: block.level }, node.content.cut(offset))
      const halves = keepFirst([node.copy(node.content.cut(0, offset)), rest])
      rewriteBlocks(tr, blocks, index, index + 1, halves)
      selectInBlock(tr, id, 0)
    }
    dispatch(tr.scrollIntoView())
    return true
  }
}
