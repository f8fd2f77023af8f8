// An organisation (单位): a body that can own work. Shared by all plans of a library.
import { z } from 'zod'
import { idSchema } from './ids.ts'
import { orderKeySchema } from './order-key.ts'

export const organisationSchema = z.strictObject({
  id: idSchema,
  /** Full name as it is printed, e.g. 省发展改革委. Unique in a library. */
  name: z.string().min(1).max(200),
  /** Other names under which it is recognised, e.g. 省发改委. */
  shortNames: z.array(z.string().min(1).max(200)).max(50),
  parentId: idSchema.nullable(),
  ord: orderKeySchema,
})
export type Organisation = z.infer<typeof organisationSchema>

export const organisationPatchSchema = organisationSchema.omit({ id: true }).partial().strict()
export type OrganisationPatch = z.infer<typeof organisationPatchSchema>
