// Puts whole and cut-off paragraphs where the caret is. What the paragraph under the caret says stays with its id;
// what comes in keeps the ids it comes with.
import type { Node, Slice } from '@tiptap/pm/model'
import { newId } from '#shared/model/ids.ts'
import { attrsOf } from '#shared/document/node-specs.ts'

export interface IncomingBlocks {
  blocks: readonly Node[]
  /** Whether the first goes on with the words before it, and the last with those behind it, as cut-off paragraphs do. */
  startOpen: boolean
  endOpen: boolean
}

/** The paragraphs of a slice; null where it is words of one paragraph only. */
export function incomingBlocks(slice: Slice): IncomingBlocks | null {
  const blocks: Node[] = []
  slice.content.descendants(node => {
    if (node.type.name === 'block') blocks.push(node)
    return node.type.name === 'group'
  })
  const [startOpen, endOpen] = [slice.openStart >= 2, slice.openEnd >= 2]
  if (blocks.length === 0 || (blocks.length === 1 && startOpen && endOpen)) return null
  return { blocks, startOpen, endOpen }
}

/**
 * What stands in place of the block `into` after paragraphs were put into it at `offset` (UTF-16), and where the caret
 * goes. An empty block gives way to what comes, unless `keepEmpty`.
 */
export function pasteBlocks(
  into: Node,
  offset: number,
  { blocks, startOpen, endOpen }: IncomingBlocks,
  keepEmpty: boolean,
): { nodes: Node[]; caret: { id: string; offset: number } } {
  const head = into.content.cut(0, offset)
  const tail = into.content.cut(offset)
  const title = attrsOf(into).type === 'title'
  const nodes: Node[] = []
  const left = [...blocks]
  // Whether the words behind the caret still need the id of the block.
  let kept = true
  if (startOpen && (head.size > 0 || title)) nodes.push(into.copy(head.append(left.shift()!.content)))
  else if (head.size > 0 || title) nodes.push(into.copy(head))
  else if (tail.size > 0) kept = false
  else if (keepEmpty) nodes.push(into)
  nodes.push(...left)
  const caret = { node: nodes.at(-1)!, offset: nodes.at(-1)!.content.size }
  if (tail.size > 0) {
    const joins = endOpen && nodes.length > 0 && left.length > 0
    if (joins) {
      const last = nodes.pop()!
      caret.node = (kept ? last : into).copy(last.content.append(tail))
      nodes.push(caret.node)
    } else if (kept) {
      const { type, level } = attrsOf(into)
      nodes.push(into.type.create({ id: newId(), type: title ? 'paragraph' : type, level }, tail))
    } else nodes.push(into.copy(tail))
  }
  return { nodes, caret: { id: String(caret.node.attrs.id), offset: caret.offset } }
}
