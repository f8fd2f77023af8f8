// What goes out by copy, cut and drag. A paragraph that is selected from its first to its last word goes as a whole,
// with its id; of one that is cut off only the words go.
import { Fragment, Slice } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'
import { groupBlocks } from '#shared/document/from-rows.ts'
import { sliceBlocks } from './slice-blocks.ts'

/** The slice as it goes out. `selection` is what it was taken from. */
export function wholeBlocks(slice: Slice, { $from, $to }: Selection): Slice {
  const blocks = sliceBlocks(slice)
  if (blocks.length === 0) return slice
  const several = blocks.length > 1
  const startWhole = several && $from.parentOffset === 0
  // A selection that ends before the first word of a paragraph takes the break before it and nothing of it.
  const breakOnly = several && $to.parentOffset === 0
  const endWhole = several && !breakOnly && $to.parentOffset === $to.parent.content.size
  if (breakOnly) blocks.pop()
  const last = blocks.length - 1
  const nodes = blocks.map((node, index) => {
    const whole = (index > 0 || startWhole) && (index < last || breakOnly || endWhole)
    return whole ? node : node.type.create({ ...node.attrs, id: null }, node.content)
  })
  const groups = groupBlocks(nodes[0]!.type.schema, nodes)
  return new Slice(Fragment.from(groups), startWhole ? 1 : 2, breakOnly || endWhole ? 1 : 2)
}
