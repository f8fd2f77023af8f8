// Small JSON files of the program's own (recent libraries, window size). Written whole or not at all; a file that
// cannot be read is put aside, never written over, and counts as missing.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { z } from 'zod'
import type { Log } from './log.ts'

/** What the file holds, or null when it is missing or not as `schema` says. The latter is logged. */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>, log: Log): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if (isMissing(error)) return null
    log.error(path, error)
    putAside(path, log)
    return null
  }
}

/** Replaces the file in one step. Throws when the folder cannot be written. */
export function writeJsonFile(path: string, value: unknown): void {
  const draft = `${path}.new`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}

function putAside(path: string, log: Log): void {
  try {
    renameSync(path, `${path}.damaged`)
  } catch (error) {
    log.error(path, error)
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
