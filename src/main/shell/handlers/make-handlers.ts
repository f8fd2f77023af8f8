// Every channel of the contract bound to its use case. The type makes a missing channel a compile error.
import type { Services } from '#main/services/services.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Flush } from '../flush.ts'
import type { Handlers } from '../ipc-server.ts'
import type { PagePrinter } from '../page-printer.ts'
import type { OfficeForms } from '../office-forms.ts'
import type { RecentLibraries } from '../recent-libraries.ts'
import { WrittenFiles } from '../written-files.ts'
import { exportHandlers } from './export-handlers.ts'
import { formHandlers } from './form-handlers.ts'
import { importHandlers } from './import-handlers.ts'
import { libraryHandlers } from './library-handlers.ts'
import { planHandlers } from './plan-handlers.ts'
import { searchHandlers } from './search-handlers.ts'
import { versionHandlers } from './version-handlers.ts'
import { printHandlers } from './print-handlers.ts'

interface Parts {
  services: Services
  dialogs: Dialogs
  printer: PagePrinter
  recent: RecentLibraries
  forms: OfficeForms
  flush: Flush
  /** Where the practice library is, or will be. */
  samplePath: string
  /** Called after every attempt to open or close a library. */
  libraryChanged(open: boolean): void
}

export function makeHandlers(parts: Parts): Handlers {
  const { services, dialogs, printer, recent, forms, flush, samplePath, libraryChanged } = parts
  const { library, plans, imports, exports, issues, versions, next, links, notes, search } = services
  const written = new WrittenFiles()
  const openSample = () => services.openSample(samplePath)
  return {
    ...libraryHandlers({ library, dialogs, recent, openSample, libraryChanged }),
    ...planHandlers(plans),
    ...versionHandlers({ versions, next, links, notes }),
    ...importHandlers({ imports, dialogs }),
    ...exportHandlers({ exports, issues, plans, versions, imports, forms, dialogs, written }),
    ...formHandlers({ exports, forms, dialogs }),
    ...searchHandlers(search),
    ...printHandlers({ printer, plans, dialogs, written }),
    'window.flushed': () => {
      flush.answered()
      return {}
    },
  }
}
