// An open library: the one object through which services read and change it. It never says that something is stored
// before SQLite has acknowledged it.
import { basename } from 'node:path'
import type { PlanSummary } from '#shared/ipc/contract.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { Plan } from '#shared/model/plan.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { PackedRows } from '#shared/ipc/packed-rows.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { SearchResult } from '#shared/search/search-result.ts'
import type { BlockLogEntry } from '#shared/history/block-history.ts'
import type { Version } from '#shared/model/version.ts'
import type { Facts } from '#shared/ops/restore-operations.ts'
import { canonicalRows } from './canonical-rows.ts'
import { fileIdentity, hold, release } from './held-files.ts'
import type { LinkKind, PlanLink } from '#shared/model/plan-link.ts'
import type { IssueRecord } from '#shared/model/issue-record.ts'
import { issues, recordIssue } from './issue-table.ts'
import { linksOf, setLink } from './link-table.ts'
import type { KeptNote, NotePair } from '#shared/compare/note/kept-note.ts'
import { loadNote, saveNote } from './note-table.ts'
import { LibraryWriter, type Acknowledgement } from './library-writer.ts'
import { allFacts, logOfBlock, organisationNames } from './plan-history.ts'
import { sha256 } from './row-digest.ts'
import { RowReader } from './row-reader.ts'
import { SearchReader } from './search-reader.ts'
import { takeSnapshot } from './snapshots.ts'
import type { ReadDb, WriteDb } from './sqlite.ts'
import { planMissing } from './plan-missing.ts'
import { explaining } from './sqlite-failure.ts'
import { freezeVersion, loadVersion, versionsOf } from './version-table.ts'

export interface LibraryOptions {
  /** From `nativeBinding`. */
  binding: string | null
  /** Who works here, for the log. */
  author: string
  now(): Date
}

interface Parts {
  path: string
  db: ReadDb
  /** The same handle where it may write, null in a library that is only looked at. */
  writeDb: WriteDb | null
  readOnlyReason: string
  options: LibraryOptions
}

export class Library {
  readonly path: string
  /** Why nothing can be changed here, a Chinese sentence; "" where it can. */
  readonly readOnlyReason: string
  private readonly db: ReadDb
  private readonly writeDb: WriteDb | null
  private readonly options: LibraryOptions
  private readonly reader: RowReader
  private readonly searcher: SearchReader
  private readonly writer: LibraryWriter | null
  private readonly identity: string

  /** Made by `open-library.ts` alone, after its checks. */
  constructor({ path, db, writeDb, readOnlyReason, options }: Parts) {
    this.path = path
    this.readOnlyReason = readOnlyReason
    this.db = db
    this.writeDb = writeDb
    this.options = options
    this.reader = new RowReader(db)
    this.searcher = new SearchReader(db)
    this.writer = writeDb && new LibraryWriter(writeDb, options)
    this.identity = fileIdentity(path)
    if (writeDb) hold(this.identity, writeDb)
  }

  get readOnly(): boolean {
    return this.writer === null
  }

  /** Throws AppError library-read-only where nothing can be changed. */
  assertWritable(): void {
    if (this.readOnly) throw this.cannotWrite()
  }

  /** All plans, the latest year first. */
  listPlans(): PlanSummary[] {
    return this.reading(() => this.reader.summaries())
  }

  /** What all plans say of themselves, the last made first. */
  planRows(): Plan[] {
    return this.reading(() => this.reader.plans())
  }

  /** The live rows of a plan. Throws AppError plan-missing. */
  loadPlan(planId: string): PlanRows {
    const rows = this.reading(() => this.reader.rows(planId))
    if (rows) return rows
    throw planMissing(planId)
  }

  /** The same, packed for the window. */
  openPlan(planId: string): PackedRows {
    const rows = this.reading(() => this.reader.packedRows(planId))
    if (rows) return rows
    throw planMissing(planId)
  }

  /** What in all plans holds every term of the query. */
  search(query: string): SearchResult {
    return this.reading(() => this.searcher.search(query))
  }

  organisations(): Organisation[] {
    return this.reading(() => this.reader.organisations())
  }

  /** The versions of a plan, the oldest first. */
  versions(planId: string): Version[] {
    return this.reading(() => versionsOf(this.db, planId))
  }

  /** A version with its rows. Throws AppError: version-missing, library-damaged. */
  loadVersion(versionId: string): { version: Version; rows: PlanRows } {
    return this.reading(() => loadVersion(this.db, versionId))
  }

  /** The digest that a version of the plan as it is now would have. Throws AppError plan-missing. */
  digestOf(planId: string): string {
    return sha256(canonicalRows(this.loadPlan(planId))).toString('hex')
  }

  /** The plans that a plan is linked with. */
  linksOf(planId: string): PlanLink[] {
    return this.reading(() => linksOf(this.db, planId))
  }

