// Blocks without words.
import type { BlockType } from '../../model/block.ts'
import type { Rule } from '../rule.ts'

const names: Record<BlockType, string> = {
  title: '标题',
  section: '板块标题',
  task: '任务标题',
  measure: '举措',
  paragraph: '段落',
}

export const emptyBlock: Rule = context =>
  context.blocks
    .filter(block => block.text.trim() === '')
    .map(block => ({
      rule: 'empty-block',
      severity: 'error',
      block: block.id,
      text: '',
      detail: `这里的${names[block.type]}是空的，请补写或删去。`,
    }))
