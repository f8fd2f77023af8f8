// Search over all plans of the open library.
import type { SearchResult } from '#shared/search/search-result.ts'
import type { LibraryService } from './library-service.ts'

export class SearchService {
  private readonly library: LibraryService

  constructor(library: LibraryService) {
    this.library = library
  }

  /** Paragraphs, organisations and targets that hold every term of the query. Throws AppError no-library. */
  search(query: string): SearchResult {
    return this.library.current().search(query)
  }
}
