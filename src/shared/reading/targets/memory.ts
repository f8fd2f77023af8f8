// What a sentence has said so far that its later clauses lean on. One memory lives for one sentence; only the
// period outlives it, where the sentence ends in ；.
import type { Strength } from '#shared/model/target.ts'
import type { FoundTarget } from './found-target.ts'
import type { Frame } from './frame.ts'
import type { VerbClass } from './lexicon.ts'

export interface Verb {
  word: string
  kind: VerbClass
}

export interface Memory {
  strength: Strength | null
  scope: string
  period: string | null
  duration: string | null
  /** Targets that are not part of another, latest last. */
  wholes: FoundTarget[]
  previous: FoundTarget | null
  /** Inside 其中: figures in the same unit are parts of the last whole in that unit. */
  inParts: boolean
  /** Verb of the item before in the same clause. */
  verb: Verb | null
  /** Verb of the last verb + figure + thing in the sentence. */
  objectVerb: Verb | null
  /** Words of the clause before that set no target: the subject of a figure that has none. */
  topic: string
}

/** The memory a sentence starts with. */
export function freshMemory(period: string | null): Memory {
  return {
    strength: null,
    scope: '',
    period,
    duration: null,
    wholes: [],
    previous: null,
    inParts: false,
    verb: null,
    objectVerb: null,
    topic: '',
  }
}

/** Takes up what a clause's frame says. Scope and strength hold for the sentence only under the given conditions. */
export function rememberFrame(
  memory: Memory,
  frame: Frame,
  holds: { scope: boolean; strength: boolean },
): void {
  // 争取上级资金 is as much a verb as a strength: it stays in its clause.
  if (holds.strength && frame.strength && frame.strength !== '争取') memory.strength = frame.strength
  if (holds.scope && frame.scope && frame.per === null) memory.scope = frame.scope
  if (frame.period) memory.period = frame.period
  if (frame.duration) memory.duration = frame.duration
}

/** Takes up a target that was just found. */
export function rememberTarget(memory: Memory, target: FoundTarget): void {
  if (target.parent === null) memory.wholes.push(target)
  memory.previous = target
}
