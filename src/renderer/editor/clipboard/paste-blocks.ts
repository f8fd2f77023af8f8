// Puts whole and cut-off paragraphs where the caret is. What the paragraph under the caret says stays with its id;
// what comes in keeps the ids it comes with.
import type { Node, Slice } from '@tiptap/pm/model'
import { newId } from '#shared/model/ids.ts'
import { attrsOf } from '#shared/document/node-specs.ts'
import { keepFirst } from '../target-stretches.ts'
import { sliceBlocks } from './slice-blocks.ts'

export interface IncomingBlocks {
  blocks: readonly Node[]
  /** Whether the first goes on with the words before it, and the last with those behind it, as cut-off paragraphs do. */
  startOpen: boolean
  endOpen: boolean
}

/** The paragraphs of a slice; null where it is words of one paragraph only. */
export function incomingBlocks(slice: Slice): IncomingBlocks | null {
  const blocks = sliceBlocks(slice)
  const [startOpen, endOpen] = [slice.openStart >= 2, slice.openEnd >= 2]
  if (blocks.length === 0 || (blocks.length === 1 && startOpen && endOpen)) return null
  return { blocks, startOpen, endOpen }
}

/**
 * What stands in place of the words around the caret after paragraphs were put there, and in which of them the caret
 * goes. `before` is the block with what stands before the caret, `after` the one with what stands behind it, which may
 * be another (a selection over several was replaced). A block without words gives way, but for `keepEmpty`.
 */
export function pasteBlocks(
  before: Node,
  after: Node,
  { blocks, startOpen, endOpen }: IncomingBlocks,
  keepEmpty: boolean,
): { nodes: Node[]; caret: { index: number; offset: number } } {
  const one = before.attrs.id === after.attrs.id
  const [first, last] = one ? (keepFirst([before, after]) as [Node, Node]) : [before, after]
  const title = attrsOf(first).type === 'title'
  const stays = first.content.size > 0 || title || (keepEmpty && last.content.size === 0)
  const nodes: Node[] = []
  const left = [...blocks]
  if (startOpen && (first.content.size > 0 || title))
    nodes.push(first.copy(first.content.append(left.shift()!.content)))
  else if (stays) nodes.push(first)
  nodes.push(...left)
  const caret = { index: nodes.length - 1, offset: nodes.at(-1)!.content.size }
  if (last.content.size === 0) return { nodes, caret }
  // The words behind the caret keep their block's id, unless the words before it have it.
  const taken = one && stays
  if (endOpen && left.length > 0) {
    const joined = nodes.pop()!
    nodes.push((taken ? joined : last).copy(joined.content.append(last.content)))
  } else if (taken) {
    const { type, level } = attrsOf(last)
    nodes.push(last.type.create({ id: newId(), type: title ? 'paragraph' : type, level }, last.content))
  } else nodes.push(last)
  return { nodes, caret }
}
