// A version (版本): a named, frozen state of a plan.
import { z } from 'zod'
import { idSchema } from './ids.ts'
import { instantSchema } from './plan.ts'

export const versionSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  name: z.string().min(1).max(200),
  author: z.string().max(200),
  createdAt: instantSchema,
  /** SHA-256 of the canonical rows, lower-case hex. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Version = z.infer<typeof versionSchema>
