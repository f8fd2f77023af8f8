// The title of a plan in balanced lines, and under it the stage of the draft.
import type { PlanRows } from '../model/plan-rows.ts'
import type { PlanStatus } from '../model/plan.ts'
import { readingOrder } from '../model/tree.ts'
import { missingMark } from './fields.ts'
import { charOf, typeArea } from './measures.ts'
import type { PaperParagraph, PaperRun } from './paper.ts'
import { printable } from './printable.ts'
import type { Profile } from './profiles.ts'
import { titleLines } from './title-lines.ts'

/** What stands under the title of a draft that goes round; an issued plan says nothing. */
const stages: Record<PlanStatus, string> = {
  draft: '',
  consultation: '（征求意见稿）',
  review: '（送审稿）',
  issued: '',
}

/** The title of the plan in one line, "" where it has none. */
export function planTitle(rows: PlanRows): string {
  const words = readingOrder(rows.blocks).filter(block => block.type === 'title')
  return printable(words.map(block => block.text).join('')).replace(/[\n\t]/g, '')
}

/**
 * Title and stage, one blank line after them. `before`: distance above the title in twips.
 * A plan without a title has the mark 【待补：标题】 in its place.
 */
export function titleParagraphs(rows: PlanRows, profile: Profile, before: number): PaperParagraph[] {
  const block = readingOrder(rows.blocks).find(
    candidate => candidate.type === 'title' && candidate.text !== '',
  )
  const title = planTitle(rows)
  const runs: PaperRun[] = block
    ? [{ text: titleLines(title, titleWidth).join('\n'), source: 'text', blockId: block.id, targetIds: [] }]
    : [{ text: missingMark('title'), source: 'missing', blockId: null, targetIds: [] }]
  const stage = stages[rows.plan.status]
  const paragraphs: PaperParagraph[] = [
    { kind: 'paragraph', element: 'title', runs, blockId: block?.id ?? null, before },
  ]
  if (stage !== '') {
    const words: PaperRun = { text: stage, source: 'fixed', blockId: null, targetIds: [] }
    paragraphs.push({ kind: 'paragraph', element: 'stage', runs: [words], blockId: null })
  }
  const last = paragraphs.pop()!
  return [...paragraphs, { ...last, after: profile.line }]
}

/** Characters of 二号 that a line of the 版心 holds. */
const titleWidth = Math.floor(typeArea.width / charOf('二号'))
