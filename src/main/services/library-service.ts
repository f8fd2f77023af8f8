// The library that is open now. There is at most one; opening another lets go of the first only when the second is open.
import { basename, dirname, extname, resolve } from 'node:path'
import type { LibraryInfo } from '#shared/ipc/contract.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { Library, LibraryOptions } from '#main/store/library.ts'
import { createLibrary, openLibrary, type OpenMode } from '#main/store/open-library.ts'

export class LibraryService {
  private readonly options: LibraryOptions
  private library: Library | null = null

  constructor(options: LibraryOptions) {
    this.options = options
  }

  /** Makes an empty library at `path` and opens it. Throws AppError: library-exists, write-failed, disk-full. */
  create(path: string): LibraryInfo {
    return this.replace(createLibrary(resolve(path), this.options))
  }

  /**
   * Opens the library at `path`. Throws AppError like `openLibrary`; the library that was open stays open then.
   * `look` shows a library without locking or changing it.
   */
  open(path: string, mode: OpenMode = 'write'): LibraryInfo {
    const place = resolve(path)
    if (this.library?.path === place && this.library.readOnly === (mode === 'look'))
      return infoOf(this.library)
    // This window holds the file itself; it lets go before it takes it again in another way.
    if (this.library?.path === place) this.close()
    return this.replace(openLibrary(place, mode, this.options))
  }

  /** Lets go of the open library, if there is one. */
  close(): void {
    this.library?.close()
    this.library = null
  }

  /** What the window shows of the open library; null when none is open. */
  info(): LibraryInfo | null {
    return this.library && infoOf(this.library)
  }

  /** The open library. Throws AppError no-library. */
  current(): Library {
    if (this.library) return this.library
    throw new AppError('no-library', '还没有打开工作库，请先打开或新建一个')
  }

  /** The open library, fit to be changed. Throws AppError: no-library, library-read-only. */
  writable(): Library {
    const library = this.current()
    library.assertWritable()
    return library
  }

  private replace(library: Library): LibraryInfo {
    this.close()
    this.library = library
    return infoOf(library)
  }
}

function infoOf(library: Library): LibraryInfo {
  return {
    name: basename(library.path, extname(library.path)),
    folder: dirname(library.path),
    readOnly: library.readOnly,
    readOnlyReason: library.readOnlyReason,
  }
}
