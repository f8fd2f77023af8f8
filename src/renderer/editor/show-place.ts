// Brings a place of the plan under the caret and into view.
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { positionOf } from './commands/blocks.ts'

export interface RevealOptions {
  /** UTF-16 offsets in the block's text; those beyond its end stand for the end. */
  from?: number
  to?: number
  focus?: boolean
}

/** Selects words of a block, or puts the caret at its start, and scrolls there. Nothing for a block that is gone. */
export function revealBlock(
  view: EditorView,
  blockId: string,
  { from = 0, to = from, focus = true }: RevealOptions = {},
): void {
  const { doc, tr } = view.state
  const pos = positionOf(doc, blockId)
  if (pos === null) return
  const size = doc.nodeAt(pos)!.content.size
  const at = (offset: number) => pos + 1 + Math.min(Math.max(0, offset), size)
  view.dispatch(tr.setSelection(TextSelection.create(doc, at(from), at(to))))
  const element = view.nodeDOM(pos)
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' })
  if (focus) view.focus()
}

/** Scrolls to the paragraph with the caret. */
export function showCaret(view: EditorView): void {
  const { node } = view.domAtPos(view.state.selection.head)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}

/** Puts the caret under a point of the window, in CSS pixels. False where it stays: in words that are selected. */
export function caretToPoint(view: EditorView, left: number, top: number): boolean {
  const pos = view.posAtCoords({ left, top })?.pos
  const { doc, tr, selection } = view.state
  const { from, to, empty } = selection
  if (pos === undefined || view.composing || (!empty && pos >= from && pos <= to)) return false
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(pos))))
  return true
}
