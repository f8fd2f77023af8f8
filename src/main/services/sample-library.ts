// The practice library: made once by importing the sample document through the same path as any other document.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { LibraryInfo } from '#shared/ipc/contract.ts'
import type { ImportService } from './import-service.ts'
import type { LibraryService } from './library-service.ts'

interface Parts {
  library: LibraryService
  imports: ImportService
}

/**
 * Opens the library at `path`, or makes it with the plan of the document `sample` in it. Throws AppError like opening
 * and importing; a library that could not be filled is not left behind.
 */
export function openSample(path: string, sample: string, { library, imports }: Parts): LibraryInfo {
  if (existsSync(path)) return library.open(path)
  const bytes = readFileSync(sample)
  const info = library.create(path)
  try {
    imports.commit(imports.preview(bytes, basename(sample)).token, [])
    return info
  } catch (error) {
    library.close()
    rmSync(path)
    throw error
  }
}
