// The one writer of a library. A batch of operations is one transaction: rows, digests, log and acknowledgement are
// all stored, or nothing is. What an operation means is decided by the same RowStore that the window uses, run over
// just the rows that the batch names.
import type { Statement } from 'better-sqlite3'
import { AppError } from '#shared/ipc/errors.ts'
import type { Deadline } from '#shared/model/deadline.ts'
import type { Plan } from '#shared/model/plan.ts'
import { rowIdOf, type Operation, type TableName } from '#shared/ops/operation.ts'
import { OperationRefused, RowStore } from '#shared/ops/row-store.ts'
import { organisationScope } from './digest-sums.ts'
import type { LoggedOperation } from './logged-operation.ts'
import { OperationLog } from './operation-log.ts'
import { RowWriter } from './row-writer.ts'
import { sha256 } from './row-digest.ts'
import type { RowTypes } from './row-codec.ts'
import type { WriteDb } from './sqlite.ts'
import { treeProblems, type TreeBlock } from './tree-problems.ts'

export interface Acknowledgement {
  /** Number of the last log entry of the batch. */
  sequence: number
  /** When it was stored, ISO 8601 in UTC. */
  savedAt: string
}

interface StoredBatch {
  planId: string
  sequence: number
  savedAt: string
  fingerprint: Buffer
}

interface Written {
  operation: LoggedOperation
  inverse: LoggedOperation
}

export interface WriterOptions {
  /** Who works here, for the log. */
  author: string
  now(): Date
}

/** Removals come first, so that a name or a place that a batch frees can be taken in the same batch. */
const tableOrder: readonly TableName[] = ['organisation', 'block', 'owner', 'target', 'deadline']

export class LibraryWriter {
  private readonly db: WriteDb
  private readonly options: WriterOptions
  private readonly rows: RowWriter
  private readonly log: OperationLog
  private readonly statements

  constructor(db: WriteDb, options: WriterOptions) {
    this.db = db
    this.options = options
    this.rows = new RowWriter(db)
    this.log = new OperationLog(db)
    this.statements = {
      batch: db.prepare<[string], StoredBatch>(
        'SELECT plan_id AS planId, sequence, saved_at AS savedAt, fingerprint FROM batch WHERE id = ?',
      ),
      insertBatch: db.prepare(
        `INSERT INTO batch (id, plan_id, sequence, saved_at, fingerprint)
         VALUES (@id, @planId, @sequence, @savedAt, @fingerprint)`,
      ) as Statement<[StoredBatch & { id: string }]>,
      deadlineOfBlock: db.prepare<[string], { id: string }>('SELECT id FROM deadline WHERE block_id = ?'),
      tree: db.prepare<[string], TreeBlock>(
        'SELECT id, parent_id AS parentId, type FROM block WHERE plan_id = ? AND deleted_at IS NULL',
      ),
      ownerOfRemoved: db.prepare<[], { id: string; name: string }>(
        `SELECT owner.id, organisation.name FROM organisation
           JOIN owner ON owner.organisation_id = organisation.id
           JOIN block ON block.id = owner.block_id
           JOIN plan ON plan.id = block.plan_id
         WHERE organisation.deleted_at IS NOT NULL AND block.deleted_at IS NULL AND plan.deleted_at IS NULL LIMIT 1`,
      ),
    }
  }

  /**
   * Stores a new plan: its row, then the operations that fill it. Throws AppError operation-refused when the plan is
   * there already or an operation does not fit; then nothing is stored.
   */
  createPlan(newPlan: Plan, batchId: string, newOperations: readonly Operation[]): Acknowledgement {
    const { plan, operations } = asLogged({ plan: newPlan, operations: newOperations })
    return this.batch(plan.id, batchId, [{ op: 'plan.insert', row: plan }, ...operations], at => {
      if (this.rows.stored('plan', plan.id))
        throw refused('plan.insert', plan.id, 'the plan is already there')
      this.rows.put('plan', plan, plan.id)
      const written = {
        operation: { op: 'plan.insert', row: plan },
        inverse: { op: 'plan.remove', id: plan.id },
      }
      return [written as Written, ...this.applyOperations(plan, operations, at)]
    })
  }

  /**
   * Stores operations on a plan. A batch id that was stored before with the same operations is acknowledged again
   * and not applied twice. Throws AppError: plan-missing, operation-refused; then nothing is stored.
   */
  applyBatch(planId: string, batchId: string, newOperations: readonly Operation[]): Acknowledgement {
    const operations = asLogged(newOperations)
    return this.batch(planId, batchId, operations, at =>
      this.applyOperations(this.livePlan(planId), operations, at),
    )
  }

  /** Hides a plan with all its rows. Throws AppError plan-missing. */
  removePlan(planId: string, batchId: string): Acknowledgement {
    return this.batch(planId, batchId, [{ op: 'plan.remove', id: planId }], at => {
      const plan = this.livePlan(planId)
      this.rows.remove('plan', planId, at, planId)
      return [{ operation: { op: 'plan.remove', id: planId }, inverse: { op: 'plan.insert', row: plan } }]
    })
  }

  private batch(
    planId: string,
    batchId: string,
    operations: readonly LoggedOperation[],
    write: (at: string) => Written[],
  ): Acknowledgement {
    const fingerprint = sha256(JSON.stringify(operations))
    return this.db
      .transaction((): Acknowledgement => {
        const before = this.statements.batch.get(batchId)
        if (before) {
          if (before.planId !== planId || !before.fingerprint.equals(fingerprint))
            throw refused('batch', batchId, 'the batch id was used for other operations')
          return { sequence: before.sequence, savedAt: before.savedAt }
        }
        const savedAt = this.options.now().toISOString()
        const entries = write(savedAt).map((written, ordinal) => ({
          ...written,
          batchId,
          ordinal,
          planId,
          at: savedAt,
          author: this.options.author,
        }))
        const sequence = this.log.append(entries)
        this.statements.insertBatch.run({ id: batchId, planId, sequence, savedAt, fingerprint })
        return { sequence, savedAt }
      })
      .immediate()
  }

