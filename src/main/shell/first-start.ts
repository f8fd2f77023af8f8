// The very first start: a newcomer meets the sample plan in the working window, not an empty list.
import type { Services } from '#main/services/services.ts'
import type { Log } from './log.ts'
import type { RecentLibraries } from './recent-libraries.ts'

interface FirstStart {
  services: Services
  /** Where the practice library is or will be. */
  samplePath: string
  recent: RecentLibraries
  libraryChanged(open: boolean): void
  log: Log
}

/**
 * Makes and opens the practice library when nothing was ever opened here. Where that fails (a full disk, say) the
 * start page comes up as on any other day, and its own button says what is wrong.
 */
export function openSampleOnFirstStart({
  services,
  samplePath,
  recent,
  libraryChanged,
  log,
}: FirstStart): void {
  if (!recent.isNew) return
  try {
    services.openSample(samplePath)
    recent.add(samplePath)
    libraryChanged(true)
  } catch (error) {
    log.error('first start', error)
  }
}