  /** Links two plans, or takes their link away with null. Throws AppError like `applyBatch`. */
  setLink(planId: string, otherId: string, kind: LinkKind | null): void {
    this.assertWritable()
    this.assertInPlace()
    this.atomically(() => setLink(this.writeDb!, planId, otherId, kind))
  }

  /** The issues of 简报 and 纪要 that went out. */
  issues(): IssueRecord[] {
    return this.reading(() => issues(this.db))
  }

  /** Notes an issue that went out. Throws AppError like `applyBatch`. */
  recordIssue(issue: IssueRecord): void {
    this.assertWritable()
    this.assertInPlace()
    this.atomically(() => recordIssue(this.writeDb!, issue))
  }

  /** The change note that is kept for a pair of states, null for none. Throws AppError library-damaged. */
  noteOf(pair: NotePair): KeptNote | null {
    return this.reading(() => loadNote(this.db, pair))
  }

  /** Keeps a change note, or forgets it with null. Throws AppError like `applyBatch`. */
  saveNote(pair: NotePair, note: KeptNote | null): void {
    this.assertWritable()
    this.assertInPlace()
    const { author, now } = this.options
    this.atomically(() => saveNote(this.writeDb!, pair, note, { author, savedAt: now().toISOString() }))
  }

  /** All facts of a plan, those of removed blocks too. */
  allFacts(planId: string): Facts {
    return this.reading(() => allFacts(this.db, planId))
  }

  /** The log entries on a block and its facts, the oldest first. */
  logOfBlock(planId: string, blockId: string): BlockLogEntry[] {
    return this.reading(() => logOfBlock(this.db, planId, blockId))
  }

  /** The names of all organisations there ever were, by id. */
  organisationNames(): Map<string, string> {
    return this.reading(() => organisationNames(this.db))
  }

  /** Freezes a plan as it is now. Throws AppError: plan-missing, version-exists, and like `applyBatch`. */
  freezeVersion(planId: string, versionId: string, name: string): Version {
    this.assertWritable()
    this.assertInPlace()
    const { writeDb, options } = this
    return this.atomically(() => {
      const facts = {
        id: versionId,
        planId,
        name,
        author: options.author,
        createdAt: options.now().toISOString(),
      }
      return freezeVersion(writeDb!, facts, this.loadPlan(planId))
    })
  }

  /** Stores a new plan with the operations that fill it. Throws AppError like `applyBatch`. */
  createPlan(plan: Plan, batchId: string, operations: readonly Operation[]): Acknowledgement {
    return this.writing(writer => writer.createPlan(plan, batchId, operations))
  }

  /**
   * Stores operations on a plan, all or none; a batch id stored before is acknowledged again. Throws AppError:
   * library-read-only, library-missing (the file was moved away), plan-missing, operation-refused, disk-full,
   * write-failed.
   */
  applyBatch(planId: string, batchId: string, operations: readonly Operation[]): Acknowledgement {
    return this.writing(writer => writer.applyBatch(planId, batchId, operations))
  }

  /** Runs `work` as one transaction: what it stores is stored together, or, when it throws, not at all. */
  atomically<T>(work: () => T): T {
    if (!this.writeDb) throw this.cannotWrite()
    const { writeDb } = this
    return explaining(this.path, () => writeDb.transaction(work).immediate())
  }

  /** Takes a plan out of the library's list. Throws AppError plan-missing. */
  removePlan(planId: string, batchId: string): Acknowledgement {
    return this.writing(writer => writer.removePlan(planId, batchId))
  }

  /** Keeps a copy of the library as it is now and returns its path. `reason` becomes part of the copy's name. */
  snapshot(reason: string): string {
    if (!this.writeDb) throw this.cannotWrite()
    return takeSnapshot(this.writeDb, this.path, reason, this.options)
  }

  /** Lets go of the file. Safe to call twice. */
  close(): void {
    if (this.writeDb && this.db.open) release(this.identity)
    this.db.close()
  }

  private reading<T>(work: () => T): T {
    return explaining(this.path, work)
  }

  private writing<T>(work: (writer: LibraryWriter) => T): T {
    const { writer } = this
    if (!writer) throw this.cannotWrite()
    this.assertInPlace()
    return explaining(this.path, () => work(writer))
  }

  /** SQLite goes on writing into a file that was deleted or moved away, without an error and without use. */
  private assertInPlace(): void {
    if (fileIdentity(this.path) === this.identity) return
    const name = basename(this.path)
    throw new AppError(
      'library-missing',
      `工作库“${name}”已被移走、改名或删除，刚才的修改没有存入，请把它放回原处后再试。`,
      { name },
    )
  }

  private cannotWrite(): AppError {
    return new AppError('library-read-only', `不能修改：${this.readOnlyReason}`, {
      name: basename(this.path),
    })
  }
}
