// Each target stands in one place of the text. A split keeps it with the first half; a copy of its words gets a target
// of its own, a copy of the facts.
import type { Node } from '@tiptap/pm/model'
import type { Mappable } from '@tiptap/pm/transform'

/** One stretch of words under the mark of a target. Offsets are UTF-16 units in the block's text. */
interface Stretch {
  index: number
  from: number
  to: number
}

/** The stretches of every target in a list of blocks, by the target's id, in reading order. */
export function stretchesOf(nodes: readonly Node[]): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>()
  nodes.forEach((node, index) => {
    node.forEach((run, from) => {
      for (const mark of run.marks) {
        const id = String(mark.attrs.id)
        const list = found.get(id) ?? []
        found.set(id, list)
        const last = list.at(-1)
        if (last?.index === index && last.to === from) last.to += run.nodeSize
        else list.push({ index, from, to: from + run.nodeSize })
      }
    })
  })
  return found
}

/**
 * The blocks with the marks of targets that stand in several of them left in the first only. Unchanged blocks are the
 * same objects.
 */
export function keepFirst(nodes: readonly Node[]): Node[] {
  const out = [...nodes]
  for (const [id, stretches] of stretchesOf(nodes)) {
    const first = stretches[0]!.index
    for (const stretch of stretches)
      if (stretch.index !== first) out[stretch.index] = remarked(out[stretch.index]!, stretch, id, null)
  }
  return out
}

interface Placed {
  node: Node
  /** Position before the block. */
  pos: number
}

/**
 * Gives copies of quoted words new target ids. `was` are the blocks before the paste, `now` those after it with their
 * positions, `mapping` leads from one to the other. `copy` makes the new target for block `index` and gives its id.
 */
export function renameCopies(
  was: readonly Placed[],
  now: readonly Placed[],
  mapping: Mappable,
  copy: (targetId: string, index: number) => string | null,
): Node[] {
  const out = now.map(each => each.node)
  const before = stretchesOf(was.map(each => each.node))
  for (const [id, stretches] of stretchesOf(out)) {
    if (stretches.length < 2) continue
    const stayed = (before.get(id) ?? []).map(({ index, from, to }) => {
      const start = was[index]!.pos + 1
      return { from: mapping.map(start + from, 1), to: mapping.map(start + to, -1) }
    })
    const kept = stretches.filter(({ index, from, to }) => {
      const start = now[index]!.pos + 1
      return stayed.some(place => place.from < start + to && start + from < place.to)
    })
    const keepers = kept.length > 0 ? kept : stretches.slice(0, 1)
    const copies = new Map<number, string | null>()
    for (const stretch of stretches) {
      const { index } = stretch
      if (keepers.includes(stretch)) continue
      if (!copies.has(index)) copies.set(index, copy(id, index))
      out[index] = remarked(out[index]!, stretch, id, copies.get(index)!)
    }
  }
  return out
}

/** The block with the mark of target `id` over a stretch turned into one of target `to`, or taken off for null. */
function remarked(node: Node, { from, to }: Stretch, id: string, into: string | null): Node {
  const runs: Node[] = []
  node.forEach((run, at) => {
    if (at < from || at >= to) return void runs.push(run)
    const marks = run.marks.flatMap(mark => {
      if (mark.attrs.id !== id) return [mark]
      return into === null ? [] : [mark.type.create({ id: into })]
    })
    runs.push(run.mark(marks))
  })
  return node.type.create(node.attrs, runs)
}
