// The drafter's actions in the review: each changes the review and says where the cursor goes.
import { useImport } from '../../stores/import.ts'
import type { ImportReview } from './import-review.ts'
import type { ReviewAction } from './review-keys.ts'

export function useReviewActions() {
  const importing = useImport()

  /** Runs an action on the row under the cursor. False when it does not apply there. */
  function run(action: ReviewAction): boolean {
    const id = importing.cursor
    const stay = () => id
    const onward = (review: ImportReview) => review.nextDoubt(id) ?? id
    if (action === 'undo' || action === 'redo') return importing.step(action)
    if (id === null) return false
    switch (action) {
      case 'next':
        return importing.act(() => true, onward)
      case 'previous':
        return importing.act(
          () => true,
          review => review.nextDoubt(id, -1) ?? id,
        )
      case 'accept':
        return importing.act(review => review.accept(id), onward) || move(1)
      case 'section':
      case 'task':
      case 'measure':
        return importing.act(review => review.setType(id, action), stay)
      case 'promote':
        return importing.act(review => review.shift(id, -1), stay)
      case 'demote':
        return importing.act(review => review.shift(id, 1), stay)
      case 'join': {
        const into = neighbour(-1)
        return importing.act(
          review => review.join(id),
          () => into,
        )
      }
      case 'up':
        return move(-1)
      case 'down':
        return move(1)
    }
  }

  function neighbour(by: 1 | -1): string | null {
    const at = importing.items.findIndex(item => item.id === importing.cursor)
    return importing.items[at + by]?.id ?? null
  }

  function move(by: 1 | -1): boolean {
    const next = neighbour(by)
    if (next !== null) importing.cursor = next
    return next !== null
  }

  return { run }
}
