// Rows → document. The inverse is `document-sync.ts`.
import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import type { Block } from '../model/block.ts'
import { readingOrder } from '../model/tree.ts'

/** The document of a plan. A plan without blocks gives one empty title, because a document is never empty. */
export function documentFromBlocks(schema: Schema, blocks: Iterable<Block>): Node {
  const nodes = readingOrder(blocks).map(block => blockNode(schema, block))
  if (nodes.length === 0)
    nodes.push(schema.nodes.block!.create({ id: globalThis.crypto.randomUUID(), type: 'title' }))
  return schema.nodes.doc!.create(null, groupBlocks(schema, nodes))
}

/** One block as a node. */
export function blockNode(schema: Schema, block: Pick<Block, 'id' | 'type' | 'level' | 'inline'>): Node {
  const mark = schema.marks.target!
  const runs = block.inline.map(run =>
    schema.text(
      run.text,
      run.marks?.map(each => mark.create(each.attrs)),
    ),
  )
  return schema.nodes.block!.create(
    { id: block.id, type: block.type, level: block.level },
    Fragment.from(runs),
  )
}

/** Puts blocks into groups: a section heading opens a new one. */
export function groupBlocks(schema: Schema, blocks: readonly Node[]): Node[] {
  const groups: Node[] = []
  let open: Node[] = []
  for (const block of blocks) {
    if (block.attrs.type === 'section' && open.length > 0) {
      groups.push(schema.nodes.group!.create(null, open))
      open = []
    }
    open.push(block)
  }
  if (open.length > 0) groups.push(schema.nodes.group!.create(null, open))
  return groups
}
