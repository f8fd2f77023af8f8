// The open sequence: what is no whole library of ours is refused in plain words, and not a byte of it changes.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { ErrorCode } from '#shared/ipc/errors.ts'
import { newId } from '#shared/model/ids.ts'
import { openLibrary } from '#main/store/open-library.ts'
import { verifyLibrary } from '#main/store/verify-library.ts'
import { createLibraryFile } from '#main/store/create-library.ts'
import { folderFingerprint } from '../../support/folder-fingerprint.ts'
import { smallPlan } from '../../support/small-plan.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { libraryOptions, newLibrary, open } from '../../support/test-library.ts'

/** A closed library with one plan of many tasks, so that it has many pages. */
function closedLibrary(): { path: string; folder: string; planId: string } {
  const { library, path, folder } = newLibrary()
  const { plan, operations } = smallPlan(200)
  library.createPlan(plan, newId(), operations)
  library.close()
  return { path, folder, planId: plan.id }
}

function refused(path: string, code: ErrorCode, mode: 'write' | 'look' = 'write'): void {
  expect(() => openLibrary(path, mode, libraryOptions)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(/请/) }),
  )
}

const foreign: [string, ErrorCode, (path: string) => void][] = [
  ['an empty file', 'not-a-library', path => writeFileSync(path, '')],
  ['a text file', 'not-a-library', path => writeFileSync(path, '2026年工作要点\n'.repeat(500))],
  ['a short text file', 'not-a-library', path => writeFileSync(path, '年')],
  ['a folder', 'not-a-library', path => mkdirSync(path)],
  [
    'a database of another program',
    'not-a-library',
    path => {
      const db = new Database(path)
      db.exec('CREATE TABLE notes (text TEXT)')
      db.close()
    },
  ],
]

test.each(foreign)('%s is refused and left as it was', (_, code, make) => {
  const folder = temporaryFolder()
  const path = join(folder, '园林.moupian')
  make(path)
  const before = folderFingerprint(folder)
  refused(path, code)
  refused(path, code, 'look')
  expect(folderFingerprint(folder)).toEqual(before)
})

const spoilt: [string, ErrorCode, (bytes: Buffer) => Buffer][] = [
  ['a library cut short', 'library-damaged', bytes => bytes.subarray(0, bytes.length - 5000)],
  ['a library cut within its first page', 'library-damaged', bytes => bytes.subarray(0, 700)],
  [
    'a library with a page overwritten',
    'library-damaged',
    bytes => Buffer.concat([bytes.subarray(0, 3 * 4096), Buffer.alloc(4096, 0x5a), bytes.subarray(4 * 4096)]),
  ],
]

test.each(spoilt)('%s is refused and left as it was', (_, code, spoil) => {
  const { path, folder } = closedLibrary()
  writeFileSync(path, spoil(readFileSync(path)))
  const before = folderFingerprint(folder)
  refused(path, code)
  refused(path, code, 'look')
  expect(folderFingerprint(folder)).toEqual(before)
})

test('a library whose tables another program changed is refused and left as it was', () => {
  const { path, folder } = closedLibrary()
  const db = new Database(path)
  db.exec('CREATE TRIGGER sly AFTER UPDATE ON block BEGIN DELETE FROM plan; END')
  db.close()
  const before = folderFingerprint(folder)
  refused(path, 'library-damaged')
  expect(folderFingerprint(folder)).toEqual(before)
})

test('a newer library is not opened for writing, can be looked at, and is left as it was', () => {
  const { path, folder, planId } = closedLibrary()
  const db = new Database(path)
  db.exec('ALTER TABLE plan ADD COLUMN colour TEXT')
  db.pragma('user_version = 99')
  db.close()
  const before = folderFingerprint(folder)
  refused(path, 'library-newer')
  const library = open(path, 'look')
  expect(library.readOnlyReason).toMatch(/更新版本/)
  expect(library.loadPlan(planId).blocks).toHaveLength(202)
  expect(() => library.removePlan(planId, newId())).toThrow(
    expect.objectContaining({ code: 'library-read-only' }),
  )
  library.close()
  expect(folderFingerprint(folder)).toEqual(before)
})

test('a newer library that this program cannot even show says so', () => {
  const { path, folder } = closedLibrary()
  const db = new Database(path)
  db.exec('ALTER TABLE block RENAME COLUMN text TO words')
  db.pragma('user_version = 99')
  db.close()
  const before = folderFingerprint(folder)
  refused(path, 'library-newer', 'look')
  expect(folderFingerprint(folder)).toEqual(before)
})

