import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rekey } from '#shared/document/order-keys.ts'
import { keysBetween } from '#shared/model/order-key.ts'

describe('re-keying siblings', () => {
  it('gives ascending keys and touches as few rows as possible', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...Array(12).keys()]),
        fc.array(fc.nat(12), { maxLength: 4 }),
        (order, gaps) => {
          const keys = keysBetween(null, null, 12)
          const current: (string | null)[] = order.map(i => keys[i]!)
          for (const at of gaps) current.splice(Math.min(at, current.length), 0, null)
          const changed = rekey(current)
          const after = current.map((key, i) => changed.get(i) ?? key!)
          for (let i = 1; i < after.length; i++) expect(after[i - 1]! < after[i]!).toBe(true)
          expect(changed.size).toBe(current.length - longestRun(current))
        },
      ),
    )
  })
})

/** Length of the longest ascending subsequence, by the slow way. */
function longestRun(keys: (string | null)[]): number {
  const best: number[] = []
  keys.forEach((key, i) => {
    best[i] =
      key === null
        ? 0
        : 1 + Math.max(0, ...keys.slice(0, i).map((k, j) => (k !== null && k < key ? best[j]! : 0)))
  })
  return Math.max(0, ...best)
}
