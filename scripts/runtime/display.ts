// The screen that windows open on: the machine's own, or one in memory where it has none.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { SetupError } from './setup-error.ts'

const VIRTUAL = 'MOUPIAN_VIRTUAL_DISPLAY'

/** Whether a window can be shown: always outside Linux; on Linux when a display is named. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Whether the display named in the environment is one that `startVirtualDisplay` made. */
export function displayIsVirtual(env: NodeJS.ProcessEnv = process.env): boolean {
  return env[VIRTUAL] === '1'
}

/**
 * Starts a screen of 1920 × 1200 in memory and names it in `process.env`, so that programs started afterwards
 * use it. Returns the function that ends it; it also ends with this process. Needs Xvfb on the PATH.
 */
export async function startVirtualDisplay(): Promise<() => Promise<void>> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    const failed = () => reject(new SetupError('虚拟屏幕 Xvfb 没有启动，请确认它已正确安装后重试。'))
    child.once('error', failed)
    child.once('exit', failed)
    const pipe = child.stdio[3] as Readable
    let text = ''
    pipe.setEncoding('utf8').on('data', (part: string) => {
      text += part
      if (!text.includes('\n')) return
      resolve(text.trim())
      pipe.destroy()
    })
  })
  const before = { DISPLAY: process.env.DISPLAY, [VIRTUAL]: process.env[VIRTUAL] }
  process.env.DISPLAY = `:${number}`
  process.env[VIRTUAL] = '1'
  const end = () => void child.kill()
  process.once('exit', end)
  child.unref()
  return async () => {
    process.off('exit', end)
    if (child.exitCode === null && child.signalCode === null) {
      child.ref()
      const gone = once(child, 'exit')
      end()
      await gone
    }
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
