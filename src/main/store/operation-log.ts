// The append-only log of what was done: who, when, what, and what would undo it. Each entry's digest covers the one
// before, and the head of that chain is kept beside, so that a lost tail shows too.
import type { Statement } from 'better-sqlite3'
import { DigestSums, logScope } from './digest-sums.ts'
import { chainedDigest } from './row-digest.ts'
import type { LogEntry } from './logged-operation.ts'
import type { Columns } from './row-codec.ts'
import type { ReadDb, WriteDb } from './sqlite.ts'

/** An entry as stored: its operations are JSON text. */
export interface StoredLogEntry {
  columns: Columns
  digest: Buffer
}

/** Writes entries. Must run inside the transaction of the rows they tell of. */
export class OperationLog {
  private readonly insert: Statement
  private readonly sums: DigestSums

  constructor(db: WriteDb) {
    this.insert = db.prepare(
      `INSERT INTO operation_log (seq, batch_id, ordinal, plan_id, at, author, operation, inverse, digest)
       VALUES (@seq, @batchId, @ordinal, @planId, @at, @author, @operation, @inverse, @digest)`,
    )
    this.sums = new DigestSums(db)
  }

  /** Appends entries in order and returns the number of the last one. */
  append(entries: readonly Omit<LogEntry, 'seq'>[]): number {
    let { entries: seq, sum } = this.sums.get(logScope)
    for (const entry of entries) {
      const columns = {
        ...entry,
        seq: ++seq,
        operation: JSON.stringify(entry.operation),
        inverse: JSON.stringify(entry.inverse),
      }
      sum = chainedDigest(sum, columns)
      this.insert.run({ ...columns, digest: sum })
    }
    this.sums.set(logScope, { entries: seq, sum })
    return seq
  }
}

/** All entries from the first on, one at a time. */
export function* storedLogEntries(db: ReadDb): Generator<StoredLogEntry> {
  const entries = db
    .prepare<[], Columns & { digest: Buffer }>(
      `SELECT seq, batch_id AS batchId, ordinal, plan_id AS planId, at, author, operation, inverse, digest
       FROM operation_log ORDER BY seq`,
    )
    .iterate()
  for (const { digest, ...columns } of entries) yield { columns: columns as Columns, digest }
}
