// Runs another program to its end. Never through a shell; output is text; a time limit ends the program
// together with the programs it started.

import { spawn } from 'node:child_process'

export interface CommandResult {
  /** The exit code; null when it could not be started or was ended by the time limit or a signal. */
  code: number | null
  stdout: string
  stderr: string
  timedOut: boolean
}

export interface CommandOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  timeoutMs?: number
  /** Shows the program's output as it comes instead of collecting it. */
  show?: boolean
}

/** Runs `command` and waits for it. Does not throw: a program that is not there gives code null and a message in stderr. */
export function runCommand(
  command: string,
  args: string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      // A group of its own is what lets a time limit reach grandchildren; without a limit Ctrl+C should reach them.
      detached: options.timeoutMs !== undefined && process.platform !== 'win32',
    })
    const result: CommandResult = { code: null, stdout: '', stderr: '', timedOut: false }
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (result.stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (result.stderr += text))
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            result.timedOut = true
            endWithChildren(child.pid)
          }, options.timeoutMs)
    child.on('error', error => {
      clearTimeout(timer)
      resolve({ ...result, stderr: result.stderr + error.message })
    })
    child.on('close', code => {
      clearTimeout(timer)
      resolve({ ...result, code })
    })
  })
}

function endWithChildren(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** The last lines of a failed program's messages, for showing under a Chinese sentence. */
export function lastLines(result: CommandResult, count = 15): string {
  return (result.stderr.trim() || result.stdout.trim()).split('\n').slice(-count).join('\n')
}
