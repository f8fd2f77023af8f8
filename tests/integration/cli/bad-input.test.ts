// Every input that must be refused, through the real command: one Chinese line with what to do next, exit code 1, and
// not a byte changed anywhere in the folder.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createLibraryFile } from '#main/store/create-library.ts'
import { folderFingerprint } from '../../support/folder-fingerprint.ts'
import { holdLibrary } from '../../support/hold-library.ts'
import { runCommand, type CommandRun } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { sampleFile } from '../../support/test-services.ts'

async function importedLibrary(folder: string): Promise<string> {
  const path = join(folder, '工作.moupian')
  expect(await runCommand('import', sampleFile, '--library', path)).toMatchObject({ code: 0 })
  return path
}

function expectRefusal(run: CommandRun, message: RegExp): void {
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toMatch(message)
  expect(run.stderr).toMatch(/请/)
  expect(run.stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(run.stderr).not.toMatch(/\bat .+:\d+|Error/)
}

/** Neither reading nor importing may change a byte. */
async function expectRefused(folder: string, path: string, message: RegExp): Promise<void> {
  const before = folderFingerprint(folder)
  for (const call of [['list'], ['import', sampleFile]])
    expectRefusal(await runCommand(...call, '--library', path), message)
  expect(folderFingerprint(folder)).toEqual(before)
}

test.each([
  ['an empty file', Buffer.alloc(0), /空文件/],
  ['a text file', Buffer.from('2026年工作要点\n'.repeat(300)), /不是谋篇工作库/],
  ['a binary file', Buffer.alloc(9000, 0xa7), /不是谋篇工作库/],
])('%s as a library', async (_, bytes, message) => {
  const folder = temporaryFolder()
  const path = join(folder, '工作.moupian')
  writeFileSync(path, bytes)
  await expectRefused(folder, path, message)
  expectRefusal(await runCommand('verify', path), message)
})

test('a folder as a library', async () => {
  const folder = temporaryFolder()
  const path = join(folder, '工作.moupian')
  mkdirSync(path)
  await expectRefused(folder, path, /不是文件/)
})

test('a library that does not exist', async () => {
  const folder = temporaryFolder()
  expectRefusal(await runCommand('list', '--library', join(folder, '没有.moupian')), /找不到/)
  expect(folderFingerprint(folder)).toEqual({})
})

test('a newer library; --read-only shows it, and still changes nothing', async () => {
  const folder = temporaryFolder()
  const path = await importedLibrary(folder)
  const db = new Database(path)
  db.pragma('user_version = 7')
  db.close()
  await expectRefused(folder, path, /更新版本.*升级/)
  const before = folderFingerprint(folder)
  const run = await runCommand('list', '--library', path, '--read-only')
  expect(run.code).toBe(0)
  expect(run.json().plans).toHaveLength(1)
  expect(folderFingerprint(folder)).toEqual(before)
})

test('a truncated library; verify says that it is not whole', async () => {
  const folder = temporaryFolder()
  const path = await importedLibrary(folder)
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, bytes.length / 2))
  await expectRefused(folder, path, /损坏或不完整.*备份/)
  const verified = await runCommand('verify', path)
  expect(verified.code).toBe(1)
  expect(verified.json()).toMatchObject({ ok: false, problems: [expect.stringContaining('不完整')] })
})

test('a library that is open elsewhere; --read-only shows it', async () => {
  const folder = temporaryFolder()
  const path = await importedLibrary(folder)
  const letGo = await holdLibrary(path)
  await expectRefused(folder, path, /正在别处打开/)
  const looked = await runCommand('list', '--library', path, '--read-only')
  expect(looked.json().plans).toHaveLength(1)
  await letGo()
  expect(await runCommand('list', '--library', path)).toMatchObject({ code: 0, stderr: '' })
})

test('a library in a read-only place: nothing can be imported, and what is there can be seen', async () => {
  const folder = temporaryFolder()
  const path = await importedLibrary(folder)
  chmodSync(path, 0o444)
  chmodSync(folder, 0o555)
  const before = folderFingerprint(folder)
  expectRefusal(await runCommand('import', sampleFile, '--library', path), /只读.*复制/)
  const listed = await runCommand('list', '--library', path)
  expect(listed.json().plans).toHaveLength(1)
  expect(listed.stderr).toMatch(/只读位置/)
  expect(folderFingerprint(folder)).toEqual(before)
})

test('a new library where nothing can be written', async () => {
  const folder = temporaryFolder()
  const run = await runCommand('import', sampleFile, '--library', join(folder, '没有的文件夹', '新.moupian'))
  expectRefusal(run, /文件夹不存在/)
  expect(folderFingerprint(folder)).toEqual({})
})

test.each([
  ['empty', Buffer.alloc(0), /空/],
  ['only white space', Buffer.from(' \n\n　\n'), /没有文字/],
  ['binary', Buffer.from([0, 1, 2, 3, 4, 5, 0xff, 0xfe, 0, 9]), /不是文本/],
  ['cut in the middle of a Word file', Buffer.from('PK\u0003\u0004 cut short'), /./],
])('a plan file that is %s', async (_, bytes, message) => {
  const folder = temporaryFolder()
  const file = join(folder, '要点.txt')
  const library = join(folder, '工作.moupian')
  writeFileSync(file, bytes)
  createLibraryFile(library, null, new Date())
  const before = folderFingerprint(folder)
  expectRefusal(await runCommand('read', file), message)
  expectRefusal(await runCommand('import', file, '--library', library), message)
  expect(folderFingerprint(folder)).toEqual(before)
})

test('a plan file that is missing or a folder', async () => {
  const folder = temporaryFolder()
  expectRefusal(await runCommand('read', join(folder, '没有.txt')), /找不到/)
  expectRefusal(await runCommand('read', folder), /不是文件/)
})

test('a plan that is not in the library, or is not told apart from another', async () => {
  const folder = temporaryFolder()
  const path = await importedLibrary(folder)
  await runCommand('import', sampleFile, '--library', path)
  expectRefusal(await runCommand('show', '林业', '--library', path), /没有“林业”/)
  expectRefusal(await runCommand('show', '数字浙江', '--library', path), /2 份方案.*编号/)
})

test('a Word file is not written under the name of another kind, nor over a file without --force', async () => {
  const folder = temporaryFolder()
  const pdf = join(folder, '成品.pdf')
  const wrong = await runCommand('export', sampleFile, '--template', 'official', '--out', pdf)
  expect(wrong).toMatchObject({ code: 2, stdout: '' })
  expect(wrong.stderr).toContain('以 .docx 结尾')
  expect(existsSync(pdf)).toBe(false)

  const docx = join(folder, '成品.docx')
  writeFileSync(docx, '旧文件')
  const kept = await runCommand('export', sampleFile, '--template', 'official', '--out', docx)
  expectRefusal(kept, /已经存在.*--force/)
  expect(readFileSync(docx, 'utf8')).toBe('旧文件')
})

test('--help behind a command shows how it is called', async () => {
  const shown = await runCommand('export', '--help')
  expect(shown).toMatchObject({ code: 0, stdout: '' })
  expect(shown.stderr).toMatch(/^用法：.*export .*--template/)
})
