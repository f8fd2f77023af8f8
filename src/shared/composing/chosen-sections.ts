// The sections of a plan that a bulletin prints, chosen by their place: 一、三. Their numbers stay those of the plan.
import type { PlanRows } from '../model/plan-rows.ts'
import { readingOrder } from '../model/tree.ts'
import { chineseNumber } from '../reading/labels/chinese-number.ts'
import { ComposingError } from './composing-error.ts'
import { sectionNumbers } from './fields.ts'

/**
 * The plan with no other sections than these; the whole plan where `chosen` is undefined. What stands before the first
 * section goes with the whole only. Throws `section-unknown` for a place that no section has.
 */
export function chosenSections(rows: PlanRows, chosen: string | undefined): PlanRows {
  if (chosen === undefined) return rows
  const order = readingOrder(rows.blocks)
  const sections = order.filter(block => block.type === 'section' && block.level === 1)
  const kept = new Set(order.filter(block => block.type === 'title').map(block => block.id))
  for (const number of sectionNumbers(chosen)) {
    const section = sections[(chineseNumber(number) ?? Number(number)) - 1]
    if (!section)
      throw new ComposingError(
        'section-unknown',
        sections.length === 0
          ? '方案没有分板块，请把“选用板块”留空，整份选用。'
          : `方案没有第${number}个板块，“选用板块”请在前${sections.length}个中选填。`,
      )
    kept.add(section.id)
  }
  for (const { id, parentId } of order) if (parentId !== null && kept.has(parentId)) kept.add(id)
  const within = <Row extends { blockId: string }>(facts: readonly Row[]) =>
    facts.filter(({ blockId }) => kept.has(blockId))
  return {
    ...rows,
    blocks: rows.blocks.filter(({ id }) => kept.has(id)),
    owners: within(rows.owners),
    targets: within(rows.targets),
    deadlines: within(rows.deadlines),
  }
}
