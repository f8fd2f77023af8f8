// Enter. Split in the middle: the first half keeps the id. Split at the start: the half with the words keeps it.
// Over a selection its two ends become the two paragraphs, and each keeps its own id.
import type { Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { newId } from '#shared/model/ids.ts'
import type { BlockType } from '#shared/model/block.ts'
import { attrsOf, type BlockAttrs } from '#shared/document/node-specs.ts'
import { keepFirst } from '../target-stretches.ts'
import { listBlocks, rewriteBlocks, selectInBlock } from './blocks.ts'
import { endsOf } from './delete-range.ts'

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

export const splitBlock: Command = ({ doc, selection, tr }, dispatch) => {
  const blocks = listBlocks(doc)
  const { from, to } = endsOf(blocks, selection)
  const first = blocks[from.index]!.node
  const last = blocks[to.index]!.node
  const head = first.copy(first.content.cut(0, from.offset))
  const tail = last.copy(last.content.cut(to.offset))
  const pair = from.index === to.index ? halves(head, tail) : [head, tail]
  if (!pair) return false
  rewriteBlocks(tr, blocks, from.index, to.index + 1, pair)
  dispatch?.(selectInBlock(tr, String(pair[1]!.attrs.id), 0).scrollIntoView())
  return true
}

/** The two paragraphs that one block becomes; null where it cannot be parted. */
function halves(head: Node, tail: Node): [Node, Node] | null {
  const { type, level } = attrsOf(head)
  const create = head.type.create.bind(head.type)
  if (tail.content.size === 0) return [head, create(attrsAfter(attrsOf(head)))]
  if (head.content.size === 0) return type === 'title' ? null : [create({ id: newId(), type, level }), tail]
  const rest = create({ id: newId(), type: type === 'title' ? 'paragraph' : type, level }, tail.content)
  return keepFirst([head, rest]) as [Node, Node]
}
