// The heaviest increasing run of a sequence: what stayed in order, so that the rest is what moved.

/**
 * Indexes of an increasing subsequence of `places` with the greatest sum of `weights` (all above zero).
 * `places` are distinct whole numbers from 0 to some n; time is length × log n.
 */
export function heaviestIncreasing(places: readonly number[], weights: readonly number[]): Set<number> {
  const size = Math.max(-1, ...places.map(place => place)) + 1
  const tree = new Int32Array(size + 1).fill(-1)
  const sum = new Float64Array(places.length)
  const previous = new Int32Array(places.length).fill(-1)
  let best = -1
  places.forEach((place, index) => {
    let before = -1
    for (let at = place; at > 0; at -= at & -at) {
      const candidate = tree[at]!
      if (candidate >= 0 && (before < 0 || sum[candidate]! > sum[before]!)) before = candidate
    }
    previous[index] = before
    sum[index] = weights[index]! + (before < 0 ? 0 : sum[before]!)
    for (let at = place + 1; at <= size; at += at & -at) {
      const held = tree[at]!
      if (held < 0 || sum[index]! > sum[held]!) tree[at] = index
    }
    if (best < 0 || sum[index]! > sum[best]!) best = index
  })
  const kept = new Set<number>()
  for (let index = best; index >= 0; index = previous[index]!) kept.add(index)
  return kept
}
