// Applies the fact steps of transactions to the rows, in true order with what was typed. A step that meets a
// composition whose block is no row yet waits for its end. Organisations belong to all plans: once another plan was open,
// undo and redo leave alone what may be in use or changed there.
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { RowStep } from '#shared/document/row-step.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import { sameValue } from '#shared/model/same-plan.ts'
import { rowIdOf, type Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { blockIdOf } from './rows-change.ts'

/** Tables whose rows are drawn into the paper as numbers and clauses. */
const drawn = ['plan', 'owner', 'organisation', 'deadline']

/** A fact step and the document it was made on, which has to be in the rows before it. */
export interface PlacedStep {
  step: RowStep
  doc: Node
}

/** The fact steps of the transactions of one dispatch, in true order. */
export function factStepsOf(transactions: readonly Transaction[]): PlacedStep[] {
  return transactions.flatMap(({ steps, docs }) =>
    steps.flatMap((step, index) => (step instanceof RowStep ? [{ step, doc: docs[index]! }] : [])),
  )
}

interface Options {
  rows: RowStore
  composing: () => boolean
  /** Brings a document into the rows, unless a composition is under way. */
  collect: (doc: Node) => void
  /** Called after a step was applied. `redraw` says that numbers or clauses on the paper may be others now. */
  onApplied: (operations: readonly Operation[], redraw: boolean) => void
}

export class FactSteps {
  private readonly options: Options
  private waiting: RowStep[] = []
  /** How often the plan was taken up again, and in which of these visits each list of operations was first applied. */
  private visit = 0
  private readonly madeIn = new WeakMap<readonly Operation[], number>()
  /** Organisations that steps have made or removed, by id: undo and redo may bring them back under these names. */
  private readonly comeAndGo = new Map<string, string>()
  /** Organisations that were there when the plan was last taken up again. */
  private foundHere: ReadonlySet<string> = new Set()
  /** Organisations that were changed while another plan was open. */
  private readonly changedElsewhere = new Set<string>()

  constructor(options: Options) {
    this.options = options
  }

  /** Each step meets the rows as they were when it was made, also when undo and redo run through several at once. */
  apply(steps: readonly PlacedStep[]): void {
    for (const { step, doc } of steps) {
      this.options.collect(doc)
      if (this.options.composing() && !this.canApply(step)) this.waiting.push(step)
      else this.applyOne(step)
    }
  }

  /** A composition has ended and its text is in the rows. */
  applyWaiting(): void {
    for (const step of this.waiting.splice(0)) this.applyOne(step)
  }

  /**
   * Takes the library's organisations as they are now, after another plan was open. False, changing nothing, when one is
   * gone that this plan knows, or a name is taken that undo or redo may bring back.
   */
  resume(organisations: readonly Organisation[]): boolean {
    const { rows } = this.options
    const now = new Map(organisations.map(each => [each.id, each]))
    if ([...rows.organisations.keys()].some(id => !now.has(id))) return false
    const names = new Set(organisations.map(each => each.name))
    if ([...this.comeAndGo].some(([id, name]) => !now.has(id) && names.has(name))) return false
    for (const [id, before] of rows.organisations)
      if (!sameValue(before, now.get(id))) this.changedElsewhere.add(id)
    rows.organisations.clear()
    for (const [id, organisation] of now) rows.organisations.set(id, organisation)
    this.foundHere = new Set(now.keys())
    this.visit++
    return true
  }

  private applyOne(step: RowStep): void {
    const operations = this.stillMeant(step)
    this.options.rows.applyAll(operations)
    this.options.onApplied(operations, operations.some(isDrawn))
  }

  /** The operations of a step, without what it would do to organisations that have a life elsewhere by now. */
  private stillMeant({ operations, inverses }: RowStep): readonly Operation[] {
    // Undo and redo turn a step round, but carry the same two lists.
    const made = this.madeIn.get(operations) ?? this.visit
    for (const list of [operations, inverses]) {
      this.madeIn.set(list, made)
      for (const each of list)
        if (each.op === 'organisation.insert') this.comeAndGo.set(each.row.id, each.row.name)
    }
    return made === this.visit ? operations : operations.filter(each => !this.isOvertaken(each))
  }

  private isOvertaken(operation: Operation): boolean {
    const id = rowIdOf(operation)
    if (operation.op === 'organisation.insert') return this.options.rows.organisations.has(id)
    if (operation.op === 'organisation.remove') return this.foundHere.has(id)
    return operation.op === 'organisation.patch' && this.changedElsewhere.has(id)
  }

  private canApply(step: RowStep): boolean {
    const { rows } = this.options
    try {
      rows.inversesOf(step.operations)
    } catch {
      return false
    }
    return step.operations.every(operation => {
      const id = blockIdOf(rows, operation)
      return id === '' || rows.blocks.has(id)
    })
  }
}

function isDrawn(operation: Operation): boolean {
  if (operation.op === 'block.patch') return 'leader' in operation.patch || 'ownersOpen' in operation.patch
  return drawn.includes(operation.op.split('.')[0]!)
}
