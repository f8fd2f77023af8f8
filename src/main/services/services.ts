// All services, put together once for the window or for one command. They know neither Electron nor SQL.
import type { LibraryInfo } from '#shared/ipc/contract.ts'
import type { LibraryOptions } from '#main/store/library.ts'
import { ExportService } from './export-service.ts'
import { ImportService } from './import-service.ts'
import { IssueService } from './issue-service.ts'
import { LibraryService } from './library-service.ts'
import { LinkService } from './link-service.ts'
import { NextService } from './next-service.ts'
import { NoteService } from './note-service.ts'
import { PlanService } from './plan-service.ts'
import { openSample } from './sample-library.ts'
import { SearchService } from './search-service.ts'
import { VersionService } from './version-service.ts'

export interface ServiceOptions extends LibraryOptions {
  /** Path of the sample document that the practice library is made from. */
  sample: string
}

export interface Services {
  library: LibraryService
  plans: PlanService
  imports: ImportService
  next: NextService
  links: LinkService
  notes: NoteService
  versions: VersionService
  exports: ExportService
  issues: IssueService
  search: SearchService
  /** Opens the practice library at `path`, making it from the sample document where it is not there yet. */
  openSample(path: string): LibraryInfo
}

export function createServices(options: ServiceOptions): Services {
  const library = new LibraryService(options)
  const imports = new ImportService(library, options.now)
  return {
    library,
    plans: new PlanService(library, options.now),
    imports,
    next: new NextService(library, options.now),
    links: new LinkService(library),
    notes: new NoteService(library),
    versions: new VersionService(library, options.now),
    exports: new ExportService(options),
    issues: new IssueService(library),
    search: new SearchService(library),
    openSample: path => openSample(path, options.sample, { library, imports }),
  }
}
