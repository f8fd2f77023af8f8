// Binds every channel of the contract to a use case and, where a path is needed, to a dialog. Paths stay on this side.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { app, shell } from 'electron'
import type { LibraryInfo } from '#shared/ipc/contract.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { AppServices } from './app-services.ts'
import type { Dialogs } from './dialogs.ts'
import type { Flush } from './flush.ts'
import type { Handlers } from './ipc-server.ts'
import type { RecentLibraries } from './recent-libraries.ts'
import { strings } from './strings.ts'

interface HandlerParts {
  services: AppServices
  dialogs: Dialogs
  recent: RecentLibraries
  flush: Flush
  /** Folder of the practice library. */
  sampleFolder: string
  /** Called after a library was opened or closed. */
  libraryChanged(open: boolean): void
}

export function makeHandlers(parts: HandlerParts): Handlers {
  const { services, dialogs, recent, flush } = parts
  const { library, plans, imports, exports } = services
  /** Token → path of what was exported since the start. */
  const exported = new Map<string, string>()

  const opened = (): LibraryInfo => {
    const current = library.current()
    if (!current) throw new AppError('no-library', strings.refused.noLibrary)
    parts.libraryChanged(true)
    recent.add(current.path)
    return withoutPath(current)
  }

  const open = async (path: string): Promise<LibraryInfo> => {
    try {
      await library.open(path, 'write')
    } catch (error) {
      if (!(error instanceof AppError) || !mayBeLookedAt.has(error.code)) throw error
      const { readOnly, cancel } = strings.lookOnly
      if ((await dialogs.ask(error.message, strings.lookOnly.detail, [readOnly, cancel])) !== 0) {
        throw new AppError('cancelled', strings.refused.cancelled)
      }
      await library.open(path, 'look')
    }
    return opened()
  }

  return {
    'app.info': () => {
      const current = library.current()
      return {
        version: app.getVersion(),
        electron: process.versions.electron,
        library: current && withoutPath(current),
        recent: recent.list(),
      }
    },
    'library.create': async () => {
      const path = await dialogs.newLibrary()
      if (path === null) return null
      await library.create(path)
      return opened()
    },
    'library.choose': async () => {
      const path = await dialogs.existingLibrary()
      if (path === null) return null
      try {
        return await open(path)
      } catch (error) {
        if (error instanceof AppError && error.code === 'cancelled') return null
        throw error
      }
    },
    'library.openRecent': ({ token }) => open(recent.pathOf(token)),
    'library.forgetRecent': ({ token }) => {
      recent.forget(token)
      return {}
    },
    'library.sample': async () => {
      await library.openSample(parts.sampleFolder)
      return opened()
    },
    'library.close': () => {
      library.close()
      parts.libraryChanged(false)
      return {}
    },
    'plans.list': () => plans.list(),
    'plans.load': ({ planId }) => plans.load(planId),
    'plans.create': input => plans.create(input),
    'plans.remove': ({ planId }) => {
      plans.remove(planId)
      return {}
    },
    'operations.apply': ({ planId, batchId, operations }) => plans.apply(planId, batchId, operations),
    'import.choose': async () => {
      const path = await dialogs.document()
      return path === null ? null : await imports.read(path)
    },
    'import.commit': ({ token, operations }) => imports.commit(token, operations),
    'import.discard': ({ token }) => {
      imports.discard(token)
      return {}
    },
    'export.choices': () => exports.choices(),
    'export.run': async request => {
      const place = await dialogs.exportedDocument(exports.proposedName(request.planId))
      if (place === null) return null
      const result = await exports.run(request, place.path, place.mayReplace)
      const token = randomUUID()
      exported.set(token, place.path)
      return { ...result, token }
    },
    'export.show': ({ token }) => {
      const path = exported.get(token)
      if (path === undefined || !existsSync(path))
        throw new AppError('file-unreadable', strings.refused.exportGone)
      shell.showItemInFolder(path)
      return {}
    },
    'window.flushed': () => {
      flush.answered()
      return {}
    },
  }
}

/** Refusals that leave the way open to look without changing anything. */
const mayBeLookedAt: ReadonlySet<string> = new Set(['library-locked', 'library-newer'])

function withoutPath({ name, folder, readOnly, readOnlyReason }: LibraryInfo): LibraryInfo {
  return { name, folder, readOnly, readOnlyReason }
}
