// What of the plan is still open when it goes to paper: said before the export, never in its way.
import type { MissingName } from '#shared/composing/fields.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { zh } from '../../strings/zh-CN.ts'
import { fieldLabel } from './export-fields.ts'

/** One sentence a matter; [] where nothing is open. */
export function openMatters(rows: PlanRows, lacking: readonly MissingName[]): string[] {
  const led = new Set(rows.owners.filter(owner => owner.role === 'lead').map(owner => owner.blockId))
  const unled = rows.blocks.filter(block => block.type === 'task' && !led.has(block.id)).length
  const live = new Set(rows.blocks.map(block => block.id))
  const doubtful = rows.targets.filter(
    target => live.has(target.blockId) && (target.certainty === 'doubtful' || target.state === 'suspect'),
  ).length
  const missing = lacking.map(fieldLabel).join(zh.common.list)
  return [
    ...(missing === '' ? [] : [zh.exporting.stillMissing(missing)]),
    ...(unled === 0 ? [] : [zh.exporting.unled(unled)]),
    ...(doubtful === 0 ? [] : [zh.exporting.doubtful(doubtful)]),
  ]
}
