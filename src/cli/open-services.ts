// The services as one command uses them: the same as the window's, in a process of its own.
import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createServices, type Services } from '#main/services/services.ts'
import { nativeBinding } from '#main/store/native-binding.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { Arguments } from './arguments.ts'

/** The command line runs from the sources, so it is never the packaged program. */
export const binding = nativeBinding({ packaged: false, env: process.env })

export function newServices(): Services {
  return createServices({
    binding,
    author: author(),
    now: () => new Date(),
    sample: fileURLToPath(new URL('../../seeds/digital-zhejiang-2020.txt', import.meta.url)),
  })
}

/**
 * Runs `work` over the library that the command names, opened for reading, and closes it. With --read-only a library
 * that is open elsewhere, or was made by a newer version, is shown too.
 */
export async function withLibrary<T>(
  args: Arguments,
  work: (services: Services) => T | Promise<T>,
): Promise<T> {
  const services = newServices()
  const readOnly = args.flag('read-only')
  try {
    services.library.open(args.text('library')!, readOnly ? 'look' : 'write')
    return await work(services)
  } catch (error) {
    const looking = error instanceof AppError && ['library-locked', 'library-newer'].includes(error.code)
    if (!looking || readOnly) throw error
    throw new AppError(
      error.code,
      `${error.message.replace(/。$/, '')}（加 --read-only）。`,
      error.details,
      error,
    )
  } finally {
    services.library.close()
  }
}

/** Runs `work` over the library that the command names, opened to be changed, and closes it. */
export async function withWritableLibrary<T>(
  args: Arguments,
  work: (services: Services) => T | Promise<T>,
): Promise<T> {
  const services = newServices()
  try {
    services.library.open(args.text('library')!)
    return await work(services)
  } finally {
    services.library.close()
  }
}

function author(): string {
  try {
    return userInfo().username
  } catch {
    // A user without an entry on this machine, as in some containers: the log stays without a name.
    return ''
  }
}
