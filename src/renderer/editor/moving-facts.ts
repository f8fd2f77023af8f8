// What goes along when words are joined, copied or brought from another plan, for the plugins that decide identity.
import type { DocumentSync } from '#shared/document/document-sync.ts'
import { RowStep } from '#shared/document/row-step.ts'
import {
  copyFactsOperations,
  copyTarget,
  handOverOperations,
  hasFacts,
  moveTarget,
} from '#shared/ops/block-facts.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import type { Arrivals } from './clipboard/arrivals.ts'
import type { MovingFacts } from './plugins/repair.ts'

interface Options {
  rows: RowStore
  /** Asked for when it is needed: the document is made before the rows are bound to it. */
  sync: () => DocumentSync
  arrivals: Arrivals
  onRefused: () => void
}

export function movingFacts({ rows, sync, arrivals, onRefused }: Options): MovingFacts {
  return {
    hasFacts: id => hasFacts(rows, id),
    handOver(from, to) {
      const operations = handOverOperations(rows, from, to)
      return operations.length === 0 ? null : new RowStep(operations, rows.inversesOf(operations))
    },
    onRefused,
    copyBlock(from, to) {
      const block = rows.blocks.get(from)
      if (block) {
        const { leader, ownersOpen, clause } = block
        sync().bring(to, { leader, ownersOpen, clause })
      }
      return copyFactsOperations(rows, from, to)
    },
    copyTarget(id, blockId) {
      const operation = copyTarget(rows, id, blockId)
      return operation && { id: operation.row.id, operations: [operation] }
    },
    moveTargets(places) {
      const operations = [...places].flatMap(([id, blockId]) => moveTarget(rows, id, blockId) ?? [])
      return operations.length === 0 ? null : new RowStep(operations, rows.inversesOf(operations))
    },
    arriveBlock(id) {
      const fields = arrivals.fieldsOf(id)
      if (fields) sync().bring(id, fields)
      return arrivals.blockOperations(rows, id)
    },
    arriveTarget: (id, blockId) => arrivals.targetOperations(id, blockId),
  }
}
