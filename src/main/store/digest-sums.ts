// Where the digest sum of each scope is kept: one per plan (by its id), one of the organisations, and the head of the
// log's chain.
import type { Statement } from 'better-sqlite3'
import { emptySum, type DigestSum } from './row-digest.ts'
import type { ReadDb, WriteDb } from './sqlite.ts'

export type ScopedSum = DigestSum & { scope: string }

/** The scope of rows that belong to no plan. */
export const organisationScope = 'organisations'
/** The scope of the log: how many entries there are, and the digest of the last. */
export const logScope = 'log'
/** The scope of the versions: how many there are, and the head of their chain. */
export const versionScope = 'versions'

export class DigestSums {
  private readonly select: Statement<[string], DigestSum>
  private readonly upsert: Statement<[ScopedSum]>

  constructor(db: WriteDb) {
    this.select = db.prepare('SELECT entries, sum FROM digest WHERE scope = ?')
    this.upsert = db.prepare(
      `INSERT INTO digest (scope, entries, sum) VALUES (@scope, @entries, @sum)
       ON CONFLICT (scope) DO UPDATE SET entries = @entries, sum = @sum`,
    )
  }

  get(scope: string): DigestSum {
    return this.select.get(scope) ?? emptySum
  }

  set(scope: string, { entries, sum }: DigestSum): void {
    this.upsert.run({ scope, entries, sum })
  }
}

/** All sums of a library, by scope. */
export function allSums(db: ReadDb): Map<string, DigestSum> {
  const sums = db.prepare<[], ScopedSum>('SELECT scope, entries, sum FROM digest').all()
  return new Map(sums.map(sum => [sum.scope, sum]))
}
