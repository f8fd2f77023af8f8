// Versions of plans: freeze, list, look at, bring back; and the history of single paragraphs.
import { blockHistory, type HistoryEntry } from '#shared/history/block-history.ts'
import { newId } from '#shared/model/ids.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Version } from '#shared/model/version.ts'
import { restoreOperations } from '#shared/ops/restore-operations.ts'
import type { LibraryService } from './library-service.ts'

export class VersionService {
  private readonly library: LibraryService
  private readonly now: () => Date

  constructor(library: LibraryService, now: () => Date) {
    this.library = library
    this.now = now
  }

  /** The versions of a plan, the oldest first. Throws AppError no-library. */
  list(planId: string): Version[] {
    return this.library.current().versions(planId)
  }

  /**
   * Freezes the plan as it is stored now. Throws AppError: plan-missing, version-exists, library-read-only,
   * disk-full, write-failed.
   */
  freeze(planId: string, name: string): Version {
    return this.library.current().freezeVersion(planId, newId(), name)
  }

  /** A version with its rows. Throws AppError: version-missing, library-damaged. */
  load(versionId: string): { version: Version; rows: PlanRows } {
    return this.library.current().loadVersion(versionId)
  }

  /**
   * Makes the plan say again what the version says, as a new state: the state before is frozen first where no version
   * holds it, so nothing is lost. Both are stored together or not at all. Returns the version that was frozen, or null.
   * Throws AppError like `load` and `freeze`.
   */
  restore(versionId: string): { kept: Version | null } {
    const library = this.library.writable()
    const { version, rows } = library.loadVersion(versionId)
    const { planId } = version
    const operations = restoreOperations(library.loadPlan(planId), library.allFacts(planId), rows)
    if (operations.length === 0) return { kept: null }
    return library.atomically(() => {
      const digest = library.digestOf(planId)
      const held = library.versions(planId).some(each => each.digest === digest)
      const kept = held ? null : this.freeze(planId, this.nameBefore(planId, version.name))
      library.applyBatch(planId, newId(), operations)
      return { kept }
    })
  }

  /** Who changed what and when in one paragraph, the newest first. Throws AppError no-library. */
  historyOf(planId: string, blockId: string): HistoryEntry[] {
    const library = this.library.current()
    return blockHistory(library.logOfBlock(planId, blockId), blockId, library.organisationNames())
  }

  /** A free name for the state before a version came back. */
  private nameBefore(planId: string, name: string): string {
    const taken = new Set(this.list(planId).map(version => version.name))
    const [day, time] = localTime(this.now())
    const stem = `恢复“${name}”前（${day} ${time}）`
    let free = stem
    for (let n = 2; taken.has(free); n++) free = `${stem}之${n}`
    return free
  }
}

function localTime(date: Date): [day: string, time: string] {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return [day, `${two(date.getHours())}:${two(date.getMinutes())}`]
}
