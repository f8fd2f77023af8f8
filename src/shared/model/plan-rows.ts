// All rows of one plan together: what is loaded, edited, composed, checked and compared.
import { z } from 'zod'
import { blockSchema } from './block.ts'
import { deadlineSchema } from './deadline.ts'
import { organisationSchema } from './organisation.ts'
import { ownerSchema } from './owner.ts'
import { planSchema } from './plan.ts'
import { targetSchema } from './target.ts'

export const planRowsSchema = z.strictObject({
  plan: planSchema,
  blocks: z.array(blockSchema),
  owners: z.array(ownerSchema),
  targets: z.array(targetSchema),
  deadlines: z.array(deadlineSchema),
  /** The organisations of the library, not only those this plan names. */
  organisations: z.array(organisationSchema),
})
/** The live rows of one plan; deleted rows are never in it. Array order carries no meaning. */
export type PlanRows = z.infer<typeof planRowsSchema>
