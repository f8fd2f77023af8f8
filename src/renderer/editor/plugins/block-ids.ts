// Which block keeps an id after an edit, and how often each id stands in the document.
import type { Node } from '@tiptap/pm/model'
import { attrsOf } from '#shared/document/node-specs.ts'
import type { BlockAt } from '../commands/blocks.ts'

/** How many blocks carry each id. */
export type IdCounts = ReadonlyMap<string | null, number>

/** Adds `by` for every block to the counts given and returns them. */
export function counted(
  counts: Map<string | null, number>,
  nodes: readonly Node[],
  by: 1 | -1,
): Map<string | null, number> {
  for (const node of nodes) {
    const { id } = attrsOf(node)
    counts.set(id, (counts.get(id) ?? 0) + by)
  }
  return counts
}

/**
 * The index of the block that keeps each id of `now`: of several the one that did not change, else the first with
 * words, else the first. Splitting at the start therefore leaves the id with the words.
 */
export function idKeepers(was: readonly BlockAt[], now: readonly Node[]): Map<string, number> {
  const keepers = new Map<string, number>()
  const doubles = new Map<string, number[]>()
  now.forEach((node, index) => {
    const { id } = attrsOf(node)
    if (!id) return
    const first = keepers.get(id)
    if (first === undefined) keepers.set(id, index)
    else doubles.set(id, [...(doubles.get(id) ?? [first]), index])
  })
  if (doubles.size === 0) return keepers
  const old = new Map<string, Node>()
  for (const block of was) if (doubles.has(block.id)) old.set(block.id, block.node)
  for (const [id, indexes] of doubles) {
    const keeper =
      indexes.find(i => now[i] === old.get(id)) ?? indexes.find(i => now[i]!.content.size > 0) ?? indexes[0]!
    keepers.set(id, keeper)
  }
  return keepers
}
