// The sentence shown for an error. Errors of the application bring their own; anything else gets one general sentence.
import { ApiError } from '../api/api-error.ts'
import { OperationRefused } from '#shared/ops/row-store.ts'
import { zh } from '../strings/zh-CN.ts'

/** A Chinese sentence that says what is wrong and what to do next; never a stack trace. */
export function errorMessage(error: unknown): string {
  if (error instanceof ApiError) return error.message
  if (error instanceof OperationRefused) return zh.inspector.refused
  return zh.errors.unexpected
}
