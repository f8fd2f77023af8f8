// How two plans of a library belong together, seen from one of them.
import { z } from 'zod'
import { idSchema } from './ids.ts'

/** upper 上级方案: the other plan is the upper level's · lower 下级方案 · sister 姊妹方案. */
export const linkKindSchema = z.enum(['upper', 'lower', 'sister'])
export type LinkKind = z.infer<typeof linkKindSchema>

export const planLinkSchema = z.strictObject({
  /** The other plan. */
  planId: idSchema,
  kind: linkKindSchema,
})
export type PlanLink = z.infer<typeof planLinkSchema>
