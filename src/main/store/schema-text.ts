// The schema of a library as text. A library whose tables, indexes or triggers differ from what its version defines
// is not opened for writing: foreign triggers or views could change rows behind the writer's back.
import { connectToMemory, type ReadDb } from './sqlite.ts'
import { migrate } from './migrations/migrate.ts'

/** Every object of the schema, in a fixed order. */
export function schemaText(db: ReadDb): string {
  const objects = db
    .prepare<[], { sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .all()
  return objects.map(object => object.sql).join(';\n')
}

/** What the migrations up to `version` make. */
export function expectedSchemaText(version: number, binding: string | null): string {
  const db = connectToMemory(binding)
  try {
    migrate(db, version)
    return schemaText(db)
  } finally {
    db.close()
  }
}
