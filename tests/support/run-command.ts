// The real command line in a process of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What the commands print; each prints some of these. */
export interface Printed {
  title: string
  items: { text: string }[]
  plans: { id: string; title: string; year: number | null; tasks: number }[]
  checks: { rule: string; ok: boolean; detail: string }[]
  templates: { id: string; name: string }[]
  profiles: { id: string; name: string }[]
}

export interface CommandRun {
  code: number | null
  stdout: string
  stderr: string
  /** Standard output as JSON. Throws where it is none. */
  json(): Printed
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
