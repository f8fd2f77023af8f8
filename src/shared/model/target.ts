// A target (目标指标): what is to be reached, quoted from a block's text.
import { z } from 'zod'
import { idSchema } from './ids.ts'
import { orderKeySchema } from './order-key.ts'

export const comparators = ['>=', '>', '=', '<=', '<', '~', 'between'] as const
export const comparatorSchema = z.enum(comparators)
export type Comparator = z.infer<typeof comparatorSchema>

/** stock 累计、总数 · flow 新增、新建 · rate 占比、覆盖率 · growth 增长 · milestone 里程碑 · relative 相对. */
export const bases = ['stock', 'flow', 'rate', 'growth', 'milestone', 'relative'] as const
export const basisSchema = z.enum(bases)
export type Basis = z.infer<typeof basisSchema>

export const strengths = ['确保', '要求', '力争', '争取', '探索', '预期', '约束'] as const
export const strengthSchema = z.enum(strengths)
export type Strength = z.infer<typeof strengthSchema>

/** The facts of a target, as a reader finds them and a drafter edits them. */
export const targetFactsSchema = z.strictObject({
  /** The quoted words. */
  text: z.string().max(2000),
  indicator: z.string().max(500),
  /** Null where the sentence sets a milestone without a number. */
  comparator: comparatorSchema.nullable(),
  /** The number as printed, before 万 or 亿: 40 in 40万家. */
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  /** The unit as printed: 万家. */
  unit: z.string().max(64),
  /** The number with 万 and 亿 folded in: 400000. */
  amount: z.number().nullable(),
  /** The unit without them: 家. */
  baseUnit: z.string().max(64),
  basis: basisSchema,
  /** 全省, 全市 …, "" where none is said. */
  scope: z.string().max(200),
  strength: strengthSchema,
  period: z.string().max(200).nullable(),
  /** The value it starts from, in printed units: 45 in 由45天压缩至20天. */
  baseline: z.number().nullable(),
  /** The indicator this one is a part of (其中). */
  parent: z.string().max(500).nullable(),
  /** What it is counted per: 每万人, 每个设区市. */
  per: z.string().max(200).nullable(),
  /** The higher value of a two-tier target: 15 in 增长13%，力争15%. */
  stretch: z.number().nullable(),
  certainty: z.enum(['sure', 'doubtful']),
  /** Why it is doubtful, a Chinese sentence; "" when sure. */
  doubt: z.string().max(500),
})
export type TargetFacts = z.infer<typeof targetFactsSchema>

/** The fields of the schema, for the window, which holds no schema. */
export const targetFactFields = [
  'text',
  'indicator',
  'comparator',
  'value',
  'valueMax',
  'unit',
  'amount',
  'baseUnit',
  'basis',
  'scope',
  'strength',
  'period',
  'baseline',
  'parent',
  'per',
  'stretch',
  'certainty',
  'doubt',
] as const satisfies readonly (keyof TargetFacts)[]

/** Facts without what else the object holds: a row's ids, a reader's offsets. */
export function onlyFacts(facts: TargetFacts): TargetFacts {
  return Object.fromEntries(targetFactFields.map(field => [field, facts[field]])) as TargetFacts
}

/** proposed 待确认 · confirmed 已确认 · suspect 待核 (the quoted words were edited). */
export const targetStateSchema = z.enum(['proposed', 'confirmed', 'suspect'])
export type TargetState = z.infer<typeof targetStateSchema>

export const targetSchema = z.strictObject({
  id: idSchema,
  blockId: idSchema,
  ord: orderKeySchema,
  state: targetStateSchema,
  ...targetFactsSchema.shape,
})
export type Target = z.infer<typeof targetSchema>

export const targetPatchSchema = targetSchema.omit({ id: true }).partial().strict()
export type TargetPatch = z.infer<typeof targetPatchSchema>
