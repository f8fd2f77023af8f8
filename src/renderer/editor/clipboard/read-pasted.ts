// Text or a page from elsewhere as paragraphs of this plan: printed labels become structure, and evidence.
import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { Fragment, Slice } from '@tiptap/pm/model'
import { fragmentTypes } from '#shared/document/fragment-types.ts'
import { groupBlocks } from '#shared/document/from-rows.ts'
import { attrsOf } from '#shared/document/node-specs.ts'
import { newId } from '#shared/model/ids.ts'
import type { SchemeId } from '#shared/model/plan.ts'
import { readFragment } from '#shared/reading/read-fragment.ts'
import type { SourceText } from '#shared/reading/source-line.ts'
import { currentBlock, listBlocks } from '../commands/blocks.ts'
import { attrsAfter } from '../commands/split.ts'
import type { Arrivals } from './arrivals.ts'

/** Longest evidence that a row keeps, in UTF-16 units. */
const longestLabel = 64

/**
 * The slice to be pasted where the caret of `state` is. A single line goes into its paragraph as it is; only in an
 * empty paragraph is its label taken off.
 */
export function readPasted(
  source: SourceText,
  { state, scheme, arrivals }: { state: EditorState; scheme: SchemeId; arrivals: Arrivals },
): Slice {
  const { schema } = state
  const here = currentBlock(state)?.node
  const lines = readFragment(source)
  if (lines.length === 0) return Slice.empty
  const intoWords = here && (here.content.size > 0 || attrsOf(here).type === 'title')
  if (lines.length === 1 && (intoWords || lines[0]!.depth === null)) {
    const words = source.lines.map(line => line.text.trim()).filter(text => text !== '')
    return blocksSlice([schema.nodes.block!.create({ id: newId() }, schema.text(words.join('')))])
  }
  const plain = !here
    ? { type: 'measure' as const, level: 1 }
    : intoWords
      ? attrsAfter(attrsOf(here))
      : attrsOf(here)
  const types = fragmentTypes(lines, { blocks: listBlocks(state.doc), scheme, plain })
  const nodes = lines.map(({ text, label, depth }, index) => {
    const id = newId()
    arrivals.addRead(id, label.slice(0, longestLabel), depth !== null)
    const { type, level } = types[index]!
    return schema.nodes.block!.create({ id, type, level }, text === '' ? [] : [schema.text(text)])
  })
  return blocksSlice(nodes)
}

function blocksSlice(nodes: readonly Node[]): Slice {
  return new Slice(Fragment.from(groupBlocks(nodes[0]!.type.schema, nodes)), 2, 2)
}
