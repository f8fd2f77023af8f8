// Punctuation typed twice, or two marks where one must go: 。。 ，， 、。
import { excerptAt } from '../excerpt.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

const repeated = /[，、；：。](?=[，、；：。])(?:[，、；：。])+/gu

export const repeatedPunctuation: Rule = context =>
  context.blocks.flatMap(block =>
    [...block.text.matchAll(repeated)].map((match): Finding => {
      const text = excerptAt(block.text, match.index, match.index + match[0].length)
      const detail = `标点“${match[0]}”重复或多余，请只留一个。`
      return { rule: 'repeated-punctuation', severity: 'error', block: block.id, text, detail }
    }),
  )
