// The log of unexpected errors: it says what happened, never grows without end and never throws.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from '#main/shell/log.ts'

const quiet = { echo: false }
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moupian-log-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('an entry names the place, the error and its cause', async () => {
  const log = openLog(join(folder, 'logs'), quiet)
  log.error('export.run', new Error('outer', { cause: new Error('inner') }))
  log.error('page', 'crashed (5)')
  const text = await readFile(log.path, 'utf8')
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT\S+Z export\.run: Error: outer/)
  expect(text).toContain('cause: Error: inner')
  expect(text).toContain('page: crashed (5)')
})

test('two files are kept, however much goes wrong', async () => {
  const log = openLog(folder, quiet)
  const long = 'x'.repeat(300_000)
  for (let count = 0; count < 20; count++) log.error('place', long)
  expect((await readdir(folder)).sort()).toEqual(['moupian.log', 'moupian.log.1'])
  for (const name of await readdir(folder))
    expect((await stat(join(folder, name))).size).toBeLessThan(1_500_000)
})

test('a log that cannot be written does not throw', async () => {
  await writeFile(join(folder, 'file'), '')
  expect(() => openLog(join(folder, 'file/logs'), quiet).error('place', new Error('x'))).not.toThrow()
})
