// An owner (责任单位): an organisation that leads or supports a task.
import { z } from 'zod'
import { idSchema } from './ids.ts'
import { orderKeySchema } from './order-key.ts'

/** lead 牵头 · support 配合. */
export const ownerRoleSchema = z.enum(['lead', 'support'])
export type OwnerRole = z.infer<typeof ownerRoleSchema>

export const ownerSchema = z.strictObject({
  id: idSchema,
  blockId: idSchema,
  organisationId: idSchema,
  role: ownerRoleSchema,
  ord: orderKeySchema,
})
export type Owner = z.infer<typeof ownerSchema>

export const ownerPatchSchema = ownerSchema.omit({ id: true }).partial().strict()
export type OwnerPatch = z.infer<typeof ownerPatchSchema>
