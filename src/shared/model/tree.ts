// The tree of a plan's blocks: reading order from parentId and ord.
import type { Block } from './block.ts'
import { byOrder } from './order-key.ts'

/** Children of each block in order; the key null holds the top level. */
export function childrenOf<B extends Pick<Block, 'id' | 'parentId' | 'ord'>>(
  blocks: Iterable<B>,
): Map<string | null, B[]> {
  const children = new Map<string | null, B[]>()
  for (const block of blocks) {
    const list = children.get(block.parentId)
    if (list) list.push(block)
    else children.set(block.parentId, [block])
  }
  for (const list of children.values()) list.sort(byOrder)
  return children
}

/** All blocks in reading order, depth first. Blocks whose parent is missing are not in the result. */
export function readingOrder<B extends Pick<Block, 'id' | 'parentId' | 'ord'>>(blocks: Iterable<B>): B[] {
  const children = childrenOf(blocks)
  const out: B[] = []
  const visit = (parent: string | null) => {
    for (const block of children.get(parent) ?? []) {
      out.push(block)
      visit(block.id)
    }
  }
  visit(null)
  return out
}
