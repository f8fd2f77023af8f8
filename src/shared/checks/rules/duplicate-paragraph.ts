// Paragraphs that stand twice: the same words, whatever the punctuation and spacing.
import type { Block } from '../../model/block.ts'
import { beginning } from '../excerpt.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Shorter texts (组织实施, 加强宣传) recur for good reasons. */
const shortest = 15

export const duplicateParagraph: Rule = context => {
  const first = new Map<string, Block>()
  return context.blocks.flatMap((block): Finding[] => {
    const words = block.text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
    if (words.length < shortest || block.type === 'title') return []
    if (!first.has(words)) {
      first.set(words, block)
      return []
    }
    const detail = '这一段与前面的一段内容相同，请删去一段或改写。'
    const text = beginning(block.text)
    return [{ rule: 'duplicate-paragraph', severity: 'error', block: block.id, text, detail }]
  })
}
