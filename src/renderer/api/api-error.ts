// A call that the main process refused. `message` is the Chinese sentence to show; `code` decides what to offer.
import type { ErrorCode, ErrorData } from '#shared/ipc/errors.ts'

export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: ErrorCode
  readonly details: ErrorData['details']

  constructor(data: ErrorData) {
    super(data.message)
    this.code = data.code
    this.details = data.details
  }
}
