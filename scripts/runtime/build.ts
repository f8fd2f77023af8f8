// Builds the program into out/, and knows when that is not necessary.

import { existsSync } from 'node:fs'
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageProgram } from './package-program.ts'
import { type Say, timed } from './progress.ts'
import { projectRoot } from './project-root.ts'
import { lastLines, runCommand } from './run-command.ts'
import { SetupError } from './setup-error.ts'

// What the build reads. Folders count too: their time changes when a file in them is removed.
const SOURCES = ['src', 'resources', 'seeds', 'package.json', 'package-lock.json', 'electron.vite.config.ts']
const STAMP = join('out', '.built')

/** Builds unless out/ was built from the sources as they are. Fails with a SetupError showing the build's messages. */
export async function buildIfStale(say: Say): Promise<void> {
  if (!(await isFresh(projectRoot))) await build(say)
}

/** Builds in any case. Fails with a SetupError showing the build's messages. */
export async function build(say: Say): Promise<void> {
  const stamp = join(projectRoot, STAMP)
  const started = new Date()
  await rm(stamp, { force: true })
  await timed(say, '构建程序', async () => {
    const result = await runCommand(process.execPath, [packageProgram('electron-vite'), 'build'], {
      cwd: projectRoot,
    })
    if (result.code !== 0) {
      throw new SetupError(`程序构建没有成功，请按下面的提示改正后重试。\n${lastLines(result, 30)}`)
    }
  })
  // Stamped last, with the time of the start: a build that broke off, or a file saved meanwhile, counts as stale.
  await writeFile(stamp, '')
  await utimes(stamp, started, started)
}

/** Whether the last finished build of the checkout at `root` started after the last change to its sources. */
export async function isFresh(root: string): Promise<boolean> {
  const stamp = await stat(join(root, STAMP)).catch(() => null)
  if (!stamp) return false
  const paths = SOURCES.map(name => join(root, name)).filter(existsSync)
  return (await Promise.all(paths.map(newest))).every(time => time < stamp.mtimeMs)
}

async function newest(path: string): Promise<number> {
  const { mtimeMs } = await stat(path)
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  const inside = await Promise.all(entries.map(entry => newest(join(path, entry.name))))
  return Math.max(mtimeMs, ...inside)
}
