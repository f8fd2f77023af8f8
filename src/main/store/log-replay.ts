// Rebuilds the rows of a library from its log alone, in memory, with the same RowStore that first applied them.
import type { Operation } from '#shared/ops/operation.ts'
import { OperationRefused, RowStore } from '#shared/ops/row-store.ts'
import type { Plan } from '#shared/model/plan.ts'
import type { LoggedOperation } from './logged-operation.ts'
import type { RowTable } from './row-codec.ts'

export class LogReplay {
  /** Also those of removed plans: their rows stay in the library. */
  private readonly plans = new Map<string, RowStore>()
  private readonly removed = new Set<string>()
  /** Organisations belong to all plans, so they are replayed apart. */
  private readonly organisations = new RowStore(emptyRows(noPlan))

  /** Applies one entry and returns its inverse, or null when it does not fit what came before. */
  apply(planId: string, operation: LoggedOperation): LoggedOperation | null {
    if (operation.op === 'plan.insert') {
      if (this.plans.has(planId)) return null
      this.plans.set(planId, new RowStore(emptyRows(operation.row)))
      return { op: 'plan.remove', id: planId }
    }
    const store = this.plans.get(planId)
    if (!store || this.removed.has(planId)) return null
    if (operation.op === 'plan.remove') {
      this.removed.add(planId)
      return { op: 'plan.insert', row: store.plan }
    }
    return applied(operation.op.startsWith('organisation.') ? this.organisations : store, operation)
  }

  /** The live rows of a table, by id, as the entries so far left them. */
  rows(table: RowTable): Map<string, object> {
    if (table === 'organisation') return this.organisations.organisations
    const all = new Map<string, object>()
    for (const [planId, store] of this.plans) {
      if (table === 'plan') {
        if (!this.removed.has(planId)) all.set(planId, store.plan)
        continue
      }
      const rows = {
        block: store.blocks,
        owner: store.owners,
        target: store.targets,
        deadline: store.deadlines,
      }[table]
      for (const [id, row] of rows) all.set(id, row)
    }
    return all
  }
}

function applied(store: RowStore, operation: Operation): Operation | null {
  try {
    return store.apply(operation)
  } catch (error) {
    if (error instanceof OperationRefused) return null
    throw error
  }
}

const noPlan: Plan = {
  id: '00000000-0000-0000-0000-000000000000',
  year: null,
  status: 'draft',
  scheme: 'official',
  header: {},
  source: '',
  createdAt: '',
}

function emptyRows(plan: Plan) {
  return { plan, blocks: [], owners: [], targets: [], deadlines: [], organisations: [] }
}
