// What the target reader hands over: the facts of a target and where its quoted words stand.
import type { TargetFacts } from '#shared/model/target.ts'

/** A target in a text; `start` and `end` are UTF-16 offsets, and `text` is exactly that slice. */
export interface FoundTarget extends TargetFacts {
  start: number
  end: number
}

/** What a reader may know beside the text itself. */
export interface TargetContext {
  /** The plan's year: 明年 becomes a year with it. */
  year?: number | null
}
