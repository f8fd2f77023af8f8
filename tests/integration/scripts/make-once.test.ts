import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeOnce } from '../../../scripts/runtime/make-once.ts'

let cache: string

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'moupian-make-once-'))
})

afterEach(async () => {
  await rm(cache, { recursive: true, force: true })
})

describe('preparing a cached folder', () => {
  it('fills it once and finds it afterwards', async () => {
    const target = join(cache, 'deep', 'thing')
    let fills = 0
    const fill = async (folder: string) => {
      fills++
      await writeFile(join(folder, 'a'), 'whole')
    }
    expect(await makeOnce(target, fill)).toBe(target)
    expect(await makeOnce(target, fill)).toBe(target)
    expect(fills).toBe(1)
    expect(await readFile(join(target, 'a'), 'utf8')).toBe('whole')
  })

  it('does not show the folder under its name before it is whole', async () => {
    const target = join(cache, 'thing')
    await makeOnce(target, async folder => {
      await writeFile(join(folder, 'half'), '')
      expect(existsSync(target)).toBe(false)
    })
    expect(existsSync(target)).toBe(true)
  })

  it('leaves nothing behind when filling fails, and can be tried again', async () => {
    const target = join(cache, 'thing')
    const failing = makeOnce(target, async folder => {
      await writeFile(join(folder, 'half'), '')
      throw new Error('no space')
    })
    await expect(failing).rejects.toThrow('no space')
    expect(await readdir(cache)).toEqual([])
    await makeOnce(target, folder => writeFile(join(folder, 'a'), 'whole'))
    expect(await readdir(target)).toEqual(['a'])
  })

  it('lets two runs at the same time end with one whole folder', async () => {
    const target = join(cache, 'thing')
    let announce = () => {}
    const bothStarted = new Promise<void>(resolve => (announce = resolve))
    let running = 0
    const fill = async (folder: string) => {
      await writeFile(join(folder, 'a'), 'whole')
      if (++running === 2) announce()
      await bothStarted
    }
    expect(await Promise.all([makeOnce(target, fill), makeOnce(target, fill)])).toEqual([target, target])
    expect(await readdir(cache)).toEqual(['thing'])
    expect(await readdir(target)).toEqual(['a'])
  })

  it('clears away what a run that was cut off long ago has left, and spares one that may still be going on', async () => {
    const old = join(cache, '.thing.making-old000')
    const recent = join(cache, '.thing.making-new000')
    await mkdir(old)
    await mkdir(recent)
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000)
    await utimes(old, yesterday, yesterday)
    await makeOnce(join(cache, 'thing'), async () => {})
    expect((await readdir(cache)).sort()).toEqual(['.thing.making-new000', 'thing'])
  })
})
