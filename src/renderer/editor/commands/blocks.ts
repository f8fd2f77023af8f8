// The document as a flat list of blocks, and the one way to rewrite a stretch of it.
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { groupBlocks } from '#shared/document/from-rows.ts'
import { attrsOf, type BlockAttrs } from '#shared/document/node-specs.ts'

export interface BlockAt extends BlockAttrs {
  id: string
  node: Node
  /** Position before the block. */
  pos: number
  /** Index of the group it stands in. */
  group: number
}

/** All blocks in reading order. */
export function listBlocks(doc: Node): BlockAt[] {
  const list: BlockAt[] = []
  doc.forEach((group, groupPos, index) => {
    group.forEach((node, offset) => {
      const { id, type, level } = attrsOf(node)
      list.push({ id: id!, type, level, node, pos: groupPos + 1 + offset, group: index })
    })
  })
  return list
}

/** Indexes of the first and the last block that the selection touches. */
export function selectedBlocks(
  state: EditorState,
  blocks: readonly BlockAt[],
): { first: number; last: number } {
  const { $from, $to } = state.selection
  const start = $from.depth >= 2 ? $from.before(2) : $from.pos
  const end = $to.depth >= 2 ? $to.before(2) : $to.pos
  const first = Math.max(
    0,
    blocks.findLastIndex(block => block.pos <= start),
  )
  const last = Math.max(
    first,
    blocks.findLastIndex(block => block.pos <= end),
  )
  return { first, last }
}

/**
 * Replaces the blocks [from, to) by `nodes` and regroups around them. Unchanged blocks stay the same objects, so the
 * rows see only what really changed.
 */
export function rewriteBlocks(
  tr: Transaction,
  blocks: readonly BlockAt[],
  from: number,
  to: number,
  nodes: readonly Node[],
): Transaction {
  const { doc } = tr
  let firstGroup = (blocks[from] ?? blocks.at(-1)!).group
  const lastGroup = Math.max(firstGroup, (blocks[to - 1] ?? blocks[from] ?? blocks.at(-1)!).group)
  const content = (first: number) => {
    const inGroups = blocks.filter(block => block.group >= first && block.group <= lastGroup)
    const offset = blocks.indexOf(inGroups[0]!)
    const around = inGroups.map(block => block.node)
    around.splice(from - offset, to - from, ...nodes)
    return around
  }
  let rewritten = content(firstGroup)
  if (firstGroup > 0 && rewritten[0]?.attrs.type !== 'section') rewritten = content(--firstGroup)
  let start = 0
  for (let i = 0; i < firstGroup; i++) start += doc.child(i).nodeSize
  let end = start
  for (let i = firstGroup; i <= lastGroup; i++) end += doc.child(i).nodeSize
  return tr.replaceWith(start, end, groupBlocks(doc.type.schema, rewritten))
}

/** Puts the caret or a selection into a block, by offsets in its text. */
export function selectInBlock(tr: Transaction, blockId: string, from: number, to = from): Transaction {
  const pos = positionOf(tr.doc, blockId)
  if (pos === null) return tr
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1 + from, pos + 1 + to))
}

/** Position before the block of this id, null when it is not in the document. */
export function positionOf(doc: Node, blockId: string): number | null {
  let found: number | null = null
  doc.forEach((group, groupPos) => {
    if (found !== null) return
    group.forEach((block, offset) => {
      if (block.attrs.id === blockId) found = groupPos + 1 + offset
    })
  })
  return found
}

/** The block under the head of the selection, null when the selection is not in a text block. */
export function currentBlock(state: EditorState): { node: Node; pos: number } | null {
  const { $head } = state.selection
  return $head.depth >= 2 ? { node: $head.node(2), pos: $head.before(2) } : null
}
