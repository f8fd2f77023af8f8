// Runs every check over a plan. Better to miss than to cry wolf: a rule that cannot be sure stays silent.
import type { PlanRows } from '../model/plan-rows.ts'
import { checkContext } from './check-context.ts'
import type { Finding } from './finding.ts'
import type { Rule } from './rule.ts'
import { deadlineMissing } from './rules/deadline-missing.ts'
import { duplicateParagraph } from './rules/duplicate-paragraph.ts'
import { emptyBlock } from './rules/empty-block.ts'
import { halfWidthPunctuation } from './rules/half-width-punctuation.ts'
import { labelSequence } from './rules/label-sequence.ts'
import { mixedWidthDigits } from './rules/mixed-width-digits.ts'
import { organisationName } from './rules/organisation-name.ts'
import { ownerMissing } from './rules/owner-missing.ts'
import { partsSum } from './rules/parts-sum.ts'
import { repeatedPunctuation } from './rules/repeated-punctuation.ts'
import { sentenceEnd } from './rules/sentence-end.ts'
import { stockFlow } from './rules/stock-flow.ts'
import { targetSuspect } from './rules/target-suspect.ts'
import { twoValues } from './rules/two-values.ts'
import { unpairedMarks } from './rules/unpaired-marks.ts'
import { yearWord } from './rules/year-word.ts'

const rules: readonly Rule[] = [
  ownerMissing,
  deadlineMissing,
  targetSuspect,
  labelSequence,
  partsSum,
  twoValues,
  stockFlow,
  yearWord,
  duplicateParagraph,
  emptyBlock,
  unpairedMarks,
  halfWidthPunctuation,
  mixedWidthDigits,
  repeatedPunctuation,
  sentenceEnd,
  organisationName,
]

/** The findings on a plan's live rows, in reading order; on one block in the order of the rules. */
export function checkPlan(rows: PlanRows): Finding[] {
  const context = checkContext(rows)
  const place = new Map(context.blocks.map((block, index) => [block.id, index]))
  const at = (finding: Finding) => place.get(finding.block)!
  return rules.flatMap(rule => rule(context)).sort((a, b) => at(a) - at(b))
}
