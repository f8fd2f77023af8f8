// Changes to targets, as operations. Pure: rows in, operations out. `quote` is what a target's mark covers now.
import type { Target, TargetFacts, TargetPatch, TargetState } from '#shared/model/target.ts'
import type { Operation } from '#shared/ops/operation.ts'

/** Whether a target shown in `state` can be confirmed as it stands: not while its words are gone from the text. */
export function canConfirm(target: Target, state: TargetState, quote: string): boolean {
  return state !== 'confirmed' && (quote !== '' || target.text === '')
}

/** The drafter vouches for a target: the words now in the text become its quote. */
export function confirmTarget(target: Target, quote: string): Operation[] {
  return patch(target, { text: quote || target.text, state: 'confirmed', certainty: 'sure', doubt: '' })
}

/** What the form says becomes the target's facts; filling in the form confirms it. */
export function editTarget(target: Target, quote: string, facts: TargetFacts): Operation[] {
  return patch(target, { ...facts, text: quote || target.text, state: 'confirmed' })
}

export function removeTarget(target: Target): Operation[] {
  return [{ op: 'target.remove', id: target.id }]
}

/** Only the fields that differ, so that an operation says what was done and no more. */
function patch(target: Target, fields: TargetPatch): Operation[] {
  const differing = Object.entries(fields).filter(([name, value]) => target[name as keyof Target] !== value)
  if (differing.length === 0) return []
  return [{ op: 'target.patch', id: target.id, patch: Object.fromEntries(differing) as TargetPatch }]
}