  private livePlan(planId: string): Plan {
    const stored = this.rows.stored('plan', planId)
    if (!stored || stored.deletedAt !== null)
      throw new AppError('plan-missing', '工作库里没有这份方案，可能已经删除，请回到目录重新选择', { planId })
    return stored.row
  }

  private applyOperations(plan: Plan, operations: readonly Operation[], at: string): Written[] {
    const before = this.slice(plan, operations)
    const store = new RowStore({
      plan,
      blocks: [...before.block.values()],
      owners: [...before.owner.values()],
      targets: [...before.target.values()],
      deadlines: [...before.deadline.values()],
      organisations: [...before.organisation.values()],
    })
    const written = operations.map(operation => {
      try {
        return { operation, inverse: store.apply(operation) }
      } catch (error) {
        if (!(error instanceof OperationRefused)) throw error
        throw refused(operation.op, rowIdOf(operation), error.message, error)
      }
    })
    const after = {
      block: store.blocks,
      owner: store.owners,
      target: store.targets,
      deadline: store.deadlines,
      organisation: store.organisations,
    }
    if (store.plan !== plan) this.rows.put('plan', store.plan, plan.id)
    for (const table of tableOrder.toReversed()) {
      for (const id of before[table].keys())
        if (!after[table].has(id)) this.rows.remove(table, id, at, scopeOf(table, plan))
    }
    for (const table of tableOrder) {
      for (const [id, row] of after[table]) {
        if (before[table].get(id) === row) continue
        if (!before[table].has(id)) this.assertFree(plan, table, id)
        this.rows.put(table, row, scopeOf(table, plan))
      }
    }
    this.assertFactsBelong(plan, [
      ...after.owner.values(),
      ...after.target.values(),
      ...after.deadline.values(),
    ])
    this.assertWhole(plan, operations)
    return written
  }

  /** The live rows that operations name, by table and id. */
  private slice(
    plan: Plan,
    operations: readonly Operation[],
  ): { [T in TableName]: Map<string, RowTypes[T]> } {
    const slice: { [T in TableName]: Map<string, RowTypes[T]> } = {
      block: new Map(),
      owner: new Map(),
      target: new Map(),
      deadline: new Map(),
      organisation: new Map(),
    }
    const add = <T extends TableName>(table: T, id: string) => {
      const stored = this.rows.stored(table, id)
      if (!stored || stored.deletedAt !== null || !this.belongs(plan, table, stored.row)) return
      slice[table].set(id, stored.row)
    }
    for (const operation of operations) {
      if (operation.op === 'plan.patch') continue
      add(operation.op.split('.')[0] as TableName, rowIdOf(operation))
      if (operation.op !== 'deadline.insert') continue
      const rival = this.statements.deadlineOfBlock.get(operation.row.blockId)
      if (rival) add('deadline', rival.id)
    }
    return slice
  }

  private belongs<T extends TableName>(plan: Plan, table: T, row: RowTypes[T]): boolean {
    if (table === 'organisation') return true
    if (table === 'block') return (row as RowTypes['block']).planId === plan.id
    return this.rows.stored('block', (row as Deadline).blockId)?.row.planId === plan.id
  }

  /** An id may be taken by a new row, or by a row of this plan that was removed: never by another plan's row. */
  private assertFree(plan: Plan, table: TableName, id: string): void {
    const stored = this.rows.stored(table, id)
    if (stored && (stored.deletedAt === null || !this.belongs(plan, table, stored.row)))
      throw refused(`${table}.insert`, id, 'the id is a row of another plan')
  }

  private assertFactsBelong(plan: Plan, facts: readonly { id: string; blockId: string }[]): void {
    for (const { id, blockId } of facts) {
      if (this.rows.stored('block', blockId)?.row.planId !== plan.id)
        throw refused('insert', id, `block ${blockId} is not in this plan`)
    }
  }

  private assertWhole(plan: Plan, operations: readonly Operation[]): void {
    if (operations.some(changesTree)) {
      const [problem] = treeProblems(this.statements.tree.all(plan.id))
      if (problem) throw refused('block', problem.blockId, `the tree would have a problem: ${problem.kind}`)
    }
    if (operations.some(changesOwnership)) {
      const dangling = this.statements.ownerOfRemoved.get()
      if (dangling)
        throw new AppError(
          'operation-refused',
          `“${dangling.name}”还是某项任务的责任单位，请先在相关任务里改换单位，再删除它`,
          { id: dangling.id },
        )
    }
  }
}

/** Values as they will stand in the log, so that what is applied now and what a replay applies are the same. */
function asLogged<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

function scopeOf(table: TableName, plan: Plan): string {
  return table === 'organisation' ? organisationScope : plan.id
}

function changesTree(operation: Operation): boolean {
  if (operation.op === 'block.patch') return 'parentId' in operation.patch || 'type' in operation.patch
  return operation.op === 'block.insert' || operation.op === 'block.remove'
}

function changesOwnership({ op }: Operation): boolean {
  return op === 'organisation.remove' || op === 'block.insert' || op.startsWith('owner.')
}

function refused(operation: string, id: string, reason: string, cause?: unknown): AppError {
  const message = '这一步修改与工作库里的内容对不上，没有存入，请重新打开方案后再试'
  return new AppError('operation-refused', message, { operation, id, reason }, cause)
}
