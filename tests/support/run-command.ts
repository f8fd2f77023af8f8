// The real command line in a process of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface CommandRun {
  code: number | null
  stdout: string
  stderr: string
  /** Standard output as JSON. Throws where it is none. */
  json(): any
}

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export async function runCommand(...words: string[]): Promise<CommandRun> {
  const child = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', chunk => (stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', chunk => (stderr += chunk))
  const [code] = await once(child, 'close')
  return { code, stdout, stderr, json: () => JSON.parse(stdout) }
}
