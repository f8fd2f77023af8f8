// Finds items that were merged into one or split into several: the text of each part lies in the whole, apart from
// what the whole's own partner already explains.
import type { Alignment } from './alignment.ts'
import { CandidateIndex } from './candidate-index.ts'
import type { ComparableItem } from './comparable-plan.ts'
import { isHeading } from './pair-similar.ts'
import { plainText } from './plain-text.ts'
import type { Shingled, ShingleSpace } from './shingles.ts'
import { pushTo } from './push-to.ts'
import { eachInSteps, within, type Steps } from './steps.ts'

/** How much of a part must be found in the whole. */
const found = 0.6
/** The same where lineage, the children of a heading or the place beside the whole's partner say so too. */
const foundWithEvidence = 0.35
/** The same for the whole's partner, and for a part that stands beside it. */
const foundBeside = 0.5
/** How much of the whole its parts must explain. */
const explained = 0.5
/** A part with fewer different character pairs than this could be anywhere. */
const smallestPart = 3
const candidates = 8

/** One direction of the search; merged: parts are old items; split: parts are new ones. */
interface View {
  kind: 'merged' | 'split'
  parts: readonly ComparableItem[]
  wholes: readonly ComparableItem[]
  freePart(part: number): boolean
  openWhole(whole: number): boolean
  /** The part already paired with a whole, -1 for none. */
  partnerOf(whole: number): number
  parentOfPart(part: number): number
  /** The whole that a part is paired with, -1 for none. */
  wholeOf(part: number): number
  parentOfWhole(whole: number): number
}

/** Adds the merged and split groups to the alignment. Items that are neither stay as they are. */
export function* findJoins(alignment: Alignment, space: ShingleSpace): Steps<void> {
  const merged = joinsIn(alignment, space, {
    kind: 'merged',
    parts: alignment.from,
    wholes: alignment.to,
    freePart: i => alignment.freeFrom(i),
    openWhole: j => alignment.groupTo(j) === undefined,
    partnerOf: j => alignment.partnerFrom(j),
    parentOfPart: i => alignment.parentFrom[i]!,
    wholeOf: i => alignment.partnerTo(i),
    parentOfWhole: j => alignment.parentTo[j]!,
  })
  yield* within(merged, 0, 0.5)
  const split = joinsIn(alignment, space, {
    kind: 'split',
    parts: alignment.to,
    wholes: alignment.from,
    freePart: j => alignment.freeTo(j),
    openWhole: i => alignment.groupFrom(i) === undefined,
    partnerOf: i => alignment.partnerTo(i),
    parentOfPart: j => alignment.parentTo[j]!,
    wholeOf: j => alignment.partnerFrom(j),
    parentOfWhole: i => alignment.parentFrom[i]!,
  })
  yield* within(split, 0.5, 1)
}

