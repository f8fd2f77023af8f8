// The targets of a plan as a table: number, words, the task they belong to.
import { byOrder } from '../model/order-key.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { readingOrder } from '../model/tree.ts'
import { fittedColumns } from './fitted-columns.ts'
import { headingSentence } from './heading-element.ts'
import type { PaperRow, PaperTable } from './paper.ts'
import { fixed } from './paragraphs.ts'
import { printable } from './printable.ts'
import { bodyRow, cell, headCell, one, ruledTable } from './table-parts.ts'

/** The table of these rows, `width` twips wide. */
export function targetTable(rows: readonly PaperRow[], width: number): PaperTable {
  const head = ['序号', '目标', '所属任务'].map(words => headCell(words))
  const table = ruledTable(head, rows, [1, 1, 1], width)
  return { ...table, columns: fittedColumns(table.rows, head.length, width, table.padding.side) }
}

/** Targets in reading order, in the words of the plan. */
export function targetRows(rows: PlanRows): PaperRow[] {
  const blocks = new Map(rows.blocks.map(block => [block.id, block]))
  const targets = readingOrder(rows.blocks).flatMap(block =>
    rows.targets.filter(target => target.blockId === block.id).sort(byOrder),
  )
  return targets.map((target, i) => {
    const quote = {
      text: printable(target.text),
      source: 'fact' as const,
      blockId: target.blockId,
      targetIds: [target.id],
    }
    let task = blocks.get(target.blockId)
    while (task && task.type !== 'task' && task.parentId !== null) task = blocks.get(task.parentId)
    // A task that says everything in one paragraph is named by its first sentence.
    const named = task?.type === 'task' ? headingSentence(task.text).heading.replace(/。$/u, '') : ''
    const name = named === '' ? [] : [{ ...quote, text: printable(named), blockId: task!.id, targetIds: [] }]
    return bodyRow([
      one([cell([fixed(String(i + 1))], 'tableNumber')]),
      one([cell([quote])]),
      one([cell(name)]),
    ])
  })
}
