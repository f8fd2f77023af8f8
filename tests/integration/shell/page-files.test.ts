// Which files the scheme `app:` may serve, on a real folder with links that lead out of it.
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPageFile } from '#main/shell/page-files.ts'

let folder: string
let root: string

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'moupian-pages-')))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.js'), 'secret')
  await writeFile(join(root, 'index.html'), '<p>')
  await writeFile(join(root, 'notes.txt'), 'not a page')
  await writeFile(join(root, '.hidden.js'), 'hidden')
  await writeFile(join(root, 'assets/font-5a.woff2'), 'font')
  await symlink(join(folder, 'secret.js'), join(root, 'link.js'))
  await symlink(folder, join(root, 'up'))
})
afterAll(() => rm(folder, { recursive: true }))

test('pages, scripts, styles and fonts are found with their type', async () => {
  expect(await findPageFile(root, 'app://moupian/index.html')).toEqual({
    path: join(root, 'index.html'),
    mediaType: 'text/html; charset=utf-8',
  })
  expect(await findPageFile(root, 'app://moupian/index.html?a=1#b')).not.toBeNull()
  expect((await findPageFile(root, 'app://moupian/assets/font-5a.woff2'))?.mediaType).toBe('font/woff2')
})

test.each([
  'app://moupian/',
  'app://moupian/assets',
  'app://moupian/missing.js',
  'app://moupian/notes.txt',
  'app://moupian/.hidden.js',
  'app://moupian/link.js',
  'app://moupian/up/secret.js',
  'app://moupian/../secret.js',
  'app://moupian/%2e%2e/secret.js',
  'app://moupian/..%2fsecret.js',
  'app://moupian/assets/..%5c..%5csecret.js',
  'app://moupian//index.html',
  'app://moupian/index.html/',
  'app://moupian/index.html%00.js',
  'app://MOUPIAN.example/index.html',
  'app://moupian.example/index.html',
  'app://user@moupian/index.html',
  'app://moupian:8080/index.html',
  'file:///index.html',
  'http://moupian/index.html',
  'index.html',
  '',
])('%j has no file', async address => {
  expect(await findPageFile(root, address)).toBeNull()
})

test('no address at all reaches a file outside the folder', async () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e',
    '%2E%2e',
    '/',
    '\\',
    '%5c',
    '%2f',
    'up',
    'link.js',
    'secret.js',
    ':',
    '@',
    '\0',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async pieces => {
      const found = await findPageFile(root, `app://moupian/${pieces.join('')}`)
      expect(found?.path.startsWith(root) ?? true).toBe(true)
    }),
    { numRuns: 500 },
  )
})
