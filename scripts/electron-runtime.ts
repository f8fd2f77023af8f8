// Prepares everything needed to run the built program from a checkout: an Electron program, the libraries it
// links to, and a SQLite component it can load. Repeating it costs about a second. Run directly, it only prepares.

import { displayIsVirtual, hasDisplay } from './runtime/display.ts'
import { type ElectronFacts, electronFacts } from './runtime/electron-facts.ts'
import { findElectron } from './runtime/find-electron.ts'
import type { Say } from './runtime/progress.ts'
import { runScript } from './runtime/setup-error.ts'
import { sqliteBinding } from './runtime/sqlite-binding.ts'
import {
  chineseFonts,
  electronLibraries,
  ensureSystem,
  type SystemNeed,
  virtualScreen,
} from './runtime/system-packages.ts'

export interface Runtime {
  /** The Electron program. */
  electronPath: string
  /** Its version, such as 33.2.1. */
  version: string
  /** Variables to add to its environment. */
  env: Record<string, string>
  /** Arguments to put before the folder of the program to run. */
  args: string[]
}

/**
 * Prepares the runtime, saying in plain lines what is done and at the end which Electron is used.
 * Fails with a SetupError: one sentence with what to do next.
 */
export async function prepareRuntime(say: Say = console.log): Promise<Runtime> {
  const { path, source } = await findElectron(say)
  if (process.platform === 'linux') {
    const needs: SystemNeed[] = [electronLibraries(path)]
    if (!hasDisplay() || displayIsVirtual()) needs.push(virtualScreen, chineseFonts)
    await ensureSystem(needs, say)
  }
  const facts: ElectronFacts = await electronFacts(path)
  const binding = await sqliteBinding(path, facts, say)
  say(`使用 Electron ${facts.version}，来源：${source}，位置：${path}`)
  return {
    electronPath: path,
    version: facts.version,
    env: binding ? { MOUPIAN_SQLITE_BINDING: binding } : {},
    args: launchArguments(),
  }
}

function launchArguments(): string[] {
  const args: string[] = []
  // Chromium refuses to sandbox when it is started by root. An installed program never gets this argument.
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  if (displayIsVirtual()) args.push('--disable-gpu')
  return args
}

if (import.meta.main) await runScript(async () => void (await prepareRuntime()))
