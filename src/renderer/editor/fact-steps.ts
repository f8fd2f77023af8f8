// Applies the fact steps of transactions to the rows, in true order with what was typed. A step that meets a
// composition whose block is no row yet waits for its end.
import type { RowStep } from '#shared/document/row-step.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { blockIdOf } from './rows-change.ts'

/** Tables whose rows are drawn into the paper as numbers and clauses. */
const drawn = ['plan', 'owner', 'organisation', 'deadline']

interface Options {
  rows: RowStore
  composing: () => boolean
  /** Called after a step was applied. `redraw` says that numbers or clauses on the paper may be others now. */
  onApplied: (operations: readonly Operation[], redraw: boolean) => void
}

export class FactSteps {
  private readonly options: Options
  private waiting: RowStep[] = []

  constructor(options: Options) {
    this.options = options
  }

  /** Whatever was typed before the steps has been collected, unless a composition is under way. */
  apply(steps: readonly RowStep[]): void {
    for (const step of steps) {
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
