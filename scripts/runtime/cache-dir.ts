// Where prepared runtimes are kept: outside the checkout, so that several checkouts share them and a clean
// clone does not prepare them again.

import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The cache folder: MOUPIAN_CACHE if set, else `moupian` in the user's XDG cache folder. Not created here. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  if (env.MOUPIAN_CACHE) return resolve(env.MOUPIAN_CACHE)
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'moupian')
}
