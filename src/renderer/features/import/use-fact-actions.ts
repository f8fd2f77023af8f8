// The drafter's actions in the second pass: each decides a proposal or moves the cursor.
import { useApp } from '../../stores/app.ts'
import { useImport } from '../../stores/import.ts'
import { zh } from '../../strings/zh-CN.ts'
import type { ImportReview } from './import-review.ts'
import type { FactAction } from './review-keys.ts'

/** What changes proposals or the cursor over them; the rest is the screen's. */
export type FactRowAction = Exclude<FactAction, 'commit' | 'back' | 'notes'>

export function useFactActions() {
  const app = useApp()
  const importing = useImport()

  /** Runs an action on the proposal under the cursor. False when it does not apply there. */
  function run(action: FactRowAction): boolean {
    app.notice = ''
    if (action === 'undo' || action === 'redo') return importing.step(action)
    if (action === 'sure') {
      const done = importing.actOnFacts(
        review => review.acceptSure(),
        review => review.nextFact(null),
      )
      if (!done) app.notice = zh.importing.noneSure
      return done
    }
    const id = importing.factCursor
    if (id === null) return false
    const onward = (review: ImportReview) => review.nextFact(id)
    switch (action) {
      case 'next':
        return move(importing.review?.nextFact(id) ?? null)
      case 'previous':
        return move(importing.review?.nextFact(id, -1) ?? null)
      case 'accept':
        return importing.actOnFacts(review => review.acceptFact(id), onward) || move(neighbour(1))
      case 'reject':
        return importing.actOnFacts(
          review => review.rejectFact(id),
          review => review.nextFact(id),
        )
      case 'edit':
        importing.editing = true
        return true
      case 'up':
        return move(neighbour(-1))
      case 'down':
        return move(neighbour(1))
    }
  }

  function neighbour(by: 1 | -1): string | null {
    const at = importing.facts.findIndex(fact => fact.id === importing.factCursor)
    return importing.facts[at + by]?.id ?? null
  }

  function move(id: string | null): boolean {
    if (id !== null) importing.toFact(id)
    return id !== null
  }

  return { run }
}
