// What goes out by copy and comes in by paste and drop: only paragraphs of the plan and their words, with ids and
// targets that this plan knows, or new ones.
import { DOMParser, Fragment, Slice, type Node, type ParseOptions } from '@tiptap/pm/model'
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { attrsOf } from '#shared/document/node-specs.ts'
import type { SchemeId } from '#shared/model/plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import type { Arrivals } from '../clipboard/arrivals.ts'
import { incomingBlocks, pasteBlocks, type IncomingBlocks } from '../clipboard/paste-blocks.ts'
import { pastedLines } from '../clipboard/pasted-lines.ts'
import { readPasted } from '../clipboard/read-pasted.ts'
import { wholeBlocks } from '../clipboard/whole-blocks.ts'
import { withoutStyles } from '../clipboard/without-styles.ts'
import { listBlocks, rewriteBlocks, selectInBlock } from '../commands/blocks.ts'
import { deleteRange, placeOf } from '../commands/delete-range.ts'
import type { FactsView } from '../commands/join.ts'
import { stretchesOf } from '../target-marks.ts'

export interface ClipboardOptions {
  facts: FactsView
  arrivals: Arrivals
  scheme: () => SchemeId
  /** Whether a block of this id is or was part of this plan. */
  knowsBlock: (id: string) => boolean
  knowsTarget: (id: string) => boolean
  /** Notes the facts of what goes out. */
  onCopied: (blockIds: string[], targetIds: string[]) => void
}

export function clipboardPlugin(options: ClipboardOptions): Plugin {
  const { arrivals, facts } = options
  let reading: EditorView | null = null
  const read = (state: EditorState) => ({ state, scheme: options.scheme(), arrivals })
  return new Plugin({
    view(view) {
      reading = view
      return {}
    },
    props: {
      transformCopied(slice, view) {
        const out = wholeBlocks(slice, view.state.selection)
        const nodes: Node[] = []
        out.content.descendants(node => void (node.type.name === 'block' && nodes.push(node)))
        options.onCopied(
          nodes.flatMap(node => attrsOf(node).id ?? []),
          [...stretchesOf(nodes).keys()],
        )
        return out
      },
      transformPastedHTML: withoutStyles,
      transformPasted: slice => new Slice(cleaned(slice.content, options), slice.openStart, slice.openEnd),
      clipboardTextParser(text, _context, _plain, view) {
        arrivals.begin()
        return readPasted(linesOf(text), read(view.state))
      },
      clipboardParser: {
        parseSlice(dom: ParentNode, parse: ParseOptions) {
          arrivals.begin()
          const { state } = reading!
          if (dom.querySelector('[data-pm-slice]'))
            return DOMParser.fromSchema(state.schema).parseSlice(dom as never, parse)
          return readPasted(pastedLines(dom), read(state))
        },
      } as unknown as DOMParser,
      clipboardTextSerializer: slice => {
        const lines: string[] = []
        slice.content.descendants(node => {
          if (node.type.name === 'block') lines.push(node.textContent)
          return node.type.name !== 'block'
        })
        if (lines.length === 0) return slice.content.textBetween(0, slice.content.size, '\n')
        return lines.join('\n')
      },
      handlePaste(view, _event, slice) {
        const incoming = withHeads(incomingBlocks(slice), arrivals)
        if (!incoming) return false
        const tr = deleteRange(view.state.tr, view.state, facts)
        put(tr, tr.selection.from, incoming, facts)
        view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView())
        return true
      },
      handleDrop(view, event, slice, moved) {
        const incoming = withHeads(incomingBlocks(slice), arrivals)
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        if (!incoming || at === undefined) return false
        const { selection } = view.state
        const inside = moved && at >= selection.from && at <= selection.to
        if (!inside) view.dispatch(dropped(view.state, at, incoming, moved, facts))
        view.focus()
        return true
      },
    },
  })
}

/** A heading never goes on with other words, and nothing goes on with it. */
function withHeads(incoming: IncomingBlocks | null, arrivals: Arrivals): IncomingBlocks | null {
  if (!incoming) return null
  const headed = (node: Node) => arrivals.isHeaded(attrsOf(node).id!)
  const { blocks, startOpen, endOpen } = incoming
  return {
    blocks,
    startOpen: startOpen && !headed(blocks[0]!),
    endOpen: endOpen && !headed(blocks.at(-1)!),
  }
}

/** Adds the paragraphs at a position of `tr.doc`; the caret goes behind them, to the place returned. */
function put(tr: Transaction, pos: number, incoming: IncomingBlocks, facts: FactsView) {
  const blocks = listBlocks(tr.doc)
  const { index, offset } = placeOf(blocks, pos)
  const { node, id } = blocks[index]!
  const { nodes, caret } = pasteBlocks(node, offset, incoming, facts.hasFacts(id))
  rewriteBlocks(tr, blocks, index, index + 1, nodes)
  selectInBlock(tr, caret.id, caret.offset)
  return caret
}

/** The paragraphs put where they were dropped, and taken away where they stood if they move. */
function dropped(
  state: EditorState,
  at: number,
  incoming: IncomingBlocks,
  moved: boolean,
  facts: FactsView,
): Transaction {
  const { tr, selection } = state
  // What stands further down is done first, so that no place moves meanwhile.
  if (moved && at < selection.from) deleteRange(tr, state, facts)
  const caret = put(tr, at, incoming, facts)
  if (moved && at > selection.to) {
    const { from, to } = selection
    deleteRange(tr, { doc: tr.doc, selection: TextSelection.create(tr.doc, from, to) }, facts)
    selectInBlock(tr, caret.id, caret.offset)
  }
  return tr.setMeta('uiEvent', 'drop')
}

/** The content with ids of this plan and of what was just read; other ids become new ones, other targets are dropped. */
function cleaned(content: Fragment, options: ClipboardOptions): Fragment {
  const { arrivals, knowsBlock, knowsTarget } = options
  const targets = new Map<string, string | null>()
  const targetId = (id: string): string | null => {
    if (knowsTarget(id)) return id
    if (!targets.has(id)) targets.set(id, arrivals.addTarget(id))
    return targets.get(id)!
  }
  const clean = (fragment: Fragment): Fragment => {
    const nodes: Node[] = []
    fragment.forEach(node => {
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
  return clean(content)
}
