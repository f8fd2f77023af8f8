// Applies the fact steps of transactions to the rows, in true order with what was typed. A step that meets a
// composition whose block is no row yet waits for its end.
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { RowStep } from '#shared/document/row-step.ts'
import type { Operation } from '#shared/ops/operation.ts'
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

  private applyOne({ operations }: RowStep): void {
    this.options.rows.applyAll(operations)
    this.options.onApplied(operations, operations.some(isDrawn))
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
