// All services, put together once for the window or for one command. They know neither Electron nor SQL.
import type { LibraryOptions } from '#main/store/library.ts'
import { LibraryService } from './library-service.ts'
import { PlanService } from './plan-service.ts'

export type ServiceOptions = LibraryOptions

export interface Services {
  library: LibraryService
  plans: PlanService
}

export function createServices(options: ServiceOptions): Services {
  const library = new LibraryService(options)
  return { library, plans: new PlanService(library, options.now) }
}
