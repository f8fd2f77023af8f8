// A step that leaves the document alone and carries row operations, so that text and facts share one undo stack.
import type { Mapping } from '@tiptap/pm/transform'
import { Step, StepMap, StepResult } from '@tiptap/pm/transform'
import type { Node } from '@tiptap/pm/model'
import type { Operation } from '../ops/operation.ts'

export class RowStep extends Step {
  readonly operations: readonly Operation[]
  readonly inverses: readonly Operation[]

  /** `inverses` undo `operations` when applied in their order, as `RowStore.applyAll` returns them. */
  constructor(operations: readonly Operation[], inverses: readonly Operation[]) {
    super()
    this.operations = operations
    this.inverses = inverses
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override invert(): RowStep {
    return new RowStep(this.inverses, this.operations)
  }

  override map(_mapping: Mapping): RowStep {
    return this
  }

  override merge(): null {
    return null
  }

  override toJSON(): unknown {
    return { stepType: 'row', operations: this.operations, inverses: this.inverses }
  }

  static override fromJSON(
    _schema: unknown,
    json: { operations: Operation[]; inverses: Operation[] },
  ): RowStep {
    return new RowStep(json.operations, json.inverses)
  }
}

Step.jsonID('row', RowStep)
