// How a task stands, read from words: the cells of another table may say 已完成 where ours says 完成.
import type { Completion } from '../model/block.ts'

export const completions: readonly Completion[] = ['done', 'partial', 'missed', 'ongoing']

const spellings: Record<Completion, readonly string[]> = {
  done: [
    '完成',
    '已完成',
    '全部完成',
    '全面完成',
    '超额完成',
    '提前完成',
    '办结',
    '已办结',
    '销号',
    '已销号',
    '100%',
  ],
  partial: ['部分完成', '基本完成', '完成部分', '未全部完成', '部分未完成'],
  missed: ['未完成', '没有完成', '未办结', '未启动', '未开展', '滞后'],
  ongoing: [
    ...['持续', '持续推进', '推进中', '正在推进', '进行中', '长期坚持', '长期推进', '序时推进', '按序时推进'],
    ...['常态化', '常态化推进', '持续开展'],
  ],
}

/** The state that words mean: null for empty words, undefined where they mean none of the states. */
export function readCompletion(words: string): Completion | null | undefined {
  const plain = words.replace(/\s+/gu, '')
  if (plain === '') return null
  return completions.find(state => spellings[state].includes(plain))
}

/** The same for a cell that goes on to explain (已完成，全年新建12所): its first clause counts. */
export function readCompletionCell(words: string): Completion | null | undefined {
  return readCompletion(words) ?? readCompletion(words.split(/[，。；：、（(,;:]/u)[0]!)
}
