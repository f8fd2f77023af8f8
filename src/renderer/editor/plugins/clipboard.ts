// What goes out by copy and comes in by paste and drop: only paragraphs of the plan and their words.
import { DOMParser, type Node, type ParseOptions } from '@tiptap/pm/model'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { attrsOf } from '#shared/document/node-specs.ts'
import type { SchemeId } from '#shared/model/plan.ts'
import { linesOf } from '#shared/reading/source-line.ts'
import { dropParagraphs, pasteParagraphs, takeIn, type KnownIds } from '../clipboard/paste.ts'
import { pastedLines } from '../clipboard/pasted-lines.ts'
import { readPasted } from '../clipboard/read-pasted.ts'
import { wholeBlocks } from '../clipboard/whole-blocks.ts'
import { withoutStyles } from '../clipboard/without-styles.ts'
import type { FactsView } from '../commands/join.ts'
import { stretchesOf } from '../target-stretches.ts'

export interface ClipboardOptions extends KnownIds {
  facts: FactsView
  scheme: () => SchemeId
  /** Notes the facts of what goes out. */
  onCopied: (blockIds: string[], targetIds: string[]) => void
}

export function clipboardPlugin(options: ClipboardOptions): Plugin {
  const { arrivals } = options
  let view: EditorView | null = null
  const reading = (state: EditorState) => ({ state, scheme: options.scheme(), arrivals })
  return new Plugin({
    view(opened) {
      view = opened
      return {}
    },
    props: {
      transformCopied(slice, { state }) {
        const out = wholeBlocks(slice, state.selection)
        const nodes: Node[] = []
        out.content.descendants(node => void (node.type.name === 'block' && nodes.push(node)))
        options.onCopied(
          nodes.flatMap(node => attrsOf(node).id ?? []),
          [...stretchesOf(nodes).keys()],
        )
        return out
      },
      clipboardTextSerializer: slice => {
        const lines: string[] = []
        slice.content.descendants(node => {
          if (node.type.name === 'block') lines.push(node.textContent)
          return node.type.name !== 'block'
        })
        if (lines.length === 0) return slice.content.textBetween(0, slice.content.size, '\n')
        return lines.join('\n')
      },
      clipboardTextParser(text, _context, _plain, { state }) {
        arrivals.begin()
        return readPasted(linesOf(text), reading(state))
      },
      transformPastedHTML: withoutStyles,
      clipboardParser: {
        parseSlice(dom: ParentNode & globalThis.Node, parse: ParseOptions) {
          arrivals.begin()
          const { state } = view!
          // A phrase that begins with plain words carries no more of ours than the marks inside it.
          return dom.querySelector('[data-pm-slice], .target-quote')
            ? DOMParser.fromSchema(state.schema).parseSlice(dom, parse)
            : readPasted(pastedLines(dom), reading(state))
        },
      } as DOMParser,
      transformPasted: slice => takeIn(slice, options),
      handlePaste(editor, _event, slice) {
        const tr = pasteParagraphs(editor.state, slice, options)
        if (tr) editor.dispatch(tr.scrollIntoView())
        return tr !== null
      },
      handleDrop(editor, event, slice, moved) {
        const at = editor.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        const tr = at === undefined ? null : dropParagraphs(editor.state, slice, { ...options, at, moved })
        if (!tr) return false
        editor.dispatch(tr)
        editor.focus()
        return true
      },
    },
  })
}
