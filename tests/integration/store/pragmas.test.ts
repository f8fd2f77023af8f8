// Every setting that the safety of a library rests on, asked of SQLite itself.
import { expect, test } from 'vitest'
import { applicationId } from '#main/store/file-format.ts'
import { currentVersion } from '#main/store/migrations/migrate.ts'
import { connectForWriting, connectReadOnly } from '#main/store/sqlite.ts'
import { newLibrary } from '../../support/test-library.ts'

const expected: [string, string | number][] = [
  ['journal_mode', 'delete'],
  ['synchronous', 3],
  ['locking_mode', 'exclusive'],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['mmap_size', 0],
  ['secure_delete', 1],
  ['application_id', applicationId],
  ['user_version', currentVersion],
]

test.each(expected)('the writer has %s = %s', (name, value) => {
  const { library, path } = newLibrary()
  library.close()
  const db = connectForWriting(path, null)
  const actual = db.pragma(name, { simple: true })
  db.close()
  expect(actual).toBe(value)
})

test.each(expected.filter(([name]) => /foreign|trusted|cell|mmap/.test(name)))(
  'a handle for looking has %s = %s',
  (name, value) => {
    const { library, path } = newLibrary()
    library.close()
    const db = connectReadOnly(path, null)
    const actual = db.pragma(name, { simple: true })
    db.close()
    expect(actual).toBe(value)
  },
)
