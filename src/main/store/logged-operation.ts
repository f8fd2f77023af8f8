// What the operation log holds: the row operations, and the beginning and end of a plan, which no operation covers.
// Replaying the log from an empty library gives the rows of today.
import type { Plan } from '#shared/model/plan.ts'
import type { Operation } from '#shared/ops/operation.ts'

export type LoggedOperation = Operation | { op: 'plan.insert'; row: Plan } | { op: 'plan.remove'; id: string }

export interface LogEntry {
  seq: number
  batchId: string
  ordinal: number
  planId: string
  at: string
  author: string
  operation: LoggedOperation
  inverse: LoggedOperation
}
