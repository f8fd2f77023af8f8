// The tree that a flat sequence of blocks means.
import { rankOf, type BlockType } from '../model/block.ts'

interface Ranked {
  id: string
  type: BlockType
  level: number
}

/** The parent of every block of a sequence: the nearest block before it of smaller rank, headings and measures only. */
export function parentsOf(blocks: Iterable<Ranked>): Map<string, string | null> {
  const parents = new Map<string, string | null>()
  const open: { id: string; rank: number }[] = []
  for (const { id, type, level } of blocks) {
    const rank = rankOf(type, level)
    // A free paragraph belongs to the heading above it, never to a measure beside it.
    const limit = type === 'paragraph' ? rankOf('measure', 1) : rank
    while (open.length > 0 && open.at(-1)!.rank >= limit) open.pop()
    parents.set(id, open.at(-1)?.id ?? null)
    if (type !== 'title' && type !== 'paragraph') open.push({ id, rank })
  }
  return parents
}

/** Index after the last descendant of the block at `index`. */
export function subtreeEnd(blocks: readonly Ranked[], index: number): number {
  const first = blocks[index]!
  const rank = rankOf(first.type, first.level)
  let end = index + 1
  if (first.type === 'title' || first.type === 'paragraph') return end
  while (end < blocks.length && rankOf(blocks[end]!.type, blocks[end]!.level) > rank) {
    if (blocks[end]!.type === 'paragraph' && first.type === 'measure') break
    end++
  }
  return end
}

/** The children of every parent in the order of the sequence. */
export function siblingsIn(
  sequence: readonly { id: string }[],
  parents: ReadonlyMap<string, string | null>,
): Map<string | null, string[]> {
  const siblings = new Map<string | null, string[]>()
  for (const { id } of sequence) {
    const parent = parents.get(id)!
    const list = siblings.get(parent)
    if (list) list.push(id)
    else siblings.set(parent, [id])
  }
  return siblings
}
