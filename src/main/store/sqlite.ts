// Connections to SQLite. A handle that may write and one that may only read are different types, so that code
// which writes cannot be given a library that is only being looked at.
import Database from 'better-sqlite3'
import { guardPragmas, writerPragmas } from './pragmas.ts'

declare const reads: unique symbol
declare const writes: unique symbol

/** May be queried. */
export type ReadDb = Database.Database & { readonly [reads]: true }
/** May be queried and changed. */
export type WriteDb = ReadDb & { readonly [writes]: true }

/** How long a busy file is waited for before it counts as open elsewhere, in milliseconds. */
const busyTimeout = 400

/** A handle on the file that SQLite itself keeps from writing. Takes a shared lock while it reads. */
export function connectReadOnly(path: string, binding: string | null): ReadDb {
  return guarded(new Database(path, { readonly: true, fileMustExist: true, ...common(binding) }))
}

/** A handle on a copy in memory: no lock is taken and the file is not touched again. */
export function connectToBytes(bytes: Buffer, binding: string | null): ReadDb {
  return guarded(new Database(bytes, { readonly: true, ...common(binding) }))
}

/** The one handle that writes. Sets every pragma a writer relies on; takes no lock yet. */
export function connectForWriting(path: string, binding: string | null): WriteDb {
  const db = new Database(path, common(binding))
  try {
    for (const [name, value] of Object.entries(writerPragmas)) db.pragma(`${name} = ${value}`)
  } catch (error) {
    db.close()
    throw error
  }
  return guarded(db) as WriteDb
}

/** An empty database in memory, for working out what a schema looks like. */
export function connectToMemory(binding: string | null): WriteDb {
  return guarded(new Database(':memory:', common(binding))) as WriteDb
}

function common(binding: string | null): Database.Options {
  return binding === null ? { timeout: busyTimeout } : { timeout: busyTimeout, nativeBinding: binding }
}

function guarded(db: Database.Database): ReadDb {
  for (const [name, value] of Object.entries(guardPragmas)) db.pragma(`${name} = ${value}`)
  return db as ReadDb
}
