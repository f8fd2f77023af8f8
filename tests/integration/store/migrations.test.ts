// The migrations: each makes the schema its number stands for, and the schema guards what the writer relies on.
import { readdirSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newId } from '#shared/model/ids.ts'
import { currentVersion, migrate, migrations } from '#main/store/migrations/migrate.ts'
import { expectedSchemaText, schemaText } from '#main/store/schema-text.ts'
import { connectToMemory } from '#main/store/sqlite.ts'
import { smallPlan } from '../../support/small-plan.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { libraryOptions, newLibrary, open } from '../../support/test-library.ts'

test('migrations are numbered from 1 without gaps', () => {
  expect(migrations.map(migration => migration.version)).toEqual(migrations.map((_, i) => i + 1))
})

test('001 makes every table of a library, all of them strict', () => {
  const db = connectToMemory(null)
  migrate(db, 1)
  const tables = db.pragma('table_list') as { name: string; schema: string; strict: number }[]
  const ours = tables.filter(table => table.schema === 'main' && !table.name.startsWith('sqlite_'))
  expect(ours.map(table => table.name).sort()).toEqual(
    [
      ...['library', 'plan', 'block', 'organisation', 'owner', 'target', 'deadline', 'version'],
      ...['batch', 'operation_log', 'digest'],
    ].sort(),
  )
  expect(ours.every(table => table.strict === 1)).toBe(true)
  expect(db.pragma('user_version', { simple: true })).toBe(1)
  db.close()
})

/** The objects that a migration adds to the schema before it; that it changes no other is seen by their number. */
function addedBy(version: number): string[] {
  const db = connectToMemory(null)
  migrate(db, version - 1)
  const before = schemaText(db)
  migrate(db, version)
  expect(db.pragma('user_version', { simple: true })).toBe(version)
  const now = schemaText(db).split(';\n')
  db.close()
  return now.filter(sql => !before.includes(sql))
}

test.each([
  [2, 'plan_link'],
  [3, 'issue'],
])('migration %i adds the table %s with an index and changes nothing else', (version, table) => {
  const added = addedBy(version)
  expect(added).toHaveLength(2)
  expect(added.join()).toContain(`TABLE ${table} (`)
})

test('004 adds the change notes, and the triggers that keep versions as they were frozen', () => {
  const db = connectToMemory(null)
  migrate(db, 3)
  const before = schemaText(db)
  migrate(db)
  const added = schemaText(db)
    .split(';\n')
    .filter(sql => !before.includes(sql))
  expect(added.join()).toMatch(/change_note/)
  expect(added.join()).toMatch(/version_stays/)
  expect(db.pragma('user_version', { simple: true })).toBe(4)
  db.close()
})

test('a library of the first version keeps its plans, gets a copy beside it and can be linked; looked at, it has no links', () => {
  const { library, path } = newLibrary()
  const { plan, operations } = smallPlan()
  library.createPlan(plan, newId(), operations)
  const rows = library.loadPlan(plan.id)
  library.close()
  const db = new Database(path)
  db.exec(
    `DROP TABLE issue; DROP TABLE plan_link; DROP TABLE change_note; DROP TRIGGER version_stays;
      DROP TRIGGER version_keeps_words; PRAGMA user_version = 1`,
  )
  expect(schemaText(db as never)).toBe(expectedSchemaText(1, null))
  db.close()

  const seen = open(path, 'look')
  expect(seen.loadPlan(plan.id)).toEqual(rows)
  expect(seen.linksOf(plan.id)).toEqual([])
  expect(seen.issues()).toEqual([])
  expect(seen.noteOf({ from: 'plan:a', to: 'plan:b' })).toBeNull()
  seen.close()
  const now = open(path)
  expect(now.loadPlan(plan.id)).toEqual(rows)
  expect(now.linksOf(plan.id)).toEqual([])
  now.close()
  expect(verifyLibrary(path, libraryOptions.binding)).toEqual({ ok: true, problems: [] })
  const copies = readdirSync(path.replace(/\.moupian$/, '.备份'))
  expect(copies.join()).toContain('升级前')
})

test('a migration that fails leaves the library as it was', () => {
  const db = connectToMemory(null)
  db.exec('CREATE TABLE deadline (x TEXT)')
  const before = schemaText(db)
  expect(() => migrate(db)).toThrow(/deadline/)
  expect(schemaText(db)).toBe(before)
  expect(db.pragma('user_version', { simple: true })).toBe(0)
  db.close()
})

test('migrating a library that is current changes nothing', () => {
  const db = connectToMemory(null)
  migrate(db)
  migrate(db)
  expect(schemaText(db)).toBe(expectedSchemaText(currentVersion, null))
  db.close()
})

/** A row that is refused by the schema itself, whoever writes it. */
test.each([
  ['a status nobody knows', `UPDATE plan SET status = 'lost'`],
  ['text where a number belongs', `UPDATE block SET level = 'two'`],
  ['a level out of range', `UPDATE block SET level = 9`],
  ['inline content that is no JSON', `UPDATE block SET inline = '['`],
  ['a block that is its own parent', `UPDATE block SET parent_id = id`],
  ['a block of no plan', `UPDATE block SET plan_id = '${newId()}'`],
  ['a plan erased with its blocks left', `DELETE FROM plan`],
  ['a changed log entry', `UPDATE operation_log SET author = 'x'`],
  ['an erased log entry', `DELETE FROM operation_log`],
  ['a version with other words', `UPDATE version SET rows = '{}'`],
  ['a version with another name', `UPDATE version SET name = 'x'`],
  ['a version taken out', `DELETE FROM version`],
  ['a second library row', `INSERT INTO library (only_row, id, created_at) VALUES (2, '${newId()}', 'x')`],
])('the schema refuses %s', (_, sql) => {
  const { library, path } = newLibrary()
  const { plan, operations } = smallPlan()
  library.createPlan(plan, newId(), operations)
  library.freezeVersion(plan.id, newId(), '初稿')
  library.close()
  const db = new Database(path)
  expect(() => db.exec(sql)).toThrow()
  db.close()
})

test('the schema refuses a day that no calendar has', () => {
  const { library } = newLibrary()
  const { plan, tasks, operations } = smallPlan()
  library.createPlan(plan, newId(), operations)
  const deadline = {
    id: newId(),
    blockId: tasks[0]!.id,
    text: '2月底前',
    from: null,
    fuzzy: false,
    recurring: null,
  }
  const insert = (to: string) =>
    library.applyBatch(plan.id, newId(), [{ op: 'deadline.insert', row: { ...deadline, to } }])
  expect(() => insert('2026-02-29')).toThrow(expect.objectContaining({ code: 'operation-refused' }))
  expect(insert('2028-02-29').sequence).toBeGreaterThan(0)
})
