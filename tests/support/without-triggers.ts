// Changes a library file as a program would that does not care for its triggers: they are put back afterwards, so that
// only the rows differ from what was stored.
import type Database from 'better-sqlite3'

export function withoutTriggers(db: Pick<Database.Database, 'exec' | 'prepare'>, sql: string): void {
  const triggers = db
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid`)
    .all() as { name: string; sql: string }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  for (const trigger of triggers) db.exec(trigger.sql)
}
