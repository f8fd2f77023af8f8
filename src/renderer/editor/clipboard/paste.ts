// Taking words and paragraphs in: with ids this plan knows, or new ones, put where the caret is or where they are
// dropped. One transaction each; `plugins/integrity.ts` settles copies and facts in the same step.
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Selection, type Transaction } from '@tiptap/pm/state'
import { attrsOf } from '#shared/document/node-specs.ts'
import { listBlocks, rewriteBlocks, selectInBlock } from '../commands/blocks.ts'
import { deleteRange, endsOf } from '../commands/delete-range.ts'
import type { FactsView } from '../commands/join.ts'
import type { Arrivals } from './arrivals.ts'
import { dropWhole, wholeParagraph } from './drop-whole.ts'
import { incomingBlocks, pasteBlocks, type IncomingBlocks } from './paste-blocks.ts'

export interface KnownIds {
  /** Whether a block of this id is or was part of this plan. */
  knowsBlock: (id: string) => boolean
  knowsTarget: (id: string) => boolean
  arrivals: Arrivals
}

/** The slice with ids of this plan and of what was just read; other ids become new ones, other targets are dropped. */
export function takeIn(slice: Slice, { knowsBlock, knowsTarget, arrivals }: KnownIds): Slice {
  const targets = new Map<string, string | null>()
  const targetId = (id: string): string | null => {
    if (knowsTarget(id)) return id
    if (!targets.has(id)) targets.set(id, arrivals.addTarget(id))
    return targets.get(id)!
  }
  const clean = (content: Fragment): Fragment => {
    const nodes: Node[] = []
    content.forEach(node => {
      if (node.isText) {
        const marks = node.marks.flatMap(mark => {
          const id = targetId(String(mark.attrs.id))
          return id === null ? [] : [mark.type.create({ id })]
        })
        nodes.push(node.mark(marks))
      } else if (node.type.name === 'block') {
        const { id } = attrsOf(node)
        const known = id && (knowsBlock(id) || arrivals.has(id))
        const attrs = { ...node.attrs, id: known ? id : arrivals.addBlock(id) }
        nodes.push(node.type.create(attrs, clean(node.content)))
      } else nodes.push(node.copy(clean(node.content)))
    })
    return Fragment.from(nodes)
  }
  return new Slice(clean(slice.content), slice.openStart, slice.openEnd)
}

interface PasteOptions {
  arrivals: Arrivals
  facts: FactsView
}

/** Puts paragraphs in place of the selection; null for words of one paragraph, which go in as any text does. */
export function pasteParagraphs(
  state: EditorState,
  slice: Slice,
  { arrivals, facts }: PasteOptions,
): Transaction | null {
  const incoming = withHeads(slice, arrivals)
  if (!incoming) return null
  const { tr, selection } = state
  put(tr, selection, incoming, facts)
  return tr.setMeta('paste', true).setMeta('uiEvent', 'paste')
}

/**
 * Puts paragraphs where they were dropped and, if they `moved`, takes them away where they stood, which is the
 * selection. Null for words of one paragraph that leave others behind. Dropped into itself the selection stays.
 */
export function dropParagraphs(
  state: EditorState,
  slice: Slice,
  { arrivals, facts, at, moved }: PasteOptions & { at: number; moved: boolean },
): Transaction | null {
  const whole = wholeParagraph(state, listBlocks(state.doc), slice)
  if (whole >= 0) return dropWhole(state, whole, { at, moved })
  const incoming = withHeads(slice, arrivals)
  if (!incoming) return null
  const { tr } = state
  const { from, to } = state.selection
  if (moved && at >= from && at <= to) return tr
  // What stands further down is done first, so that no place moves meanwhile.
  if (moved && at < from) deleteRange(tr, state, facts)
  const caret = put(tr, TextSelection.near(tr.doc.resolve(at)), incoming, facts)
  if (moved && at > to) {
    deleteRange(tr, { doc: tr.doc, selection: TextSelection.create(tr.doc, from, to) }, facts)
    selectInBlock(tr, caret.id, caret.offset)
  }
  return tr.setMeta('uiEvent', 'drop')
}

/** The paragraphs of a slice. A heading never goes on with other words, and nothing goes on with it. */
function withHeads(slice: Slice, arrivals: Arrivals): IncomingBlocks | null {
  const incoming = incomingBlocks(slice)
  if (!incoming) return null
  const headed = (node: Node) => arrivals.isHeaded(attrsOf(node).id!)
  const { blocks, startOpen, endOpen } = incoming
  return {
    blocks,
    startOpen: startOpen && !headed(blocks[0]!),
    endOpen: endOpen && !headed(blocks.at(-1)!),
  }
}

/** Puts the paragraphs in place of a selection of `tr.doc`; the caret goes behind them, to the place returned. */
function put(tr: Transaction, selection: Selection, incoming: IncomingBlocks, facts: FactsView) {
  const blocks = listBlocks(tr.doc)
  const { from, to } = endsOf(blocks, selection)
  const [first, last] = [blocks[from.index]!, blocks[to.index]!]
  const before = first.node.copy(first.node.content.cut(0, from.offset))
  const after = last.node.copy(last.node.content.cut(to.offset))
  const keepEmpty = first === last && first.node.content.size === 0 && facts.hasFacts(first.id)
  const { nodes, caret } = pasteBlocks(before, after, incoming, keepEmpty)
  rewriteBlocks(tr, blocks, from.index, to.index + 1, nodes)
  // By place and not by id: until the integrity plugin has looked, a copy has the id of what it was copied from.
  const at = listBlocks(tr.doc)[from.index + caret.index]!
  tr.setSelection(TextSelection.create(tr.doc, at.pos + 1 + caret.offset))
  return { id: at.id, offset: caret.offset }
}
