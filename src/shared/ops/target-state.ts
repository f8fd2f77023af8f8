// Whether a target still says what its words say.
import { quoteOf } from '../model/inline.ts'
import type { Target, TargetState } from '../model/target.ts'
import type { RowStore } from './row-store.ts'

/** The words that a target's mark now covers; "" when the mark is gone. A target without a place in the text quotes itself. */
export function quoteNow(store: RowStore, target: Target): string {
  const block = store.blocks.get(target.blockId)
  return block ? quoteOf(block.inline, target.id) : ''
}

/**
 * The state to show: a target whose quoted words were edited is 待核 until the drafter accepts or changes it.
 * It is derived, never stored, so that undoing the edit takes the doubt away.
 */
export function targetStateOf(store: RowStore, target: Target): TargetState {
  if (target.text !== '' && quoteNow(store, target) !== target.text) return 'suspect'
  return target.state
}
