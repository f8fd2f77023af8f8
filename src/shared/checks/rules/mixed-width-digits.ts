// Full-width digits (２０２０) in a plan that writes half-width ones. One finding a block.
import { excerptAt } from '../excerpt.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const mixedWidthDigits: Rule = context => {
  const whole = context.blocks.map(block => block.text).join('')
  const halves = whole.match(/\d/gu)?.length ?? 0
  const fulls = whole.match(/[０-９]/gu)?.length ?? 0
  if (fulls === 0 || halves === 0) return []
  const strange = fulls <= halves ? /[０-９]+/u : /\d+/u
  const [name, other] = fulls <= halves ? ['全角', '半角'] : ['半角', '全角']
  return context.blocks.flatMap((block): Finding[] => {
    const found = strange.exec(block.text)
    if (!found) return []
    return [
      {
        rule: 'mixed-width-digits',
        severity: 'suspect',
        block: block.id,
        text: excerptAt(block.text, found.index, found.index + found[0].length),
        detail: `“${found[0]}”是${name}数字，全文其他地方多用${other}数字，请统一。`,
      },
    ]
  })
}
