import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheDir } from '../../../scripts/runtime/cache-dir.ts'
import { findElectron } from '../../../scripts/runtime/find-electron.ts'
import { SetupError } from '../../../scripts/runtime/setup-error.ts'
import { ensureSystem } from '../../../scripts/runtime/system-packages.ts'

let folder: string
let said: string[]
const say = (line: string) => void said.push(line)

beforeEach(async () => {
  said = []
  folder = await mkdtemp(join(tmpdir(), 'moupian-find-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('an Electron named by the environment', () => {
  it.each(['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'])('is used: %s', async name => {
    const path = join(folder, name)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, '')
    expect(await findElectron(say, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({
      path,
      source: '环境变量指定',
    })
    expect(said).toEqual([])
  })

  it('is refused in one sentence when it is not there, and nothing else is tried', async () => {
    const finding = findElectron(say, { ELECTRON_OVERRIDE_DIST_PATH: folder })
    await expect(finding).rejects.toThrow(SetupError)
    await expect(finding).rejects.toThrow(`没有 Electron 程序：${folder}`)
    expect(said).toEqual([])
  })
})

describe('the cache', () => {
  it('is where MOUPIAN_CACHE says, else in the XDG cache folder, never in the checkout', () => {
    expect(cacheDir({ MOUPIAN_CACHE: '/a/b', XDG_CACHE_HOME: '/c' })).toBe('/a/b')
    expect(cacheDir({ XDG_CACHE_HOME: '/c' })).toBe('/c/moupian')
    expect(cacheDir({})).toMatch(/\.cache\/moupian$/)
  })
})

describe('the needs from the operating system', () => {
  it('are left alone, without a word, where they are met', async () => {
    await ensureSystem([{ name: '已有的', packages: ['none'], present: async () => true }], say)
    expect(said).toEqual([])
  })
})
