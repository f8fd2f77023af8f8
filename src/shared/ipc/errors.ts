// Errors that cross a boundary (process, command line): a closed set of codes, a Chinese sentence, what to do next.
import { z } from 'zod'

export const errorCodes = [
  /** The file is no Moupian library. */
  'not-a-library',
  'library-newer',
  'library-damaged',
  'library-locked',
  'library-missing',
  'library-read-only',
  'library-exists',
  /** No library is open, or the plan is not in it. */
  'no-library',
  'plan-missing',
  'plan-ambiguous',
  /** A version that is not there, or a name that a version of the plan has already. */
  'version-missing',
  'version-exists',
  /** A file to read is empty, binary, encrypted, hostile or has no plan in it. */
  'file-unreadable',
  'file-unsupported',
  'file-refused',
  /** A file to write exists, or cannot be written. */
  'file-exists',
  'write-failed',
  /** The rows refused an operation: the window and the library disagree. */
  'operation-refused',
  'disk-full',
  'export-failed',
  'print-failed',
  'wrong-usage',
  'cancelled',
  'invalid-request',
  'unexpected',
] as const
export const errorCodeSchema = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof errorCodeSchema>

export const errorDataSchema = z.strictObject({
  code: errorCodeSchema,
  /** A Chinese sentence saying what is wrong and what to do next. */
  message: z.string(),
  /** Facts for the sentence or the log (file name, versions); never a stack trace. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
export type ErrorData = z.infer<typeof errorDataSchema>

/** An error with a code, fit to be shown. `message` is Chinese and says what to do next. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly details: ErrorData['details']

  constructor(code: ErrorCode, message: string, details: ErrorData['details'] = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.details = details
  }

  toData(): ErrorData {
    return { code: this.code, message: this.message, details: this.details }
  }
}
