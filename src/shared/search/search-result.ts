// What a search over all plans of a library finds.
import { z } from 'zod'
import { blockTypeSchema } from '../model/block.ts'
import { idSchema } from '../model/ids.ts'
import { comparatorSchema } from '../model/target.ts'

/** Longest query, in UTF-16 units. */
export const longestQuery = 100

const inPlan = { planId: idSchema, planTitle: z.string() }

export const blockHitSchema = z.strictObject({
  ...inPlan,
  blockId: idSchema,
  type: blockTypeSchema,
  text: z.string(),
})
export type BlockHit = z.infer<typeof blockHitSchema>

/** An organisation in a plan where it owns tasks. */
export const organisationHitSchema = z.strictObject({
  ...inPlan,
  organisationId: idSchema,
  name: z.string(),
  /** How many tasks it leads and supports there. */
  lead: z.int(),
  support: z.int(),
})
export type OrganisationHit = z.infer<typeof organisationHitSchema>

export const targetHitSchema = z.strictObject({
  ...inPlan,
  blockId: idSchema,
  targetId: idSchema,
  indicator: z.string(),
  comparator: comparatorSchema.nullable(),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  unit: z.string(),
  text: z.string(),
})
export type TargetHit = z.infer<typeof targetHitSchema>

export const searchResultSchema = z.strictObject({
  blocks: z.array(blockHitSchema),
  organisations: z.array(organisationHitSchema),
  targets: z.array(targetHitSchema),
  /** Whether more was found than is listed. */
  more: z.boolean(),
})
export type SearchResult = z.infer<typeof searchResultSchema>
