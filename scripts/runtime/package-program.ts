// The command-line programs of installed packages, started on this same Node instead of through a shell's PATH.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.ts'

/** Path of the script behind a command of an installed package; `command` is the package's name unless told. */
export function packageProgram(name: string, command = name): string {
  const folder = join(projectRoot, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>
  }
  const script = typeof bin === 'string' ? bin : bin?.[command]
  if (!script) throw new Error(`Package ${name} has no command ${command}`)
  return join(folder, script)
}
