// Versions of plans: freeze, list, look at, bring back; and the history of single paragraphs.
import { blockHistory, type HistoryEntry } from '#shared/history/block-history.ts'
import { newId } from '#shared/model/ids.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Version } from '#shared/model/version.ts'
import { stateBefore } from '#shared/history/state-before.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { Facts } from '#shared/ops/restore-operations.ts'
import { OperationRefused } from '#shared/ops/row-store.ts'
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
   * What the window needs to bring a version back as one step of its own: the rows, and all stored facts of the plan.
   * The state that is stored now is frozen first where it differs and no version holds it, so nothing is lost; `kept` is
   * that version, or null. Throws AppError like `load` and `freeze`.
   */
  restoration(versionId: string): { kept: Version | null; rows: PlanRows; facts: Facts } {
    const library = this.library.writable()
    const { version, rows } = library.loadVersion(versionId)
    const { planId } = version
    const facts = library.allFacts(planId)
    const digest = library.digestOf(planId)
    const held = library.versions(planId).some(each => each.digest === digest)
    const kept = held ? null : this.freeze(planId, this.nameBefore(planId, version.name))
    return { kept, rows, facts }
  }

  /** Who changed what and when in one paragraph, the newest first. Throws AppError no-library. */
  historyOf(planId: string, blockId: string): HistoryEntry[] {
    const library = this.library.current()
    return blockHistory(library.logOfBlock(planId, blockId), blockId, library.organisationNames())
  }

  /**
   * The plan with one paragraph as it was before an entry of its history, and all stored facts of the plan. Throws
   * AppError: no-library, plan-missing, operation-refused where the paragraph is gone or its history does not fit it.
   */
  before(planId: string, blockId: string, sequence: number): { rows: PlanRows; facts: Facts } {
    const library = this.library.current()
    const rows = library.loadPlan(planId)
    const facts = library.allFacts(planId)
    try {
      if (!rows.blocks.some(block => block.id === blockId))
        throw new OperationRefused(`block ${blockId} is gone`)
      return {
        rows: stateBefore(rows, facts, library.logOfBlock(planId, blockId), blockId, sequence),
        facts,
      }
    } catch (error) {
      if (!(error instanceof OperationRefused)) throw error
      throw new AppError(
        'operation-refused',
        '这一段的修改记录与现在的内容对不上，不能恢复，请对照历史手工修改。',
        {},
        error,
      )
    }
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
