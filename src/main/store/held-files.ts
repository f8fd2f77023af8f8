// The libraries that this process holds for writing. POSIX drops all of a process's locks on a file as soon as the
// process closes any handle of its own on it, so a held library must never be opened a second time in here, not even
// to look at its first bytes: what is wanted of it is asked of the handle that holds it.
import { statSync } from 'node:fs'
import type { WriteDb } from './sqlite.ts'

const held = new Map<string, WriteDb>()

/** What tells a file apart however it is named; "" where there is none. */
export function fileIdentity(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.dev}:${stat.ino}` : ''
}

/** The handle that holds the file at `path` in this process, null where none does. Does not open the file. */
export function holderOf(path: string): WriteDb | null {
  return held.get(fileIdentity(path)) ?? null
}

export function hold(identity: string, db: WriteDb): void {
  held.set(identity, db)
}

export function release(identity: string): void {
  held.delete(identity)
}
