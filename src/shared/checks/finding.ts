// A finding (核稿意见): something a check noticed, said so that a drafter can judge it.

export const ruleIds = [
  'owner-missing',
  'deadline-missing',
  'target-suspect',
  'label-sequence',
  'parts-sum',
  'two-values',
  'stock-flow',
  'year-word',
  'duplicate-paragraph',
  'empty-block',
  'unpaired-marks',
  'half-width-punctuation',
  'mixed-width-digits',
  'repeated-punctuation',
  'sentence-end',
  'organisation-name',
  'linked-plan',
] as const
export type RuleId = (typeof ruleIds)[number]

/** error 必错: wrong whatever was meant · suspect 疑似: the drafter decides. */
export type Severity = 'error' | 'suspect'

export interface Finding {
  rule: RuleId
  severity: Severity
  /** The block it is about; the title's for what concerns the whole plan. */
  block: string
  /** The words in question, as they stand there; "" for a block without words. */
  text: string
  /** What is wrong and what to do, Chinese. */
  detail: string
}
