// A document file to the reading of a plan: by its bytes, not its name, a Word document or a text. Stores nothing.
import { DocxError, type DocxErrorCode } from '#main/docx/read/docx-error.ts'
import type { RevisionView } from '#main/docx/read/docx-text.ts'
import { AppError, type ErrorCode } from '#shared/ipc/errors.ts'
import { NotAPlanError } from '#shared/reading/not-a-plan-error.ts'
import type { PlanReading } from '#shared/reading/plan-reading.ts'
import { readWholePlan, type ReadWholeOptions } from '#shared/reading/read-whole-plan.ts'
import type { SourceText } from '#shared/reading/source-line.ts'
import { docSource, docxSource, type DocxSource } from './docx-source.ts'
import { readSource } from './read-source.ts'
import { UnreadableSourceError, type UnreadableSourceReason } from './unreadable-source-error.ts'

export interface ReadDocumentOptions extends ReadWholeOptions {
  /** How tracked changes of a Word document are taken; accepted unless told. */
  revisions?: RevisionView
}

export interface ReadDocument {
  source: SourceText
  reading: PlanReading
  /** How many tracked changes the document holds; 0 for a format without them. */
  changes: number
}

const docxCodes: Record<DocxErrorCode, ErrorCode> = {
  'not-docx': 'file-unsupported',
  'old-format': 'file-unsupported',
  encrypted: 'file-unreadable',
  damaged: 'file-unreadable',
  'too-large': 'file-refused',
  unsafe: 'file-refused',
}

const sourceCodes: Record<UnreadableSourceReason, ErrorCode> = {
  empty: 'file-unreadable',
  'too-large': 'file-refused',
  pdf: 'file-unsupported',
  'old-word': 'file-unsupported',
  zip: 'file-unsupported',
  binary: 'file-unreadable',
  encoding: 'file-unreadable',
}

/**
 * Reads the bytes of the file `name` as a plan. Throws AppError: file-unreadable, file-unsupported, file-refused,
 * with the reader's own sentence after the file's name.
 */
export function readDocument(
  bytes: Uint8Array,
  name: string,
  { revisions = 'accepted', ...options }: ReadDocumentOptions = {},
): ReadDocument {
  try {
    const { source, changes } = sourceOf(bytes, name, revisions)
    return { source, changes, reading: readWholePlan(source, options) }
  } catch (error) {
    throw explainRead(error, name)
  }
}

function sourceOf(bytes: Uint8Array, name: string, revisions: RevisionView): DocxSource {
  if (isZip(bytes)) return docxSource(bytes, name, revisions)
  if (isCompound(bytes)) return docSource(bytes, name, revisions)
  return { source: readSource(bytes, name), changes: 0 }
}

/** An error of a reader as AppError with the file's name; other errors as they are. */
export function explainRead(error: unknown, name: string): unknown {
  const code =
    error instanceof DocxError
      ? docxCodes[error.code]
      : error instanceof UnreadableSourceError
        ? sourceCodes[error.reason]
        : error instanceof NotAPlanError
          ? 'file-unreadable'
          : null
  return code ? new AppError(code, `“${name}”：${(error as Error).message}`, { name }, error) : error
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** The container of .doc, .wps and of an encrypted .docx: the reader of old Word files tells them apart. */
function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
}
