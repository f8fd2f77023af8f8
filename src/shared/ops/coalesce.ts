// Shortens a batch of operations without changing what it does, so that a burst of typing is one write.
import type { Operation } from './operation.ts'

/** Joins consecutive patches of the same row into one. Order between different rows is kept. */
export function coalesce(operations: readonly Operation[]): Operation[] {
  const out: Operation[] = []
  for (const operation of operations) {
    const last = out.at(-1)
    if (
      last &&
      'patch' in last &&
      'patch' in operation &&
      last.op === operation.op &&
      last.id === operation.id
    ) {
      out[out.length - 1] = { ...last, patch: { ...last.patch, ...operation.patch } } as Operation
    } else {
      out.push(operation)
    }
  }
  return out
}
