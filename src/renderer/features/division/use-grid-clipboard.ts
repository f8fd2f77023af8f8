// Copy, cut and paste of the selected cells, to and from a spreadsheet. What is pasted is only told: a preview comes first.
import type { Ref } from 'vue'
import { zh } from '../../strings/zh-CN.ts'
import type { CellEdit } from './cell-edits.ts'
import { cellsOnClipboard, clipboardOf } from './clipboard-cells.ts'
import { cellsOf, type TaskItem } from './division-items.ts'
import { clearing } from './grid-edits.ts'
import { rectangleOf, type GridSelection } from './grid-selection.ts'
import { pasteEdits, type PasteEdits } from './paste-edits.ts'

interface Options {
  tasks: () => readonly TaskItem[]
  /** What was pasted is selected afterwards. */
  selection: Ref<GridSelection>
  editable: () => boolean
  edit: (edits: CellEdit[]) => void
  paste: (paste: PasteEdits) => void
  /** A sentence for the drafter. */
  say: (sentence: string) => void
}

export function useGridClipboard({ tasks, selection, editable, ...tell }: Options) {
  function copy(event: ClipboardEvent): void {
    if (!event.clipboardData) return
    const { text, html } = clipboardOf(cellsOf(tasks(), rectangleOf(selection.value)))
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    event.preventDefault()
  }

  function cut(event: ClipboardEvent): void {
    copy(event)
    if (editable()) tell.edit(clearing(tasks(), rectangleOf(selection.value)))
  }

  function paste(event: ClipboardEvent): void {
    event.preventDefault()
    const data = event.clipboardData
    const cells = cellsOnClipboard(data?.getData('text/plain') ?? '', data?.getData('text/html') ?? '')
    if (!editable() || tasks().length === 0) return
    if (!cells) return tell.say(zh.division.nothingToPaste)
    const pasted = pasteEdits(tasks(), rectangleOf(selection.value), cells)
    const { top, left, bottom, right } = pasted.filled
    selection.value = { anchor: { row: top, column: left }, head: { row: bottom, column: right } }
    tell.paste(pasted)
  }

  return { copy, cut, paste }
}
