// The target of a sentence without figures: the facts most of them share, and the subject without what leads up to it.
import type { Basis, Comparator } from '#shared/model/target.ts'
import type { Span } from '../quantity/protected-spans.ts'
import type { FoundTarget } from './found-target.ts'
import type { Frame } from './frame.ts'
import { measuredName } from './indicator.ts'
import { ADVERB, SCOPE, STRENGTHS } from './lexicon.ts'

const STRENGTH_WORDS = STRENGTHS.map(([, source]) => source).join('|')
/** Words that lead up to a subject. */
export const LEAD = new RegExp(`^(?:${STRENGTH_WORDS}|${ADVERB}|推动|推进|实现|完成|保持|做到|促进|\\s)+`)
const SCOPE_FIRST = new RegExp(`^(${SCOPE})(?:的)?`)

export interface UnnumberedFacts {
  indicator: string
  basis: Basis
  comparator: Comparator | null
  value?: number
  /** % where a value has none of its own. */
  unit?: string
  scope: string
  strength: FoundTarget['strength']
  period?: string | null
  doubt: string
}

/** The target with these facts, over the given words; null where its name is too short to mean anything. */
export function unnumberedTarget(facts: UnnumberedFacts, span: Span): FoundTarget | null {
  if (facts.indicator.length < 2) return null
  const value = facts.value ?? null
  const unit = value === null ? '' : (facts.unit ?? '%')
  return {
    text: '',
    indicator: facts.indicator,
    comparator: facts.comparator,
    value,
    valueMax: null,
    unit,
    amount: value,
    baseUnit: unit,
    basis: facts.basis,
    scope: facts.scope,
    strength: facts.strength,
    period: facts.period ?? null,
    baseline: null,
    parent: null,
    per: null,
    stretch: null,
    certainty: facts.doubt === '' ? 'sure' : 'doubtful',
    doubt: facts.doubt,
    start: span.start,
    end: span.end,
  }
}

/** Takes the scope off the front of a subject. */
export function scoped(words: string, frame: Frame): { name: string; scope: string } {
  const bare = words.replace(LEAD, '')
  const scope = SCOPE_FIRST.exec(bare)
  const name = scope ? bare.slice(scope[0].length) : bare
  return { name: measuredName(name), scope: frame.scope ?? scope?.[1]?.replaceAll('、', '') ?? '' }
}
