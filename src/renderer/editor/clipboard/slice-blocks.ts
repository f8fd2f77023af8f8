// The paragraphs that a piece of the document holds, whole or cut off.
import type { Node, Slice } from '@tiptap/pm/model'

/** The block nodes of a slice in order; none where it is words of one paragraph only. */
export function sliceBlocks(slice: Slice): Node[] {
  const blocks: Node[] = []
  slice.content.descendants(node => {
    if (node.type.name === 'block') blocks.push(node)
    return node.type.name === 'group'
  })
  return blocks
}
