// What changed inside one paragraph, word by word.
// Must stay true: the runs that are not added join to the old text, those that are not removed to the new one.
import { diffArrays } from 'diff'
import { words } from './words.ts'

export type RunKind = 'same' | 'removed' | 'added'

export interface DiffRun {
  kind: RunKind
  text: string
}

/** Beyond so many word edits the two texts have nothing to do with each other, and looking further only costs time. */
const editLimit = 1500

/** A gap: what stands between two runs that stayed. */
interface Gap {
  removed: string[]
  added: string[]
}

/**
 * The difference of two texts by Chinese words, numbers kept whole. Between two `same` runs the removed words come
 * first. Equal texts give one `same` run, two empty texts none. Texts with more than some thousand word edits between
 * them are given as replaced in one piece.
 */
export function inlineDiff(from: string, to: string): DiffRun[] {
  const parts = diffArrays(words(from), words(to), { maxEditLength: editLimit })
  const gaps: Gap[] = [{ removed: [], added: [] }]
  const kept: string[][] = []
  for (const part of parts ?? [
    { value: words(from), removed: true, added: false },
    { value: words(to), removed: false, added: true },
  ]) {
    const gap = gaps.at(-1)!
    if (part.removed) gap.removed.push(...part.value)
    else if (part.added) gap.added.push(...part.value)
    else {
      kept.push(part.value)
      gaps.push({ removed: [], added: [] })
    }
  }
  return toRuns(...joinOverSpecks(gaps, kept))
}

/**
 * A lone mark or particle that stayed between two replacements says nothing and makes the change hard to read;
 * it is shown as part of one replacement.
 */
function joinOverSpecks(gaps: Gap[], kept: string[][]): [Gap[], string[][]] {
  const outGaps: Gap[] = [gaps[0]!]
  const outKept: string[][] = []
  kept.forEach((tokens, i) => {
    const left = outGaps.at(-1)!
    const right = gaps[i + 1]!
    if (isSpeck(tokens) && isReplacement(left) && isReplacement(right)) {
      left.removed.push(...tokens, ...right.removed)
      left.added.push(...tokens, ...right.added)
    } else {
      outKept.push(tokens)
      outGaps.push(right)
    }
  })
  return [outGaps, outKept]
}

const isReplacement = (gap: Gap) => gap.removed.length > 0 && gap.added.length > 0
const isSpeck = (tokens: string[]) => tokens.length === 1 && /^[的和与及、]$/u.test(tokens[0]!)

function toRuns(gaps: readonly Gap[], kept: readonly string[][]): DiffRun[] {
  const runs: DiffRun[] = []
  const push = (kind: RunKind, text: string) => {
    if (text === '') return
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += text
    else runs.push({ kind, text })
  }
  gaps.forEach((gap, i) => {
    const head = commonHead(gap.removed, gap.added)
    const tail = commonTail(gap.removed, gap.added, head)
    const removed = gap.removed.join('')
    const added = gap.added.join('')
    push('same', removed.slice(0, head))
    push('removed', removed.slice(head, removed.length - tail))
    push('added', added.slice(head, added.length - tail))
    push('same', removed.slice(removed.length - tail))
    if (i < kept.length) push('same', kept[i]!.join(''))
  })
  return runs
}

// The segmenter looks at the surroundings of a word, so equal words may be cut differently on the two sides.
// Where both sides have a word boundary after the same characters, those characters did not change.

function commonHead(removed: readonly string[], added: readonly string[]): number {
  return sharedBoundary(removed, added, removed.join(''), added.join(''))
}

function commonTail(removed: readonly string[], added: readonly string[], head: number): number {
  const flip = (tokens: readonly string[]) => tokens.map(token => [...token].reverse().join('')).reverse()
  const a = flip(removed)
  const b = flip(added)
  const textA = a.join('')
  const textB = b.join('')
  return sharedBoundary(a, b, textA.slice(0, textA.length - head), textB.slice(0, textB.length - head))
}

/** The greatest offset at which both token lists have a boundary and up to which both texts agree. */
function sharedBoundary(a: readonly string[], b: readonly string[], textA: string, textB: string): number {
  let common = 0
  while (common < textA.length && common < textB.length && textA[common] === textB[common]) common++
  const boundaries = (tokens: readonly string[]) => {
    const out = new Set<number>()
    let at = 0
    for (const token of tokens) out.add((at += token.length))
    return out
  }
  const ofB = boundaries(b)
  let best = 0
  for (const offset of boundaries(a)) if (offset <= common && offset > best && ofB.has(offset)) best = offset
  return best
}
