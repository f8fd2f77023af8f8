// Targets that are not settled: words edited since (待核), or not yet confirmed where the others are.
import { targetStateOf } from '../../ops/target-state.ts'
import { beginning } from '../excerpt.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const targetSuspect: Rule = context => {
  const all = context.blocks.flatMap(block => context.store.targetsOf(block.id))
  // A plan none of whose targets was ever confirmed is not worked in that way; a file has no confirmations.
  const confirming = all.some(target => target.state === 'confirmed')
  return all.flatMap((target): Finding[] => {
    const state = targetStateOf(context.store, target)
    const place = { rule: 'target-suspect', severity: 'suspect', block: target.blockId } as const
    const text = beginning(target.text)
    if (state === 'suspect') {
      return [{ ...place, text, detail: '这项目标指标待核：文字改动后还没有核对数值，请核对后确认。' }]
    }
    if (state === 'proposed' && confirming) {
      return [{ ...place, text, detail: '这项目标指标还没有确认，请核对指标、数值和单位后确认。' }]
    }
    return []
  })
}
