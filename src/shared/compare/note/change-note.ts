// The change note (变化说明): what a leader is told about the difference of two plans, written from the comparison.
import type { PlanComparison } from '../plan-comparison.ts'
import { itemParagraphs } from './item-paragraphs.ts'
import { paragraphOf, type NoteParagraph } from './note-paragraph.ts'
import { summaryParagraph } from './summary-paragraph.ts'
import { targetParagraphs } from './target-paragraphs.ts'

/**
 * The note in paragraphs: a summary with the counts, then items, then targets, then what does not add up. Every clause
 * that speaks of an item or target holds its ids. Two equal plans give one sentence that says so.
 */
export function changeNote(comparison: PlanComparison): NoteParagraph[] {
  const details = [...itemParagraphs(comparison), ...targetParagraphs(comparison)]
  const changed = comparison.items.some(line => line.change[0] !== 'same') || comparison.summary.titleChanged
  if (details.length === 0 && !changed) {
    return [paragraphOf([{ text: '两稿内容一致，没有变化。', refs: [] }])]
  }
  return [summaryParagraph(comparison), ...details]
}
