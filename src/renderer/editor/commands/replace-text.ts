// Replaces stretches of text in any number of paragraphs, as one transaction and so as one undo step.
import type { Mark, Node } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { listBlocks } from './blocks.ts'

/** `from` and `to` are UTF-16 offsets in the block's text before any of the edits. */
export interface TextEdit {
  blockId: string
  from: number
  to: number
  /** The words that were found there: where others stand by now, the edit does not fit. */
  was: string
  text: string
}

/**
 * The new words carry every mark of the words they replace, so that no target loses its place: it becomes 待核 where
 * its words are others now. Applies all edits or, when one does not fit the text, overlaps another or brings a line
 * break, none.
 */
export function replaceText(edits: readonly TextEdit[]): Command {
  return (state, dispatch) => {
    const blocks = new Map(listBlocks(state.doc).map(block => [block.id, block]))
    const placed = edits.map(edit => {
      const block = blocks.get(edit.blockId)
      const inside = block && edit.from >= 0 && edit.from <= edit.to && edit.to <= block.node.content.size
      const fits = inside && block.node.textContent.slice(edit.from, edit.to) === edit.was
      if (!fits || /[\r\n]/.test(edit.text)) return null
      const start = block.pos + 1
      const marks = marksBetween(block.node, edit.from, edit.to)
      return { from: start + edit.from, to: start + edit.to, text: edit.text, marks }
    })
    // From the end, so that no edit moves the place of another.
    const ordered = placed.filter(edit => edit !== null).sort((a, b) => b.from - a.from || b.to - a.to)
    const overlap = ordered.some((edit, i) => i > 0 && edit.to > ordered[i - 1]!.from)
    if (ordered.length === 0 || ordered.length < edits.length || overlap) return false
    if (dispatch) {
      const { tr, schema } = state
      for (const { from, to, text, marks } of ordered) {
        if (text === '') tr.delete(from, to)
        else tr.replaceWith(from, to, schema.text(text, marks))
      }
      dispatch(tr)
    }
    return true
  }
}

/** The marks of all characters in the range, each once; of an empty range none. */
function marksBetween(block: Node, from: number, to: number): readonly Mark[] {
  let marks: readonly Mark[] = []
  block.nodesBetween(from, to, (node, pos) => {
    if (!node.isText || pos >= to || pos + node.nodeSize <= from) return
    for (const mark of node.marks) marks = mark.addToSet(marks)
  })
  return marks
}
