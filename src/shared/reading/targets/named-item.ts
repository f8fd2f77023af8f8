// What naming an item yields: the indicator, the verb that governs it and what is open about it.
import type { Comparator } from '#shared/model/target.ts'
import type { Verb } from './memory.ts'

export interface NamedItem {
  indicator: string
  verb: Verb | null
  /** Whether the thing behind the figure belongs to the quote. */
  withObject: boolean
  /** A level word found inside the core (达到城市社区的60%). */
  comparator: Comparator | null
  /** Measured against another figure: 高于全省平均水平2个百分点. */
  relative: boolean
  doubt: string
}

/** A named item without anything special about it; null where there is no name. */
export function named(
  indicator: string,
  verb: Verb | null,
  withObject: boolean,
  doubt = '',
): NamedItem | null {
  return indicator === '' ? null : { indicator, verb, withObject, comparator: null, relative: false, doubt }
}
