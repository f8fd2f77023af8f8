// Change notes that drafters have edited: kept with the library, one for a pair of states.
import type { KeptNote, NotePair } from '#shared/compare/note/kept-note.ts'
import type { LibraryService } from './library-service.ts'

export class NoteService {
  private readonly library: LibraryService

  constructor(library: LibraryService) {
    this.library = library
  }

  /** The note kept for a pair, null for none. Throws AppError: no-library, library-damaged. */
  load(pair: NotePair): KeptNote | null {
    return this.library.current().noteOf(pair)
  }

  /** Keeps a note, or forgets it with null. Throws AppError: no-library, library-read-only, disk-full, write-failed. */
  save(pair: NotePair, note: KeptNote | null): void {
    this.library.writable().saveNote(pair, note)
  }
}