test('a missing library is named, and nothing is made in its place', () => {
  const folder = temporaryFolder()
  refused(join(folder, '没有.moupian'), 'library-missing')
  expect(folderFingerprint(folder)).toEqual({})
})

test('a library that is open is not opened a second time for writing, but can be looked at', () => {
  const { library, path } = newLibrary()
  const { plan, operations } = smallPlan()
  library.createPlan(plan, newId(), operations)
  refused(path, 'library-locked')
  const view = open(path, 'look')
  expect(view.loadPlan(plan.id)).toEqual(library.loadPlan(plan.id))
  expect(view.readOnly).toBe(true)
  view.close()
  library.close()
  expect(open(path).readOnly).toBe(false)
})

test('looking at, checking or failing to open a held library again in the same process does not let go of it', async () => {
  const { library, path } = newLibrary()
  refused(path, 'library-locked')
  open(path, 'look').close()
  expect(verifyLibrary(path, null).ok).toBe(true)
  expect(() => library.snapshot('导入前')).not.toThrow()
  const script = `
    const { openLibrary } = await import('#main/store/open-library.ts')
    try {
      openLibrary(process.argv[1], 'write', { binding: null, author: '', now: () => new Date() })
    } catch (error) {
      console.log(error.code)
    }`
  const other = spawnSync(process.execPath, ['--input-type=module', '-e', script, path], { encoding: 'utf8' })
  expect(other.stdout.trim()).toBe('library-locked')
})

test('a library marked read-only opens for looking, says why, and is left as it was', () => {
  const { path, folder, planId } = closedLibrary()
  chmodSync(path, 0o444)
  chmodSync(folder, 0o555)
  const before = folderFingerprint(folder)
  const library = open(path)
  expect(library.readOnlyReason).toMatch(/只读位置.*复制/)
  expect(library.loadPlan(planId).blocks).toHaveLength(202)
  expect(() => library.snapshot('导入前')).toThrow(expect.objectContaining({ code: 'library-read-only' }))
  library.close()
  expect(folderFingerprint(folder)).toEqual(before)
})

test('opening and closing a library without work changes nothing and leaves nothing beside it', () => {
  const { path, folder } = closedLibrary()
  const before = folderFingerprint(folder)
  open(path).close()
  expect(folderFingerprint(folder)).toEqual(before)
})

test('a library is never made over a file that is there', () => {
  const folder = temporaryFolder()
  const path = join(folder, '园林.moupian')
  writeFileSync(path, '原有内容')
  const before = folderFingerprint(folder)
  expect(() => createLibraryFile(path, null, new Date())).toThrow(
    expect.objectContaining({ code: 'library-exists' }),
  )
  expect(folderFingerprint(folder)).toEqual(before)
})

test('a transaction that a killed writer left unfinished is taken back on opening', async () => {
  const { path, planId } = closedLibrary()
  await leaveHalfTransaction(path)
  const library = open(path)
  expect(library.loadPlan(planId).blocks).toHaveLength(202)
  library.close()
})

test('looking at a library with an unfinished transaction asks to open it properly, and changes nothing', async () => {
  const { path, folder } = closedLibrary()
  await leaveHalfTransaction(path)
  const before = folderFingerprint(folder)
  refused(path, 'library-damaged', 'look')
  expect(folderFingerprint(folder)).toEqual(before)
})

test('a damaged library with an unfinished transaction is refused and left as it was', async () => {
  const { path, folder } = closedLibrary()
  await leaveHalfTransaction(path)
  const bytes = readFileSync(path)
  const text = bytes.indexOf('CREATE TABLE block')
  writeFileSync(path, Buffer.concat([bytes.subarray(0, text), Buffer.alloc(600), bytes.subarray(text + 600)]))
  copyFileSync(`${path}-journal`, join(folder, 'kept'))
  const before = folderFingerprint(folder)
  refused(path, 'library-damaged')
  expect(folderFingerprint(folder)).toEqual(before)
})

/** Kills a process in the middle of a transaction whose pages have partly reached the file. */
async function leaveHalfTransaction(path: string): Promise<void> {
  const script = `
    import Database from 'better-sqlite3'
    const db = new Database(process.argv[1])
    db.pragma('cache_size = 1')
    db.exec("BEGIN; UPDATE block SET label = 'x', deleted_at = 'x'")
    console.log('half')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'close')
}
