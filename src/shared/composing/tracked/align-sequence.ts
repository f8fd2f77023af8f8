// Lays two sequences beside each other so that as many words as possible stay where they are.
// Must stay true: dropping the steps without `to` gives `before` whole and in order, and the other way round.
import { heaviestIncreasing } from '../../compare/increasing-run.ts'
import { pushTo } from '../../compare/push-to.ts'

/** What stayed (both), went (from alone) or came (to alone). Between two that stayed, what went stands first. */
export interface AlignedStep<T> {
  from: T | null
  to: T | null
}

export interface SequenceRules<T> {
  /** Equal keys are the same thing; a key that occurs several times is matched in order. */
  keyBefore(item: T): string
  keyAfter(item: T): string
  /** How much is gained by leaving an item where it is; above zero. */
  weight(item: T): number
  /** Items that no key connects but that are of one kind are shown as one that changed; null for none. */
  kind(item: T): string | null
}

/** The steps from `before` to `after`; time is length × log length. */
export function alignSequence<T>(
  before: readonly T[],
  after: readonly T[],
  rules: SequenceRules<T>,
): AlignedStep<T>[] {
  const steps: AlignedStep<T>[] = []
  let [i, j] = [0, 0]
  const gap = (endBefore: number, endAfter: number) => {
    steps.push(...closeGap(before.slice(i, endBefore), after.slice(j, endAfter), rules))
    ;[i, j] = [endBefore, endAfter]
  }
  for (const [a, b] of anchors(before, after, rules)) {
    gap(a, b)
    steps.push({ from: before[i++]!, to: after[j++]! })
  }
  gap(before.length, after.length)
  return steps
}

/** Pairs of indexes with equal keys that can all stay in order. */
function anchors<T>(before: readonly T[], after: readonly T[], rules: SequenceRules<T>): [number, number][] {
  const places = new Map(numbered(after.map(rules.keyAfter)).map((key, j) => [key, j]))
  const pairs = numbered(before.map(rules.keyBefore)).flatMap((key, i): [number, number][] => {
    const j = places.get(key)
    return j === undefined ? [] : [[i, j]]
  })
  const kept = heaviestIncreasing(
    pairs.map(([, j]) => j),
    pairs.map(([i]) => rules.weight(before[i]!)),
  )
  return pairs.filter((_, index) => kept.has(index))
}

/** Each key with how many times it has occurred before, so that all are different. */
function numbered(keys: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return keys.map(key => {
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    return `${key}\n${times}`
  })
}

function closeGap<T>(gone: readonly T[], come: readonly T[], rules: SequenceRules<T>): AlignedStep<T>[] {
  const byKind = new Map<string, number[]>()
  gone.forEach((item, index) => {
    const kind = rules.kind(item)
    if (kind !== null) pushTo(byKind, kind, index)
  })
  const steps: AlignedStep<T>[] = []
  let [at, shown] = [0, 0]
  const leave = (endGone: number, endCome: number) => {
    steps.push(...gone.slice(at, endGone).map(from => ({ from, to: null })))
    steps.push(...come.slice(shown, endCome).map(to => ({ from: null, to })))
    ;[at, shown] = [endGone, endCome]
  }
  come.forEach((to, index) => {
    const kind = rules.kind(to)
    const found = kind === null ? undefined : byKind.get(kind)?.find(each => each >= at)
    if (found === undefined) return
    leave(found, index)
    steps.push({ from: gone[at++]!, to: come[shown++]! })
  })
  leave(gone.length, come.length)
  return steps
}
