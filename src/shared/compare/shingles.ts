// Texts as weighted bags of neighbouring character pairs: cheap to compare, blind to the order of clauses.
// A pair that many items share (平台, 建设) weighs little; the weights come from the two plans compared.
import { plainText } from './plain-text.ts'
import { eachInSteps, type Steps } from './steps.ts'

/** Pairs of neighbouring characters with their counts. Marks are left out; a text of one character is its own pair. */
export function pairsOf(text: string): Map<string, number> {
  const chars = [...plainText(text).replace(/[\p{P}\p{S}]/gu, '')]
  const pairs = new Map<string, number>()
  if (chars.length === 1) pairs.set(chars[0]!, 1)
  for (let i = 1; i < chars.length; i++) {
    const pair = chars[i - 1]! + chars[i]!
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

export interface Shingled {
  pairs: Map<string, number>
  /** Sum of count × weight. */
  weight: number
}

/** The texts of two plans made comparable with each other. */
export class ShingleSpace {
  private readonly frequency = new Map<string, number>()
  private readonly known = new Map<string, Shingled>()
  private readonly texts: number

  constructor(texts: readonly string[], count = texts.length) {
    this.texts = count
    for (const text of texts) this.count(text)
  }

  /** The same in steps, for long plans. */
  static *build(texts: readonly string[]): Steps<ShingleSpace> {
    const space = new ShingleSpace([], texts.length)
    yield* eachInSteps(texts, text => space.count(text))
    return space
  }

  /**
   * How much a pair says: the rarer it is among the items, the more. Always above zero. Figures change from year to
   * year, so a pair with a digit says as little as one that every item has.
   */
  weightOf(pair: string): number {
    if (/\d/u.test(pair)) return Math.log(2)
    return Math.log(1 + this.texts / (this.frequency.get(pair) ?? 1))
  }

  shingle(text: string): Shingled {
    let bag = this.known.get(text)
    if (!bag) this.known.set(text, (bag = this.weigh(pairsOf(text))))
    return bag
  }

  /** What is in `whole` beyond `part`, count by count. */
  minus(whole: Shingled, part: Shingled): Shingled {
    const rest = new Map<string, number>()
    for (const [pair, count] of whole.pairs) {
      const left = count - (part.pairs.get(pair) ?? 0)
      if (left > 0) rest.set(pair, left)
    }
    return this.weigh(rest)
  }

  /** The weight that two bags share. */
  shared(a: Shingled, b: Shingled): number {
    const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a]
    let sum = 0
    for (const [pair, count] of small.pairs) {
      const other = large.pairs.get(pair)
      if (other !== undefined) sum += Math.min(count, other) * this.weightOf(pair)
    }
    return sum
  }

  /** 0 … 1: twice the shared weight over both weights. */
  similarity(a: Shingled, b: Shingled): number {
    return a.weight + b.weight === 0 ? 0 : (2 * this.shared(a, b)) / (a.weight + b.weight)
  }

  /** 0 … 1: how much of `part` is in `whole`. */
  containment(part: Shingled, whole: Shingled): number {
    return part.weight === 0 ? 0 : this.shared(part, whole) / part.weight
  }

  private count(text: string): void {
    for (const pair of pairsOf(text).keys()) this.frequency.set(pair, (this.frequency.get(pair) ?? 0) + 1)
  }

  private weigh(pairs: Map<string, number>): Shingled {
    let weight = 0
    for (const [pair, count] of pairs) weight += count * this.weightOf(pair)
    return { pairs, weight }
  }
}
