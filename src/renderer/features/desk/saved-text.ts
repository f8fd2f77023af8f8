// How far what was typed has got, in words. 已保存 stands only for what the library has acknowledged.
import type { SaveStatus } from '../../editor/plan-session.ts'
import { zh } from '../../strings/zh-CN.ts'
import { clockText } from '../start/day-text.ts'

/** The words for the status bar; the time is that of the machine's clock. */
export function savedText(status: SaveStatus): string {
  switch (status.state) {
    case 'saved':
      return status.at === null ? zh.status.unchanged : zh.status.saved(clockText(new Date(status.at)))
    case 'pending':
      return zh.status.pending
    case 'saving':
      return zh.status.saving
    case 'failed':
      return zh.status.failed
  }
}