function* joinsIn(alignment: Alignment, space: ShingleSpace, view: View): Steps<void> {
  const parts = view.parts.map((_, part) => part).filter(view.freePart)
  if (parts.length === 0) return
  const wholes = view.wholes
    .map((_, whole) => whole)
    .filter(whole => view.openWhole(whole) && hasRoom(view, whole))
  const bags = wholes.map(whole => space.shingle(view.wholes[whole]!.text))
  const partners = wholes.map(whole => {
    const partner = view.partnerOf(whole)
    return partner < 0 ? null : space.shingle(view.parts[partner]!.text)
  })
  const rests = bags.map((bag, k) => (partners[k] ? space.minus(bag, partners[k]!) : bag))
  const index = yield* within(CandidateIndex.build(rests, space), 0, 0.2)
  const claims = new Map<number, { part: number; bag: Shingled; share: number }[]>()
  // A part beside the whole's partner may have grown, or share words with the partner (发放甲、乙贷款 became 发放甲贷款
  // and 发放乙贷款): there it is enough that it begins with words of the whole and comes from it, or holds what the
  // partner left.
  const isOtherHalf = (k: number, part: number, bag: Shingled, share: number) =>
    share >= foundWithEvidence &&
    isBeside(view, part, view.partnerOf(wholes[k]!)) &&
    Math.max(space.containment(bag, bags[k]!), space.containment(rests[k]!, bag)) >= foundBeside &&
    space.containment(space.shingle(beginning(view.parts[part]!.text)), bags[k]!) >= foundWithEvidence
  const claim = (part: number) => {
    const bag = space.shingle(view.parts[part]!.text)
    if (bag.pairs.size < smallestPart) return
    const best = index
      .find(bag, candidates)
      .filter(k => isHeading(view.wholes[wholes[k]!]!) === isHeading(view.parts[part]!))
      .map(k => ({ k, share: space.containment(bag, rests[k]!) }))
      .filter(({ k, share }) => share >= enough(view, part, wholes[k]!) || isOtherHalf(k, part, bag, share))
      .sort((a, b) => b.share - a.share || a.k - b.k)[0]
    if (best) pushTo(claims, best.k, { part, bag, share: best.share })
  }
  yield* within(eachInSteps(parts, claim), 0.2, 1)
  for (const [k, claimed] of claims) {
    const whole = wholes[k]!
    const partner = view.partnerOf(whole)
    if (partner >= 0 && space.containment(partners[k]!, bags[k]!) < foundBeside) continue
    const accepted: number[] = []
    let rest = rests[k]!
    for (const { part, bag } of claimed.sort((a, b) => b.bag.weight * b.share - a.bag.weight * a.share)) {
      const share = space.containment(bag, rest)
      if (share < enough(view, part, whole) && !isOtherHalf(k, part, bag, share)) continue
      rest = space.minus(rest, bag)
      accepted.push(part)
    }
    const members = (partner >= 0 ? [partner, ...accepted] : accepted).sort((a, b) => a - b)
    if (members.length < 2 || accepted.length === 0) continue
    if (1 - rest.weight / bags[k]!.weight < explained) continue
    alignment.join(
      view.kind === 'merged'
        ? { kind: 'merged', from: members, to: [whole] }
        : { kind: 'split', from: [whole], to: members },
    )
  }
}

/** What a text speaks of: its words up to the first figure or mark. */
function beginning(text: string): string {
  return /[^\p{P}\p{N}]{2,}/u.exec(text)?.[0] ?? text
}

/** Whether a part stands next to another under the same heading. */
function isBeside(view: View, part: number, partner: number): boolean {
  return (
    partner >= 0 && Math.abs(part - partner) === 1 && view.parentOfPart(part) === view.parentOfPart(partner)
  )
}

/** Whether there is anything in a whole beyond its partner's text. */
function hasRoom(view: View, whole: number): boolean {
  const partner = view.partnerOf(whole)
  return partner < 0 || plainText(view.parts[partner]!.text) !== plainText(view.wholes[whole]!.text)
}

function enough(view: View, part: number, whole: number): number {
  const [a, b] = [view.parts[part]!, view.wholes[whole]!]
  const ids = (item: ComparableItem) => [item.identity, item.lineage].filter(id => id !== null)
  const known = ids(a).some(id => ids(b).includes(id))
  return known || childrenAgree(view, part, whole) ? foundWithEvidence : found
}

/** Whether most children of a heading now stand, or stood, under the whole. */
function childrenAgree(view: View, part: number, whole: number): boolean {
  if (!isHeading(view.parts[part]!)) return false
  let children = 0
  let under = 0
  for (let child = part + 1; child < view.parts.length && view.parentOfPart(child) >= part; child++) {
    if (view.parentOfPart(child) !== part) continue
    children++
    const other = view.wholeOf(child)
    if (other >= 0 && view.parentOfWhole(other) === whole) under++
  }
  return children > 0 && under * 5 >= children * 3
}
