// Half-width punctuation between Chinese words: 市,县 for 市，县. One finding a block.
import { excerptAt } from '../excerpt.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

const patterns = [
  /(?<=[\p{Script=Han}”’》）])[,;:?!](?=[\p{Script=Han}“‘《（]|\s*$)/u,
  /(?<=[\p{N}\p{Script=Latin}%％])[,;?!](?=[\p{Script=Han}“‘《])/u,
  /(?<=\p{Script=Han})\.(?=\p{Script=Han}|\s*$)/u,
  /(?<=[\p{Script=Han}”》])\((?=[\p{Script=Han}“《])/u,
  /(?<=[\p{Script=Han}”》])\)(?=[\p{Script=Han}“《，、；：。]|\s*$)/u,
]
const between = new RegExp(patterns.map(pattern => pattern.source).join('|'), 'gu')
const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
}

export const halfWidthPunctuation: Rule = context =>
  context.blocks.flatMap((block): Finding[] => {
    const found = [...block.text.matchAll(between)]
    if (found.length === 0) return []
    const { index } = found[0]!
    const marks = [...new Set(found.map(match => match[0]))]
    const count = found.length === 1 ? '' : `（共 ${found.length} 处）`
    return [
      {
        rule: 'half-width-punctuation',
        severity: 'error',
        block: block.id,
        text: excerptAt(block.text, index, index + 1),
        detail: `汉字之间用了半角标点“${marks.join('')}”${count}，请改为“${marks.map(mark => full[mark]).join('')}”。`,
      },
    ]
  })
