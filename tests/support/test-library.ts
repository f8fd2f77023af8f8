// Real libraries in a temporary folder, closed when the test ends.
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nativeBinding } from '#main/store/native-binding.ts'
import { createLibrary, openLibrary, type OpenMode } from '#main/store/open-library.ts'
import type { Library, LibraryOptions } from '#main/store/library.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const libraryOptions: LibraryOptions = {
  binding: nativeBinding({ packaged: false, env: process.env }),
  author: '张工',
  now: () => new Date(),
}

export function newLibrary(folder = temporaryFolder()): { library: Library; path: string; folder: string } {
  const path = join(folder, '园林.moupian')
  return { library: closing(createLibrary(path, libraryOptions)), path, folder }
}

export function open(path: string, mode: OpenMode = 'write'): Library {
  return closing(openLibrary(path, mode, libraryOptions))
}

function closing(library: Library): Library {
  onTestFinished(() => library.close())
  return library
}
