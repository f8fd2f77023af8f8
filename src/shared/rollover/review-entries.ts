// The entries of the review list: each shows its sentence as it stands in the draft and says why it is listed.
import { sentenceAt } from '../compare/text-context.ts'
import type { Block } from '../model/block.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { editText, offsetAfter } from './edit-inline.ts'
import type { ReviewEntry, TextFinding } from './review-entry.ts'
import type { TextEdit } from './shift-years.ts'
import { yearWords } from './year-words.ts'

/** Numbers of the copies and issues of one document. */
const counted: readonly string[] = ['issue', 'copies']

/** A header value that names a year (document number, date) or counts the document belongs to the issued one alone. */
export const belongsToIssue = ([name, value]: [name: string, value: string]) =>
  counted.includes(name) || yearWords(value).length > 0

/** The header fields that the draft does not take over. */
export function headerReview(rows: PlanRows, year: number): ReviewEntry[] {
  return Object.entries(rows.plan.header)
    .filter(belongsToIssue)
    .map(([, value]) => ({
      kind: 'header',
      blockId: null,
      sourceId: null,
      targetId: null,
      text: value,
      word: value,
      start: null,
      reason: `属于${year}年已印发文件的版头信息，新稿未沿用，请在印发时另填。`,
      proposal: null,
    }))
}

/** A block that was left out, with all under it. */
export function completedEntry(block: Block): ReviewEntry {
  return {
    kind: 'completed',
    blockId: null,
    sourceId: block.id,
    targetId: null,
    text: block.text,
    word: block.text,
    start: null,
    reason: '上年已完成或拟不再安排，未列入新稿，请核对。',
    proposal: null,
  }
}

/** A finding in the old text as an entry about the new one; `edits` made the one from the other. */
export function textEntry(
  finding: TextFinding,
  text: string,
  edits: readonly TextEdit[],
): Omit<ReviewEntry, 'blockId' | 'sourceId'> {
  const after = editText(text, edits)
  const start = offsetAfter(finding.start, edits)
  return {
    kind: finding.kind,
    targetId: null,
    text: sentenceOf(after, start),
    word: after.slice(start, offsetAfter(finding.end, edits)),
    start,
    reason: finding.reason,
    proposal: finding.proposal,
  }
}

/** The sentence around an offset, with its closing mark. */
export function sentenceOf(text: string, offset: number): string {
  const { start, end } = sentenceAt(text, offset)
  return text.slice(start, end)
}
