// The live rows of one plan in memory, changed by operations alone. Both processes hold one; it knows no editor and no disk.
import type { Block } from '../model/block.ts'
import type { Deadline } from '../model/deadline.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Owner } from '../model/owner.ts'
import type { Plan } from '../model/plan.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import type { Target } from '../model/target.ts'
import { inlineText } from '../model/inline.ts'
import { byOrder } from '../model/order-key.ts'
import { rowIdOf, type Operation, type TableName } from './operation.ts'

/** An operation that does not fit the rows: it names a missing row, or breaks an invariant. */
export class OperationRefused extends Error {
  override name = 'OperationRefused'
}

interface Tables {
  block: Map<string, Block>
  owner: Map<string, Owner>
  target: Map<string, Target>
  deadline: Map<string, Deadline>
  organisation: Map<string, Organisation>
}

export class RowStore {
  plan: Plan
  /** Live blocks. */
  readonly blocks: Map<string, Block>
  /** Facts, including those of removed blocks: they wait for their block to come back. */
  readonly owners: Map<string, Owner>
  readonly targets: Map<string, Target>
  readonly deadlines: Map<string, Deadline>
  readonly organisations: Map<string, Organisation>
  private readonly tables: Tables
  private readonly ownersByBlock = new Map<string, Set<string>>()
  private readonly targetsByBlock = new Map<string, Set<string>>()
  private readonly deadlineByBlock = new Map<string, string>()

  constructor(rows: PlanRows) {
    this.plan = rows.plan
    this.blocks = new Map(rows.blocks.map(row => [row.id, row]))
    this.owners = new Map(rows.owners.map(row => [row.id, row]))
    this.targets = new Map(rows.targets.map(row => [row.id, row]))
    this.deadlines = new Map(rows.deadlines.map(row => [row.id, row]))
    this.organisations = new Map(rows.organisations.map(row => [row.id, row]))
    this.tables = {
      block: this.blocks,
      owner: this.owners,
      target: this.targets,
      deadline: this.deadlines,
      organisation: this.organisations,
    }
    for (const row of this.owners.values()) link(this.ownersByBlock, row.blockId, row.id)
    for (const row of this.targets.values()) link(this.targetsByBlock, row.blockId, row.id)
    for (const row of this.deadlines.values()) this.deadlineByBlock.set(row.blockId, row.id)
  }

  /** Owners of a block in printed order, leads first. */
  ownersOf(blockId: string): Owner[] {
    const rows = [...(this.ownersByBlock.get(blockId) ?? [])].map(id => this.owners.get(id)!)
    return rows.sort((a, b) => (a.role === b.role ? byOrder(a, b) : a.role === 'lead' ? -1 : 1))
  }

  /** Targets of a block in order. */
  targetsOf(blockId: string): Target[] {
    return [...(this.targetsByBlock.get(blockId) ?? [])].map(id => this.targets.get(id)!).sort(byOrder)
  }

  deadlineOf(blockId: string): Deadline | null {
    const id = this.deadlineByBlock.get(blockId)
    return id === undefined ? null : this.deadlines.get(id)!
  }

  /** Takes in facts that are stored and not known here yet: those of blocks that were removed before the plan was opened. */
  adopt(facts: Pick<PlanRows, 'owners' | 'targets' | 'deadlines'>): void {
    const take = (
      table: 'owner' | 'target' | 'deadline',
      known: Map<string, unknown>,
      rows: readonly { id: string; blockId: string }[],
    ) => {
      for (const row of rows) {
        // What a live block lacks was taken off it here.
        if (known.has(row.id) || this.blocks.has(row.blockId)) continue
        known.set(row.id, row)
        this.relink(table, undefined, row)
      }
    }
    take('owner', this.owners, facts.owners)
    take('target', this.targets, facts.targets)
    take('deadline', this.deadlines, facts.deadlines)
  }

  /** The live rows; facts of removed blocks are left out. */
  toRows(): PlanRows {
    const live = (row: { blockId: string }) => this.blocks.has(row.blockId)
    return {
      plan: this.plan,
      blocks: [...this.blocks.values()],
      owners: [...this.owners.values()].filter(live),
      targets: [...this.targets.values()].filter(live),
      deadlines: [...this.deadlines.values()].filter(live),
      organisations: [...this.organisations.values()],
    }
  }

