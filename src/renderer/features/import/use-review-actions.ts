// The drafter's actions in the review: each changes the review and says where the cursor goes.
import { useApp } from '../../stores/app.ts'
import { useImport } from '../../stores/import.ts'
import { zh } from '../../strings/zh-CN.ts'
import type { ImportReview } from './import-review.ts'
import type { ReviewAction } from './review-keys.ts'

/** What changes the review or its cursor; finishing and giving up are the screen's. */
export type RowAction = Exclude<ReviewAction, 'commit' | 'cancel' | 'notes'>

export function useReviewActions() {
  const app = useApp()
  const importing = useImport()

  /**
   * Runs an action on the row under the cursor. False when it does not apply there; what the drafter asked for and did
   * not get is said across the top.
   */
  function run(action: RowAction): boolean {
    const done = perform(action)
    app.notice = done ? '' : refusal(action)
    return done
  }

  function refusal(action: RowAction): string {
    if (action === 'join') return zh.importing.joinRefused
    if (action === 'promote' || action === 'demote') return zh.importing.levelRefused
    const retyping = action === 'section' || action === 'task' || action === 'measure'
    const item = importing.items.find(one => one.id === importing.cursor)
    return retyping && item?.type === 'title' ? zh.importing.titleRefused : ''
  }

  function perform(action: RowAction): boolean {
    const id = importing.cursor
    const stay = () => id
    const onward = (review: ImportReview) => review.nextDoubt(id) ?? id
    if (action === 'undo' || action === 'redo') return importing.step(action)
    if (id === null) return false
    switch (action) {
      case 'next':
        return importing.act(review => review.nextDoubt(id) !== null, onward)
      case 'previous':
        return importing.act(
          review => review.nextDoubt(id, -1) !== null,
          review => review.nextDoubt(id, -1),
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
