// How a task stands, in the words that are printed.
import type { Completion } from '#shared/model/block.ts'
import { zh } from '../../strings/zh-CN.ts'

/** The word printed for a state, "" for none. */
export function completionText(completion: Completion | null): string {
  return completion === null ? '' : zh.division.completion[completion]
}
