// Finds paragraphs that ran together because what lay between them was deleted by the browser's own editing, by
// Chinese input over a selection or by typing over one, and settles them by the rule of `commands/join-ends.ts`.
import type { Node } from '@tiptap/pm/model'
import type { Mappable } from '@tiptap/pm/transform'
import type { RowStep } from '#shared/document/row-step.ts'
import type { BlockAt } from '../commands/blocks.ts'
import type { FactsView } from '../commands/join.ts'
import { joinEnds } from '../commands/join-ends.ts'

/**
 * For each block of `now` that holds the words of two blocks of `was`: the blocks to stand in its place and the step
 * that hands facts over. By index in `now`. `mapping` leads from the old document to the new.
 */
export function joinedBlocks(
  was: readonly BlockAt[],
  now: readonly BlockAt[],
  mapping: Mappable,
  facts: FactsView,
): Map<number, { nodes: Node[]; handOver: RowStep | null }> {
  const settled = new Map<number, { nodes: Node[]; handOver: RowStep | null }>()
  const present = new Set(now.map(block => block.id))
  const old = new Map(was.map(block => [block.id, block]))
  for (const last of was) {
    if (present.has(last.id)) continue
    const rest = survivor(last, mapping)
    const index = rest === null ? -1 : now.findIndex(({ pos, node }) => holds(pos, node, rest))
    const joined = now[index]
    const first = joined && old.get(joined.id)
    if (!rest || !joined || !first || settled.has(index)) continue
    const at = rest.from - joined.pos - 1
    const ends = {
      first: joined.node.type.create(joined.node.attrs, first.node.content),
      head: joined.node.content.cut(0, at),
      ownHead: survivor(first, mapping) !== null,
      last: last.node,
      rest: joined.node.content.cut(at),
    }
    settled.set(index, joinEnds(ends, facts))
  }
  return settled
}

/** Where what is left of a block's words stands now; null where none is. */
function survivor({ pos, node }: BlockAt, mapping: Mappable): { from: number; to: number } | null {
  const from = mapping.map(pos + 1, 1)
  const to = mapping.map(pos + 1 + node.content.size, -1)
  return from < to ? { from, to } : null
}

function holds(pos: number, node: Node, { from, to }: { from: number; to: number }): boolean {
  return from > pos && to < pos + node.nodeSize
}
