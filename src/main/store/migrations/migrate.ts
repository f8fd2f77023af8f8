// The numbered migrations and their runner. A migration that has shipped never changes: libraries hold its schema text.
import { applicationId } from '../file-format.ts'
import type { WriteDb } from '../sqlite.ts'
import * as library from './001-library.ts'
import * as planLinks from './002-plan-links.ts'
import * as issues from './003-issues.ts'
import * as changeNotes from './004-change-notes.ts'

export interface Migration {
  /** The user_version that the library has afterwards; counted from 1 without gaps. */
  version: number
  sql: string
}

export const migrations: readonly Migration[] = [library, planLinks, issues, changeNotes]

/** The newest schema that this program knows. */
export const currentVersion = migrations.at(-1)!.version

/** Brings a database from its version to `target` in one transaction: it is wholly migrated or unchanged. */
export function migrate(db: WriteDb, target = currentVersion): void {
  const from = db.pragma('user_version', { simple: true }) as number
  db.transaction(() => {
    for (const { version, sql } of migrations) {
      if (version > from && version <= target) db.exec(sql)
    }
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${target}`)
  }).immediate()
}
