// Calls about documents read into the library. The dialog's path ends here; the service sees bytes and a name.
import { clipboard } from 'electron'
import type { ImportService } from '#main/services/import-service.ts'
import { readInputFile } from '#main/services/input-file.ts'
import { readTables } from '#main/services/read-tables.ts'
import { clipboardDocument } from '#main/services/clipboard-document.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Handlers } from '../ipc-server.ts'

interface Parts {
  imports: ImportService
  dialogs: Dialogs
}

type Channels =
  | 'tables.choose'
  | 'import.choose'
  | 'import.clipboard'
  | 'import.reread'
  | 'import.commit'
  | 'import.discard'

export function importHandlers({ imports, dialogs }: Parts): Pick<Handlers, Channels> {
  return {
    'import.choose': async () => {
      const paths = await dialogs.documents()
      return paths === null ? null : imports.previewAll(paths.map(readInputFile))
    },
    'tables.choose': async () => {
      const path = await dialogs.table()
      if (path === null) return null
      const { bytes, name } = readInputFile(path)
      return { fileName: name, tables: readTables(bytes, name) }
    },
    'import.clipboard': async () => {
      const { bytes, name } = clipboardDocument(await clipboard.readText())
      return imports.preview(bytes, name)
    },
    'import.reread': ({ token, revisions }) => imports.reread(token, revisions),
    'import.commit': ({ token, operations }) => imports.commit(token, operations),
    'import.discard': ({ token }) => {
      imports.discard(token)
      return {}
    },
  }
}
