// Which Electron program to use: the one named by the environment, the one already in node_modules, the one
// the electron package can download, or the one an npm registry alone can give. In that order.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { packagedElectron, packagedElectronFits, packagedElectronPrepared } from './packaged-electron.ts'
import type { Say } from './progress.ts'
import { runCommand } from './run-command.ts'
import { SetupError } from './setup-error.ts'

/** Where an Electron program came from, in the words shown to the person who started the script. */
export type ElectronSource = '环境变量指定' | 'electron 软件包自带' | 'npm 软件包仓库'

export interface FoundElectron {
  path: string
  source: ElectronSource
}

const CONNECT_LIMIT_MS = 20_000
const DOWNLOAD_LIMIT_MS = 15 * 60 * 1000

const electronPackage = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** Finds or fetches an Electron program. Fails with a SetupError that says what to do. */
export async function findElectron(say: Say, env: NodeJS.ProcessEnv = process.env): Promise<FoundElectron> {
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return overriddenElectron(env.ELECTRON_OVERRIDE_DIST_PATH)
  const installed = await installedElectron()
  if (installed) return { path: installed, source: 'electron 软件包自带' }
  // Where an earlier run has already had to fall back, a network that swallows packets is not waited for again.
  const prepared = packagedElectronPrepared()
  if (prepared) return { path: prepared, source: 'npm 软件包仓库' }
  const downloaded = await downloadedElectron(say, env)
  if (downloaded) return { path: downloaded, source: 'electron 软件包自带' }
  if (packagedElectronFits()) return { path: await packagedElectron(say), source: 'npm 软件包仓库' }
  throw new SetupError(
    '下载不到 Electron。请在能连接 Electron 下载站点的网络上重试，或用 ELECTRON_OVERRIDE_DIST_PATH 指定已有的 Electron 文件夹。',
  )
}

function overriddenElectron(folder: string): FoundElectron {
  const path = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
    .map(name => join(folder, name))
    .find(existsSync)
  if (path) return { path, source: '环境变量指定' }
  throw new SetupError(
    `ELECTRON_OVERRIDE_DIST_PATH 指定的文件夹里没有 Electron 程序：${folder}。请改正或取消该环境变量后重试。`,
  )
}

async function installedElectron(): Promise<string | null> {
  // The package writes path.txt after everything else, so its presence means a whole installation.
  const name = await readFile(join(electronPackage, 'path.txt'), 'utf8').catch(() => null)
  if (name === null) return null
  const path = join(electronPackage, 'dist', name)
  return existsSync(path) ? path : null
}

/** Lets the electron package download its program; null when its site cannot be reached. */
async function downloadedElectron(say: Say, env: NodeJS.ProcessEnv): Promise<string | null> {
  say('请 electron 软件包下载它的程序 …')
  const reachable = siteAnswers(env)
  const install = (timeoutMs: number) =>
    runCommand(process.execPath, [join(electronPackage, 'install.js')], { env, timeoutMs })
  // The first, short try also serves where the program is in the package's own cache and no network is needed.
  const first = await install(CONNECT_LIMIT_MS)
  if (first.timedOut && (await reachable)) {
    say('网络可用，继续下载 Electron（约 100 MB）…')
    await install(DOWNLOAD_LIMIT_MS)
  }
  const path = await installedElectron()
  if (path === null) say('Electron 的下载站点连不上，改用 npm 软件包仓库里的 Electron。')
  return path
}

async function siteAnswers(env: NodeJS.ProcessEnv): Promise<boolean> {
  const mirror = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror
  try {
    await fetch(mirror ?? 'https://github.com', {
      method: 'HEAD',
      signal: AbortSignal.timeout(CONNECT_LIMIT_MS),
    })
    return true
  } catch {
    return false // Not reachable is the answer, not a failure: another source follows.
  }
}
