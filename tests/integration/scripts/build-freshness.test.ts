import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isFresh } from '../../../scripts/runtime/build.ts'

let root: string

/** Writes a file and sets it and every folder above it, up to the root, to this second of a made-up day. */
async function put(path: string, second: number): Promise<void> {
  const file = join(root, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '')
  const time = new Date(Date.UTC(2020, 0, 1, 0, 0, second))
  for (let at = file; at !== root; at = dirname(at)) await utimes(at, time, time)
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'moupian-build-'))
  await put('src/main/index.ts', 10)
  await put('package.json', 10)
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

describe('whether a build is needed', () => {
  it('is, when there has been none', async () => {
    expect(await isFresh(root)).toBe(false)
  })

  it('is not, when the last one started after every change', async () => {
    await put('out/.built', 20)
    expect(await isFresh(root)).toBe(true)
  })

  it('is, when a source changed since', async () => {
    await put('out/.built', 20)
    await put('src/shared/deep/a.ts', 30)
    expect(await isFresh(root)).toBe(false)
  })

  it('is, when a source was removed since', async () => {
    await put('src/shared/a.ts', 10)
    await put('out/.built', 20)
    await rm(join(root, 'src/shared/a.ts'))
    expect(await isFresh(root)).toBe(false)
  })

  it('is, when a package changed since', async () => {
    await put('out/.built', 20)
    await put('package.json', 30)
    expect(await isFresh(root)).toBe(false)
  })
})
