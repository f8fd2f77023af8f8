// A plan: one year's document. Its title is the text of its title block; no second copy is kept.
import { z } from 'zod'
import { idSchema } from './ids.ts'

/** ISO 8601 instant in UTC, as `Date.prototype.toISOString` prints it. */
export const instantSchema = z.iso.datetime()

/** draft 草拟中 · consultation 征求意见稿 · review 送审稿 · issued 印发稿. */
export const planStatusSchema = z.enum(['draft', 'consultation', 'review', 'issued'])
export type PlanStatus = z.infer<typeof planStatusSchema>

export const schemeIds = [
  'official',
  'official-measures',
  'two-level',
  'arabic',
  'chapter',
  'press',
  'official-second-through',
  'official-third-through',
  'official-both-through',
  'two-level-through',
  'chapter-measures',
] as const
/** A numbering scheme of `numbering/schemes.ts`. */
export const schemeIdSchema = z.enum(schemeIds)
export type SchemeId = z.infer<typeof schemeIdSchema>

export const planSchema = z.strictObject({
  id: idSchema,
  year: z.int().min(1949).max(2200).nullable(),
  status: planStatusSchema,
  scheme: schemeIdSchema,
  /** Header fields for official paper (issuer, number, date, recipients …), by the names of `composing/fields`. */
  header: z.record(z.string().max(64), z.string().max(4000)),
  /** Name of the imported file, "" for a plan written here. */
  source: z.string().max(1024),
  createdAt: instantSchema,
})
export type Plan = z.infer<typeof planSchema>

export const planPatchSchema = planSchema.omit({ id: true, createdAt: true }).partial().strict()
export type PlanPatch = z.infer<typeof planPatchSchema>