  /**
   * Applies one operation and returns its inverse. Throws OperationRefused, changing nothing, when the row it names
   * is missing (patch, remove), is already there (insert), or the result would break an invariant of the row.
   */
  apply(operation: Operation): Operation {
    if (operation.op === 'plan.patch') {
      if (operation.id !== this.plan.id) throw new OperationRefused(`plan ${operation.id} is not loaded`)
      const inverse = {
        op: 'plan.patch',
        id: this.plan.id,
        patch: before(this.plan, operation.patch),
      } as const
      this.plan = { ...this.plan, ...operation.patch }
      return inverse
    }
    const [table, verb] = operation.op.split('.') as [TableName, 'insert' | 'patch' | 'remove']
    const rows = this.tables[table] as Map<string, { id: string }>
    const id = rowIdOf(operation)
    const current = rows.get(id)
    if (verb === 'insert') {
      if (current) throw new OperationRefused(`${table} ${id} is already there`)
      const row = (operation as { row: { id: string } }).row
      this.assertWhole(table, row)
      rows.set(id, row)
      this.relink(table, undefined, row)
      return { op: `${table}.remove`, id } as Operation
    }
    if (!current) throw new OperationRefused(`${table} ${id} is missing`)
    if (verb === 'remove') {
      rows.delete(id)
      this.relink(table, current, undefined)
      return { op: `${table}.insert`, row: current } as Operation
    }
    const patch = (operation as { patch: object }).patch
    const next = { ...current, ...patch }
    this.assertWhole(table, next)
    rows.set(id, next)
    this.relink(table, current, next)
    return { op: `${table}.patch`, id, patch: before(current, patch) } as Operation
  }

  /** Applies all or none. Returns the inverses in the order that undoes them. */
  applyAll(operations: readonly Operation[]): Operation[] {
    const inverses: Operation[] = []
    try {
      for (const operation of operations) inverses.unshift(this.apply(operation))
    } catch (error) {
      for (const inverse of inverses) this.apply(inverse)
      throw error
    }
    return inverses
  }

  /** What would undo `operations`, without applying them. Throws as `applyAll` does. */
  inversesOf(operations: readonly Operation[]): Operation[] {
    const inverses = this.applyAll(operations)
    for (const inverse of inverses) this.apply(inverse)
    return inverses
  }

  private assertWhole(table: TableName, row: { id: string }): void {
    if (table === 'block') {
      const block = row as Block
      if (block.text !== inlineText(block.inline))
        throw new OperationRefused(`block ${row.id}: text differs from inline`)
      if (block.parentId === block.id) throw new OperationRefused(`block ${row.id} is its own parent`)
      if (block.planId !== this.plan.id) throw new OperationRefused(`block ${row.id} belongs to another plan`)
    } else if (table === 'deadline') {
      const { id, blockId } = row as Deadline
      const other = this.deadlineByBlock.get(blockId)
      if (other !== undefined && other !== id)
        throw new OperationRefused(`block ${blockId} has a deadline already`)
    }
  }

  private relink(table: TableName, from: object | undefined, to: object | undefined): void {
    if (table === 'deadline') {
      if (from) this.deadlineByBlock.delete((from as Deadline).blockId)
      if (to) this.deadlineByBlock.set((to as Deadline).blockId, (to as Deadline).id)
    } else if (table === 'owner' || table === 'target') {
      const index = table === 'owner' ? this.ownersByBlock : this.targetsByBlock
      if (from) index.get((from as Owner).blockId)?.delete((from as Owner).id)
      if (to) link(index, (to as Owner).blockId, (to as Owner).id)
    }
  }
}

function link(index: Map<string, Set<string>>, key: string, id: string): void {
  const set = index.get(key)
  if (set) set.add(id)
  else index.set(key, new Set([id]))
}

/** The present values of the fields that `patch` changes. */
function before<T extends object>(row: T, patch: object): Partial<T> {
  return Object.fromEntries(Object.keys(patch).map(key => [key, row[key as keyof T]])) as Partial<T>
}
