// An issue of a 简报 or 纪要 that went out: what its number was counted by, and which plan it printed.
import { z } from 'zod'
import { idSchema } from './ids.ts'

export const issueRecordSchema = z.strictObject({
  /** Name of the 简报 or 纪要; every name is counted apart. */
  series: z.string().min(1).max(200),
  /** Year of its date; numbers begin with 1 in each. */
  year: z.int().min(1949).max(2200),
  /** 增刊 are counted apart. */
  supplement: z.boolean(),
  number: z.int().min(1).max(9999),
  /** 总第×期, null where it was not printed. */
  total: z.int().min(1).max(999_999).nullable(),
  planId: idSchema,
})
export type IssueRecord = z.infer<typeof issueRecordSchema>
