// Pairs items whose text was rewritten: the most similar first, with the place in the plan as support.
import type { Alignment } from './alignment.ts'
import { CandidateIndex } from './candidate-index.ts'
import type { ComparableItem } from './comparable-plan.ts'
import type { Shingled, ShingleSpace } from './shingles.ts'
import { eachInSteps, within, type Steps } from './steps.ts'

/** Similarity from which two texts are one item wherever they stand. */
const alike = 0.5
/**
 * Similarity from which they are one item when their headings belong together and one, or both, of their neighbours.
 * Of the pairs of different measures under one heading in the plans of tests/fixtures, 3 % and 4 % are so alike.
 */
const alikeBeside = 0.3
const alikeBetween = 0.25
/** A heading and a sentence that resemble each other are less likely the same item. */
const otherKind = 0.15
const candidates = 8

interface Candidate {
  i: number
  j: number
  score: number
}

/**
 * Pairs free items by similarity, greatest first. `except` are left out (repeated texts, settled elsewhere).
 * `inPlace` also accepts weaker likeness between items at the same place; it needs the headings to be paired.
 */
export function* pairSimilar(
  alignment: Alignment,
  space: ShingleSpace,
  except: { from: ReadonlySet<number>; to: ReadonlySet<number> },
  inPlace: boolean,
): Steps<void> {
  const free = alignment.free()
  const from = free.from.filter(i => !except.from.has(i))
  const to = free.to.filter(j => !except.to.has(j))
  const bagsFrom = yield* within(
    shingled(
      from.map(i => alignment.from[i]!),
      space,
    ),
    0,
    0.1,
  )
  const bagsTo = yield* within(
    shingled(
      to.map(j => alignment.to[j]!),
      space,
    ),
    0.1,
    0.2,
  )
  const found: Candidate[] = []
  const likely = yield* within(likelyPairs(bagsFrom, bagsTo, space), 0.2, 0.8)
  const weigh = ([x, y]: [number, number]) => {
    const i = from[x]!
    const j = to[y]!
    const plain = space.similarity(bagsFrom[x]!, bagsTo[y]!)
    const likeness = sameKind(alignment.from[i]!, alignment.to[j]!) ? plain : plain - otherKind
    const place = placeSupport(alignment, i, j)
    if (likeness >= alike || (inPlace && likeness >= [1, 1, alikeBeside, alikeBetween][place]!)) {
      found.push({ i, j, score: likeness + place * 0.05 })
    }
  }
  yield* within(eachInSteps(likely, weigh), 0.8, 1)
  found.sort(
    (a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i + a.j - b.i - b.j,
  )
  for (const { i, j } of found) if (alignment.freeFrom(i) && alignment.freeTo(j)) alignment.pair(i, j)
}

/** The texts of items as bags. */
export function* shingled(items: readonly ComparableItem[], space: ShingleSpace): Steps<Shingled[]> {
  const bags: Shingled[] = []
  yield* eachInSteps(items, item => bags.push(space.shingle(item.text)))
  return bags
}

/** Index pairs worth measuring, looked for from both sides so that the order of the plans makes no difference. */
function* likelyPairs(
  from: readonly Shingled[],
  to: readonly Shingled[],
  space: ShingleSpace,
): Steps<[number, number][]> {
  const out = new Map<number, [number, number]>()
  const add = (x: number, y: number) => out.set(x * to.length + y, [x, y])
  const inFrom = yield* within(CandidateIndex.build(from, space), 0, 0.1)
  const inTo = yield* within(CandidateIndex.build(to, space), 0.1, 0.2)
  const lookInTo = (bag: Shingled, x: number) => inTo.find(bag, candidates).forEach(y => add(x, y))
  const lookInFrom = (bag: Shingled, y: number) => inFrom.find(bag, candidates).forEach(x => add(x, y))
  yield* within(eachInSteps(from, lookInTo), 0.2, 0.6)
  yield* within(eachInSteps(to, lookInFrom), 0.6, 1)
  return [...out.values()]
}

/** 0 … 3: one for headings that belong together and one for each neighbour that does; 0 where the headings do not. */
function placeSupport(alignment: Alignment, i: number, j: number): number {
  const headings = alignment.linked(alignment.parentFrom[i]!, alignment.parentTo[j]!)
  const before = i === 0 || j === 0 ? i === j : alignment.linked(i - 1, j - 1)
  const lastFrom = i === alignment.from.length - 1
  const lastTo = j === alignment.to.length - 1
  const after = lastFrom || lastTo ? lastFrom && lastTo : alignment.linked(i + 1, j + 1)
  return headings ? 1 + (before ? 1 : 0) + (after ? 1 : 0) : 0
}

function sameKind(a: ComparableItem, b: ComparableItem): boolean {
  return isHeading(a) === isHeading(b)
}

/** Sections and tasks; a task may be a whole sentence, but it is still what others hang on. */
export function isHeading(item: ComparableItem): boolean {
  return item.type === 'section' || item.type === 'task'
}
