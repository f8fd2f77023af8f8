// Entry of the command line. Compiled sources are kept between runs, which halves the work of starting.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../../.cache/cli', import.meta.url)))

// npm runs scripts in the project's folder; paths are meant from where npm was called.
if (process.env.npm_lifecycle_event === 'moupian' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)

const { runCommandLine } = await import('./run-command-line.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
