// A deadline (时限): the phrase as written plus the range it means. The phrase is what is printed.
import { z } from 'zod'
import { idSchema } from './ids.ts'

/** A calendar day, ISO 8601. */
export const daySchema = z.iso.date()

export const deadlineFactsSchema = z.strictObject({
  text: z.string().min(1).max(500),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  /** True where the phrase leaves the day open (年底前, 秋季开学前). */
  fuzzy: z.boolean(),
  /** How it recurs, in the words of the source (每季度第一个月20日前), null for once. */
  recurring: z.string().max(200).nullable(),
})
export type DeadlineFacts = z.infer<typeof deadlineFactsSchema>

export const deadlineSchema = z.strictObject({
  id: idSchema,
  blockId: idSchema,
  ...deadlineFactsSchema.shape,
})
export type Deadline = z.infer<typeof deadlineSchema>

export const deadlinePatchSchema = deadlineSchema.omit({ id: true }).partial().strict()
export type DeadlinePatch = z.infer<typeof deadlinePatchSchema>
