// 导入完成情况: how tasks stood, from a table in a file or on the clipboard, into the preview; with a report of every
// row that belongs to no task. Nothing is stored.
import { shallowRef } from 'vue'
import type { Completion } from '#shared/model/block.ts'
import { readCompletionTable, type UnmatchedRow } from '#shared/rollover/completion-table.ts'
import { call } from '../../api/client.ts'
import { useApp } from '../../stores/app.ts'
import { zh } from '../../strings/zh-CN.ts'
import { cellsOnClipboard } from '../division/clipboard-cells.ts'
import type { Rollover } from './use-rollover.ts'

export interface TableReport {
  /** How many tasks and measures the table told of. */
  found: number
  unmatched: readonly UnmatchedRow[]
}

export function useCompletionTable(rollover: Rollover) {
  const app = useApp()
  const report = shallowRef<TableReport | null>(null)

  async function choose(): Promise<void> {
    const chosen = await app.attempt(zh.rollover.readingTable, () => call('tables.choose', {}))
    if (chosen) take(chosen.tables)
  }

  /** A table that is pasted anywhere but into a field. */
  function paste(event: ClipboardEvent): void {
    if (event.target instanceof HTMLInputElement || !event.clipboardData) return
    const { clipboardData } = event
    const cells = cellsOnClipboard(clipboardData.getData('text/plain'), clipboardData.getData('text/html'))
    if (!cells) return
    event.preventDefault()
    take([cells])
  }

  function take(tables: readonly (readonly (readonly string[])[])[]): void {
    const blocks = rollover.rows.value?.blocks ?? []
    const tasks = blocks.filter(block => block.type === 'task' || block.type === 'measure')
    const read = tables.map(table => readCompletionTable(table, tasks)).filter(each => each !== null)
    if (read.length === 0) {
      app.failure = zh.rollover.noTable
      return
    }
    app.failure = ''
    const found = new Map<string, Completion>(read.flatMap(each => [...each.found]))
    rollover.standAll(found)
    report.value = { found: found.size, unmatched: read.flatMap(each => each.unmatched) }
  }

  function forget(): void {
    report.value = null
  }

  return { report, choose, paste, forget }
}
