// Applies text replacements to inline content, so that the words keep their target marks.
import type { Inline, TextRun } from '../model/inline.ts'
import type { TextEdit } from './shift-years.ts'

/** `edits` are ordered, do not overlap, and lie in the plain text. Replaced words take the marks of their first character. */
export function editInline(inline: Inline, edits: readonly TextEdit[]): Inline {
  const out: Inline = []
  let at = 0
  for (const run of inline) {
    const start = at
    at += run.text.length
    let text = ''
    let read = start
    for (const edit of edits) {
      if (edit.end <= start || edit.start >= at) continue
      text += run.text.slice(read - start, Math.max(edit.start, start) - start)
      if (edit.start >= start) text += edit.text
      read = Math.min(edit.end, at)
    }
    text += run.text.slice(read - start)
    if (text !== '') out.push({ ...run, text })
  }
  return out
}

/** Gives every mark the target id that `ids` names; marks of targets it does not know are taken off. */
export function renameMarks(inline: Inline, ids: ReadonlyMap<string, string>): Inline {
  return inline.map(run => {
    const marks = (run.marks ?? []).flatMap(mark => {
      const id = ids.get(mark.attrs.id)
      return id === undefined ? [] : [{ type: 'target' as const, attrs: { id } }]
    })
    const plain: TextRun = { type: 'text', text: run.text }
    return marks.length > 0 ? { ...plain, marks } : plain
  })
}

/** Applies edits to plain text. */
export function editText(text: string, edits: readonly TextEdit[]): string {
  let out = ''
  let read = 0
  for (const edit of edits) {
    out += text.slice(read, edit.start) + edit.text
    read = edit.end
  }
  return out + text.slice(read)
}

/** Where an offset of the old text stands after the edits; an offset inside a replacement goes to its start. */
export function offsetAfter(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0
  for (const edit of edits) {
    if (edit.end <= offset) shift += edit.text.length - (edit.end - edit.start)
    else if (edit.start < offset) return edit.start + shift
  }
  return offset + shift
}
