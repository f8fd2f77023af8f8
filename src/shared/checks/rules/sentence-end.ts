// Measures that break off: a sentence without its final mark, where the plan's measures have one.
import { excerptAt } from '../excerpt.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

const ended = /[。！？；：…][”’」』）》\s]*$/u
/** What may stand last without being an end: a closing bracket of a note, a title, a quotation. */
const closed = /[）)》”’]\s*$/u
const dangling = /[，、,]\s*$/u
/** The share of measures with a final mark from which on a missing one is an oversight. */
const usual = 0.7

export const sentenceEnd: Rule = context => {
  const measures = context.blocks.filter(block => block.type === 'measure' && /[，。；、]/u.test(block.text))
  const most = measures.filter(block => ended.test(block.text)).length >= measures.length * usual
  return measures.flatMap((block): Finding[] => {
    const hanging = dangling.test(block.text)
    if (ended.test(block.text) || (!hanging && (!most || closed.test(block.text)))) return []
    const text = excerptAt(block.text, block.text.length - 1, block.text.length, 12)
    const detail = hanging
      ? '这一段停在句中，后面可能漏了内容，请补全。'
      : '这一段末尾没有标点，请核对是否漏了内容，并补上句号。'
    return [{ rule: 'sentence-end', severity: hanging ? 'error' : 'suspect', block: block.id, text, detail }]
  })
}
