// How a task stands, in words and back from words: the cells of another table may say 已完成 where ours says 完成.
import type { Completion } from '#shared/model/block.ts'
import { zh } from '../../strings/zh-CN.ts'

export const completions: readonly Completion[] = ['done', 'partial', 'missed', 'ongoing']

const spellings: Record<Completion, readonly string[]> = {
  done: ['完成', '已完成', '全部完成', '办结', '已办结'],
  partial: ['部分完成', '基本完成', '完成部分'],
  missed: ['未完成', '没有完成', '未办结'],
  ongoing: ['持续', '持续推进', '推进中', '正在推进', '进行中', '长期坚持'],
}

/** The word printed for a state, "" for none. */
export function completionText(completion: Completion | null): string {
  return completion === null ? '' : zh.division.completion[completion]
}

/** The state that words mean: null for empty words, undefined where they mean none of the states. */
export function readCompletion(words: string): Completion | null | undefined {
  const plain = words.replace(/\s+/gu, '')
  if (plain === '') return null
  return completions.find(state => spellings[state].includes(plain))
}
