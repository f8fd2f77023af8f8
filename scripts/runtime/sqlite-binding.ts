// better-sqlite3 for an Electron whose Node-API is older than the one its prebuilt binaries need: compiled once
// from the sources its package carries, in a copy in the cache. node_modules is never written to, because the
// tests that run on Node use the prebuilt binary there.

import { existsSync, realpathSync } from 'node:fs'
import { copyFile, cp, mkdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { cacheDir } from './cache-dir.ts'
import { type ElectronFacts, runInElectronNode } from './electron-facts.ts'
import { makeOnce } from './make-once.ts'
import { onPath } from './on-path.ts'
import { type Say, timed } from './progress.ts'
import { lastLines, runCommand } from './run-command.ts'
import { SetupError } from './setup-error.ts'

const PREBUILT_NODE_API = 10
const BINDING = 'better_sqlite3.node'
const COMPILE_LIMIT_MS = 15 * 60 * 1000

const require = createRequire(import.meta.url)

/**
 * Path of the binary that this Electron can load, or null when the prebuilt one in node_modules serves.
 * Takes about a minute the first time. Fails with a SetupError when compilers are missing.
 */
export async function sqliteBinding(
  electronPath: string,
  facts: ElectronFacts,
  say: Say,
): Promise<string | null> {
  if (facts.nodeApi >= PREBUILT_NODE_API) return null
  const source = dirname(require.resolve('better-sqlite3/package.json'))
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string }
  const name = `better-sqlite3-${version}-electron-${facts.version}-${process.platform}-${process.arch}`
  const folder = await makeOnce(join(cacheDir(), name), async making => {
    await timed(say, '为这个 Electron 编译 SQLite 组件（首次约一分钟）', () => compile(source, making))
    await proveItLoads(electronPath, join(making, BINDING))
  })
  return join(folder, BINDING)
}

async function compile(source: string, folder: string): Promise<void> {
  const missing = ['make', 'g++', 'python3'].filter(tool => !onPath(tool))
  if (missing.length > 0) {
    throw new SetupError(
      `编译 SQLite 组件还缺 ${missing.join('、')}。请执行：sudo apt-get install -y make g++ python3，然后重试。`,
    )
  }
  const work = join(folder, 'work')
  const copy = join(work, 'node_modules', 'better-sqlite3')
  await mkdir(copy, { recursive: true })
  for (const part of ['binding.gyp', 'package.json', 'lib', 'src', 'deps']) {
    await cp(join(source, part), join(copy, part), { recursive: true })
  }
  const headers = dirname(require.resolve('node-addon-api/package.json', { paths: [source] }))
  await cp(headers, join(work, 'node_modules', 'node-addon-api'), { recursive: true })

  const nodedir = await nodeHeaders()
  const result = await runCommand(
    process.execPath,
    [
      require.resolve('node-gyp/bin/node-gyp.js'),
      'rebuild',
      '--release',
      '--force_build=1',
      ...(nodedir ? [`--nodedir=${nodedir}`] : []),
    ],
    {
      cwd: copy,
      timeoutMs: COMPILE_LIMIT_MS,
      // The package asks for Node-API 10 and uses of it only what this Electron's Node already offers as
      // experimental; asking for that instead makes the binary loadable there.
      env: { ...process.env, JOBS: 'max', CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL' },
    },
  )
  if (result.code !== 0) {
    throw new SetupError(
      `SQLite 组件编译没有成功，请确认已装 make、g++、python3 和 Node 的头文件后重试。\n${lastLines(result, 30)}`,
    )
  }
  await copyFile(join(copy, 'build', 'Release', BINDING), join(folder, BINDING))
  await rm(work, { recursive: true })
}

/**
 * A folder whose include/node holds Node's headers: where npm's configuration says, else beside a Node on the
 * PATH. Null leaves it to node-gyp, which downloads them.
 */
async function nodeHeaders(): Promise<string | null> {
  const configured = await runCommand('npm', ['config', 'get', 'nodedir'], { timeoutMs: 60_000 })
  const besideNodes = (process.env.PATH ?? '')
    .split(':')
    .map(folder => join(folder, 'node'))
    .filter(existsSync)
    .map(node => resolve(realpathSync(node), '..', '..'))
  const candidates = [process.env.npm_config_nodedir, configured.stdout.trim(), ...besideNodes]
  return candidates.find(folder => folder && existsSync(join(folder, 'include/node/node_api.h'))) ?? null
}

async function proveItLoads(electronPath: string, binding: string): Promise<void> {
  const script = `
    const [library, nativeBinding] = process.argv.slice(1)
    const db = new (require(library))(':memory:', { nativeBinding })
    process.stdout.write(db.prepare('SELECT sqlite_version()').pluck().get())`
  await runInElectronNode(electronPath, script, require.resolve('better-sqlite3'), binding)
}
