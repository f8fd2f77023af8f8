// The closed union of row operations: the only way rows change, in the window, in services and on disk.
import { z } from 'zod'
import { blockPatchSchema, blockSchema } from '../model/block.ts'
import { deadlinePatchSchema, deadlineSchema } from '../model/deadline.ts'
import { idSchema } from '../model/ids.ts'
import { organisationPatchSchema, organisationSchema } from '../model/organisation.ts'
import { ownerPatchSchema, ownerSchema } from '../model/owner.ts'
import { planPatchSchema } from '../model/plan.ts'
import { targetPatchSchema, targetSchema } from '../model/target.ts'

/**
 * insert puts a row (or brings back a removed one of the same id), patch changes fields, remove hides a row.
 * Removing a block keeps its owners, targets and deadline attached to it, so that bringing it back brings them back.
 */
export const operationSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('plan.patch'), id: idSchema, patch: planPatchSchema }),
  z.strictObject({ op: z.literal('block.insert'), row: blockSchema }),
  z.strictObject({ op: z.literal('block.patch'), id: idSchema, patch: blockPatchSchema }),
  z.strictObject({ op: z.literal('block.remove'), id: idSchema }),
  z.strictObject({ op: z.literal('owner.insert'), row: ownerSchema }),
  z.strictObject({ op: z.literal('owner.patch'), id: idSchema, patch: ownerPatchSchema }),
  z.strictObject({ op: z.literal('owner.remove'), id: idSchema }),
  z.strictObject({ op: z.literal('target.insert'), row: targetSchema }),
  z.strictObject({ op: z.literal('target.patch'), id: idSchema, patch: targetPatchSchema }),
  z.strictObject({ op: z.literal('target.remove'), id: idSchema }),
  z.strictObject({ op: z.literal('deadline.insert'), row: deadlineSchema }),
  z.strictObject({ op: z.literal('deadline.patch'), id: idSchema, patch: deadlinePatchSchema }),
  z.strictObject({ op: z.literal('deadline.remove'), id: idSchema }),
  z.strictObject({ op: z.literal('organisation.insert'), row: organisationSchema }),
  z.strictObject({ op: z.literal('organisation.patch'), id: idSchema, patch: organisationPatchSchema }),
  z.strictObject({ op: z.literal('organisation.remove'), id: idSchema }),
])
export type Operation = z.infer<typeof operationSchema>

/** The tables that operations work on; the part of `op` before the dot. */
export type TableName = 'block' | 'owner' | 'target' | 'deadline' | 'organisation'

/** The id of the row an operation is about. */
export function rowIdOf(operation: Operation): string {
  return 'row' in operation ? operation.row.id : operation.id
}
