// The list of libraries opened lately, on real files: order, tokens, what is gone, what cannot be written.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/ipc/errors.ts'
import { openLog } from '#main/shell/log.ts'
import { RecentLibraries } from '#main/shell/recent-libraries.ts'

let folder: string
let file: string
const open = () => new RecentLibraries(file, openLog(join(folder, 'logs'), { echo: false }))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moupian-recent-'))
  file = join(folder, 'recent.json')
})
afterEach(() => rm(folder, { recursive: true }))

test('the newest comes first, and a library keeps its token', () => {
  const recent = open()
  recent.add(join(folder, 'a.moupian'), '2026-01-01T08:00:00.000Z')
  const token = recent.list()[0]!.token
  recent.add(join(folder, 'b.moupian'), '2026-01-02T08:00:00.000Z')
  recent.add(join(folder, 'a.moupian'), '2026-01-03T08:00:00.000Z')
  expect(open().list()).toMatchObject([
    { name: 'a', token, openedAt: '2026-01-03T08:00:00.000Z' },
    { name: 'b', openedAt: '2026-01-02T08:00:00.000Z' },
  ])
  expect(open().pathOf(token)).toBe(join(folder, 'a.moupian'))
})

test('the list stays short, and forgetting one leaves its file', async () => {
  const recent = open()
  for (let index = 0; index < 30; index++) recent.add(join(folder, `${index}.moupian`))
  expect(recent.list()).toHaveLength(12)
  const [last] = recent.list()
  await writeFile(join(folder, '29.moupian'), 'x')
  recent.forget(last!.token)
  expect(
    open()
      .list()
      .map(({ name }) => name),
  ).not.toContain('29')
  expect(await readFile(join(folder, '29.moupian'), 'utf8')).toBe('x')
  expect(() => recent.pathOf(last!.token)).toThrow(AppError)
})

test('whether the file is there is looked at each time', async () => {
  const recent = open()
  recent.add(join(folder, 'a.moupian'))
  expect(recent.list()).toMatchObject([{ exists: false }])
  await writeFile(join(folder, 'a.moupian'), 'x')
  expect(recent.list()).toMatchObject([{ exists: true, folder }])
})

test('a damaged list is put aside and logged, never written over', async () => {
  await writeFile(file, '[{"token":"x","path":7}]')
  const recent = open()
  expect(recent.list()).toEqual([])
  recent.add(join(folder, 'a.moupian'))
  expect(await readFile(`${file}.damaged`, 'utf8')).toBe('[{"token":"x","path":7}]')
  expect(await readFile(join(folder, 'logs/moupian.log'), 'utf8')).toContain('recent.json')
})

test('a list that cannot be written still serves until the end', async () => {
  const recent = open()
  // A folder of the draft's name makes every write fail, whoever runs the test.
  await mkdir(`${file}.new`)
  recent.add(join(folder, 'a.moupian'))
  expect(recent.list()).toHaveLength(1)
  expect(await readFile(join(folder, 'logs/moupian.log'), 'utf8')).toContain('recent libraries')
})
