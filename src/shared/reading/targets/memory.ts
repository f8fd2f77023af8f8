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
  /** Last target that is not part of another. */
  whole: FoundTarget | null
  previous: FoundTarget | null
  /** Inside 其中: figures in the same unit are parts of `whole`. */
  inParts: boolean
  /** Verb of the item before in the same clause. */
  verb: Verb | null
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
    whole: null,
    previous: null,
    inParts: false,
    verb: null,
    topic: '',
  }
}

/** Takes up what a clause's frame says. Scope and strength hold for the sentence only under the given conditions. */
export function rememberFrame(
  memory: Memory,
  frame: Frame,
  holds: { scope: boolean; strength: boolean },
): void {
  if (holds.strength && frame.strength) memory.strength = frame.strength
  if (holds.scope && frame.scope && frame.per === null) memory.scope = frame.scope
  if (frame.period) memory.period = frame.period
  if (frame.duration) memory.duration = frame.duration
}

/** Takes up a target that was just found. */
export function rememberTarget(memory: Memory, target: FoundTarget): void {
  if (target.parent === null) memory.whole = target
  memory.previous = target
}
