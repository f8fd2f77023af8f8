// New order keys for a list of siblings, touching as few rows as possible.
import { keysBetween, type OrderKey } from '../model/order-key.ts'

/**
 * `current` are the siblings in their new order, each with the key it has, or null where it needs one.
 * Keeps the keys along the longest ascending run and returns the new keys of all others, by index.
 */
export function rekey(current: readonly (OrderKey | null)[]): Map<number, OrderKey> {
  const kept = longestAscending(current)
  const changed = new Map<number, OrderKey>()
  let at = 0
  while (at < current.length) {
    if (kept.has(at)) {
      at++
      continue
    }
    let end = at
    while (end < current.length && !kept.has(end)) end++
    const before = at > 0 ? (changed.get(at - 1) ?? current[at - 1]!) : null
    const after = end < current.length ? current[end]! : null
    keysBetween(before, after, end - at).forEach((key, i) => changed.set(at + i, key))
    at = end
  }
  return changed
}

/** Indexes of one longest strictly ascending subsequence, nulls left out. */
function longestAscending(keys: readonly (OrderKey | null)[]): Set<number> {
  const tails: number[] = []
  const previous = new Int32Array(keys.length).fill(-1)
  keys.forEach((key, i) => {
    if (key === null) return
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (keys[tails[middle]!]! < key) low = middle + 1
      else high = middle
    }
    if (low > 0) previous[i] = tails[low - 1]!
    tails[low] = i
  })
  const kept = new Set<number>()
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) kept.add(i)
  return kept
}
