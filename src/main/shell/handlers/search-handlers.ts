// Calls that look for words in the open library.
import type { SearchService } from '#main/services/search-service.ts'
import type { Handlers } from '../ipc-server.ts'

export function searchHandlers(search: SearchService): Pick<Handlers, 'search.query'> {
  return { 'search.query': ({ query }) => search.search(query) }
}
