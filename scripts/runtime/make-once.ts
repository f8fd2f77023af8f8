// Prepares a cached folder exactly once. A folder under its final name is always whole: it is filled under
// another name and renamed, so an interrupted run leaves nothing that could be taken for it, and of two runs
// at the same time one wins and both use its result.

import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const ABANDONED_AFTER_MS = 6 * 60 * 60 * 1000

/**
 * Returns `target`, after filling it through `fill` if it is not there yet.
 * `fill` gets an empty folder on the same disk; when it throws, nothing is left and the error goes on.
 */
export async function makeOnce(target: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (existsSync(target)) return target
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  const prefix = `.${basename(target)}.making-`
  await removeAbandoned(parent, prefix)
  const folder = await mkdtemp(join(parent, prefix))
  try {
    await fill(folder)
    await rename(folder, target)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    if (!lostTheRace(error)) throw error
  }
  return target
}

function lostTheRace(error: unknown): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException
  return syscall === 'rename' && (code === 'ENOTEMPTY' || code === 'EEXIST')
}

async function removeAbandoned(parent: string, prefix: string): Promise<void> {
  const names = (await readdir(parent)).filter(name => name.startsWith(prefix))
  for (const name of names) {
    const folder = join(parent, name)
    const found = await stat(folder).catch(() => null)
    if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS)
      await rm(folder, { recursive: true, force: true })
  }
}
