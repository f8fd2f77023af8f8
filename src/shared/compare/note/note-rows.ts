// A change note as a paper of its own: rows of a plan that is stored nowhere, so that it is printed like any other.
import { blankFields } from '../../model/block.ts'
import { newId } from '../../model/ids.ts'
import { plainInline } from '../../model/inline.ts'
import { keysBetween } from '../../model/order-key.ts'
import type { PlanRows } from '../../model/plan-rows.ts'

/** The note's title and paragraphs as rows; empty paragraphs are left out. `createdAt` is an ISO instant. */
export function noteRows(title: string, paragraphs: readonly string[], createdAt: string): PlanRows {
  const planId = newId()
  const texts = [title, ...paragraphs.filter(text => text.trim() !== '')]
  const keys = keysBetween(null, null, texts.length)
  return {
    plan: { id: planId, year: null, status: 'draft', scheme: 'official', header: {}, source: '', createdAt },
    blocks: texts.map((text, i) => ({
      ...blankFields(planId),
      id: newId(),
      parentId: null,
      ord: keys[i]!,
      type: i === 0 ? 'title' : 'paragraph',
      level: 1,
      inline: plainInline(text),
      text,
    })),
    owners: [],
    targets: [],
    deadlines: [],
    organisations: [],
  }
}
