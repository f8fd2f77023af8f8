// What an Electron program says about itself, asked of the program and not guessed from file names.

import { lastLines, runCommand } from './run-command.ts'
import { SetupError } from './setup-error.ts'

export interface ElectronFacts {
  /** Electron's version, such as 33.2.1. */
  version: string
  /** The Node-API version its Node offers; better-sqlite3's prebuilt binaries need 10. */
  nodeApi: number
}

/** Runs a piece of JavaScript in the program's Node, without a window, and returns what it printed. */
export async function runInElectronNode(path: string, script: string, ...args: string[]): Promise<string> {
  const result = await runCommand(path, ['-e', script, ...args], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
    timeoutMs: 60_000,
  })
  if (result.code !== 0) {
    throw new SetupError(
      `Electron 程序不能运行：${path}。请删除它所在的文件夹后重试，程序会重新准备。\n${lastLines(result)}`,
    )
  }
  return result.stdout
}

/** Asks the program for its versions. Fails with a SetupError when it does not start. */
export async function electronFacts(path: string): Promise<ElectronFacts> {
  const printed = await runInElectronNode(path, 'process.stdout.write(JSON.stringify(process.versions))')
  const versions = JSON.parse(printed) as { electron: string; napi: string }
  return { version: versions.electron, nodeApi: Number(versions.napi) }
}
