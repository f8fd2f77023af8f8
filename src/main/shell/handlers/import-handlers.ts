// Calls about documents read into the library. The dialog's path ends here; the service sees bytes and a name.
import type { ImportService } from '#main/services/import-service.ts'
import { readInputFile } from '#main/services/input-file.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Handlers } from '../ipc-server.ts'

interface Parts {
  imports: ImportService
  dialogs: Dialogs
}

type Channels = 'import.choose' | 'import.commit' | 'import.discard'

export function importHandlers({ imports, dialogs }: Parts): Pick<Handlers, Channels> {
  return {
    'import.choose': async () => {
      const path = await dialogs.document()
      if (path === null) return null
      const { bytes, name } = readInputFile(path)
      return imports.preview(bytes, name)
    },
    'import.commit': ({ token, operations }) => imports.commit(token, operations),
    'import.discard': ({ token }) => {
      imports.discard(token)
      return {}
    },
  }
}
