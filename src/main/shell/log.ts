// A file on this machine for what went wrong unexpectedly, so that support can be given. Never holds a plan's text:
// callers pass where it happened and the error, not the data. It never grows beyond two files of `limit` bytes.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Log {
  readonly path: string
  /** Writes one entry; never throws, because it is called where something has gone wrong already. */
  error(where: string, error: unknown): void
}

const limit = 1024 * 1024

/** Opens `moupian.log` in `folder`, which is made when it is missing. */
export function openLog(folder: string): Log {
  const path = join(folder, 'moupian.log')
  return {
    path,
    error(where, error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      const cause =
        error instanceof Error && error.cause !== undefined ? `\n  cause: ${String(error.cause)}` : ''
      const entry = `${new Date().toISOString()} ${where}: ${text}${cause}\n`
      console.error(entry.trimEnd())
      try {
        mkdirSync(folder, { recursive: true })
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(path, `${path}.1`)
        appendFileSync(path, entry)
      } catch (failure) {
        console.error(`the log cannot be written: ${String(failure)}`)
      }
    },
  }
}
