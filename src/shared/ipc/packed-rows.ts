// The rows of a plan as they cross the bridge when it is opened. Paragraphs and targets are by far the most rows: they
// travel as lists of values without names, and text without targets only once. `unpackRows` gives the very rows that
// were read.
import { z } from 'zod'
import type { Block } from '../model/block.ts'
import type { Inline } from '../model/inline.ts'
import { planRowsSchema, type PlanRows } from '../model/plan-rows.ts'
import { targetFactFields, type Target } from '../model/target.ts'

/** The fields of a target in the order in which their values travel. */
export const packedTargetFields = [
  'id',
  'blockId',
  'ord',
  'state',
  ...targetFactFields,
] as const satisfies readonly (keyof Target)[]

const packedTargetSchema = z
  .array(z.union([z.string(), z.number(), z.null()]))
  .length(packedTargetFields.length)
export type PackedTarget = z.infer<typeof packedTargetSchema>

export const packedRowsSchema = planRowsSchema.extend({
  /** JSON text: a list of `PackedBlock`. The store writes it in one go, without making a value of every cell. */
  blocks: z.string(),
  targets: z.array(packedTargetSchema),
})
export type PackedRows = z.infer<typeof packedRowsSchema>

/** A block's values; its plan is that of all. */
type PackedBlock = [
  id: string,
  parentId: string | null,
  ord: string,
  type: Block['type'],
  level: number,
  /** JSON of the inline content; null where it is the text alone, without a mark. */
  inline: string | null,
  text: string,
  label: string,
  clause: string,
  leader: string | null,
  ownersOpen: 0 | 1,
  completion: Block['completion'],
  lineageId: string | null,
]

/** The rows that were packed. */
export function unpackRows(packed: PackedRows): PlanRows {
  const planId = packed.plan.id
  return {
    ...packed,
    blocks: (JSON.parse(packed.blocks) as PackedBlock[]).map(block => unpackBlock(planId, block)),
    targets: packed.targets.map(unpackTarget),
  }
}

/** The words of a plain paragraph are one string, in the row as on the paper: it is held in memory once. */
function unpackBlock(planId: string, block: PackedBlock): Block {
  const [id, parentId, ord, type, level, inline, text, label, clause, leader, open, completion, lineageId] =
    block
  return {
    id,
    planId,
    parentId,
    ord,
    type,
    level,
    inline: inline === null ? [{ type: 'text', text }] : (JSON.parse(inline) as Inline),
    text,
    label,
    clause,
    leader,
    ownersOpen: open === 1,
    completion,
    lineageId,
  }
}

/** One literal: an object filled field by field takes ten times the memory. */
function unpackTarget(values: PackedTarget): Target {
  const [id, blockId, ord, state, text, indicator, comparator, value, valueMax, unit, amount] = values
  const [baseUnit, basis, scope, strength, period, baseline, parent, per, stretch, certainty, doubt] =
    values.slice(11)
  const target: Record<keyof Target, PackedTarget[number] | undefined> = {
    id,
    blockId,
    ord,
    state,
    text,
    indicator,
    comparator,
    value,
    valueMax,
    unit,
    amount,
    baseUnit,
    basis,
    scope,
    strength,
    period,
    baseline,
    parent,
    per,
    stretch,
    certainty,
    doubt,
  }
  return target as Target
}
