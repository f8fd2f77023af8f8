// Calls about the library as a file. The window gets names and tokens; paths stay on this side.
import { app } from 'electron'
import type { LibraryInfo } from '#shared/ipc/contract.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { LibraryService } from '#main/services/library-service.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Handlers } from '../ipc-server.ts'
import type { RecentLibraries } from '../recent-libraries.ts'
import { strings } from '../strings.ts'

interface Parts {
  library: LibraryService
  dialogs: Dialogs
  recent: RecentLibraries
  /** Opens the practice library, making it on first use. */
  openSample(): LibraryInfo
  /** Called after every attempt to open or close a library. */
  libraryChanged(open: boolean): void
}

type Channels =
  | 'app.info'
  | 'library.create'
  | 'library.choose'
  | 'library.openRecent'
  | 'library.forgetRecent'
  | 'library.sample'
  | 'library.close'

/** Refusals that leave the way open to look without changing anything. */
const mayBeLookedAt: ReadonlySet<string> = new Set(['library-locked', 'library-newer'])

export function libraryHandlers(parts: Parts): Pick<Handlers, Channels> {
  const { library, dialogs, recent, libraryChanged } = parts

  /** Runs what opens a library and remembers it. A failed attempt may have let go of the one that was open. */
  const opened = (openNow: () => LibraryInfo): LibraryInfo => {
    try {
      const info = openNow()
      recent.add(library.current().path)
      return info
    } finally {
      libraryChanged(library.info() !== null)
    }
  }

  /** Opens a library, or after a question only looks at it. Null when the drafter would rather not. */
  const open = async (path: string): Promise<LibraryInfo | null> => {
    try {
      return opened(() => library.open(path))
    } catch (error) {
      if (!(error instanceof AppError) || !mayBeLookedAt.has(error.code)) throw error
      const { detail, readOnly, cancel } = strings.lookOnly
      if ((await dialogs.ask(error.message, detail, [readOnly, cancel])) !== 0) return null
      return opened(() => library.open(path, 'look'))
    }
  }

  return {
    'app.info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      library: library.info(),
      recent: recent.list(),
    }),
    'library.create': async () => {
      const path = await dialogs.newLibrary()
      return path === null ? null : opened(() => library.create(path))
    },
    'library.choose': async () => {
      const path = await dialogs.existingLibrary()
      return path === null ? null : await open(path)
    },
    'library.openRecent': async ({ token }) => {
      const info = await open(recent.pathOf(token))
      if (info === null) throw new AppError('cancelled', strings.refused.cancelled)
      return info
    },
    'library.forgetRecent': ({ token }) => {
      recent.forget(token)
      return {}
    },
    'library.sample': () => opened(parts.openSample),
    'library.close': () => {
      library.close()
      libraryChanged(false)
      return {}
    },
  }
}
