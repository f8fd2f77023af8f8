// What a drafter must look at in the draft of next year's plan: everything that the rules did not settle.

export const reviewKinds = [
  /** The old year where it must not, or may not, move: issued titles, document numbers, names, ranges, statements of fact. */
  'year-kept',
  /** Another year: last year as a base, a later year as a goal. */
  'other-year',
  /** A five-year period (“十三五”) that is over in the new year. */
  'period',
  /** 去年, 上年 in a statement of fact. */
  'last-year-fact',
  /** 第三期, 第十二次: counted on from year to year. */
  'ordinal',
  /** 2.0版, 二期: stages and versions. */
  'stage',
  /** A cumulative target: last year's stock and this year's increment. */
  'cumulative',
  /** A task or measure left out because it was completed. */
  'completed',
  /** A task or measure that became part of the one before it. */
  'merged',
  /** A header field of the issued document (number, date) that the draft does not take over. */
  'header',
  /** A deadline beyond the year, or on a day that the new year does not have. */
  'deadline',
] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** A find in a text: where, why, and what could stand there instead. Offsets are UTF-16. */
export interface TextFinding {
  kind: ReviewKind
  start: number
  end: number
  /** Why it is shown, a Chinese sentence. */
  reason: string
  /** What could stand there instead, null where there is nothing to propose. Never applied by itself. */
  proposal: string | null
}

export interface ReviewEntry {
  kind: ReviewKind
  /** The block of the new plan; null where the entry is about the header or about a block not carried over. */
  blockId: string | null
  /** The block of the old plan; null for the header. */
  sourceId: string | null
  /** The target of the new plan that the entry is about, if any. */
  targetId: string | null
  /** The sentence, as it stands in the draft (or stood, for what was left out). */
  text: string
  /** The words in question. */
  word: string
  /** Place of `word` in the text of `blockId`, null where it does not stand in that text (deadline, header). */
  start: number | null
  reason: string
  proposal: string | null
}
