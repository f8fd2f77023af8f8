// Whether a comparison of two states shows all that differs: what it does not print must be in both states.
import type { Paper } from '#shared/composing/paper.ts'
import { paragraphsOf } from '#shared/composing/paper.ts'
import { printable } from '#shared/composing/printable.ts'
import { plainText } from '#shared/compare/plain-text.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { DocxParagraph } from '../read/docx-text.ts'
import type { Check } from './check.ts'
import { checkOf } from './check.ts'
import { joined, shorten } from './content-checks.ts'

/** Check of the earlier state: its promised rows are printed whole, all others still stand in the present one. */
export function earlierCheck(
  read: readonly DocxParagraph[],
  paper: Paper,
  rows: PlanRows,
  against: PlanRows,
): Check {
  const promised = new Set(paper.promise.earlier ?? [])
  const found = new Map<string, string>()
  paragraphsOf(paper).forEach((paragraph, i) => {
    const ids = new Set(paragraph.runs.filter(run => run.source === 'earlier').map(run => run.blockId!))
    for (const id of ids) found.set(id, (found.get(id) ?? '') + (read[i]?.text ?? ''))
  })
  const printed = against.blocks.filter(block => promised.has(block.id))
  const lost = printed
    .filter(block => !joined(found.get(block.id)).includes(joined(printable(block.text))))
    .map(block => `文件中没有完整印出原文“${shorten(block.text)}”。`)
  return checkOf(
    'earlier',
    [...lost, ...unlisted(paper, rows, against)],
    `原文${printed.length}个段落都完整印出，没有列出的两稿相同。`,
  )
}

/** Words that are in one state only and that the table leaves out. */
function unlisted(paper: Paper, rows: PlanRows, against: PlanRows): string[] {
  const counts = new Map<string, { text: string; more: number }>()
  const count = (plan: PlanRows, listed: readonly string[], step: 1 | -1) => {
    for (const block of plan.blocks) {
      if (block.type === 'title' || listed.includes(block.id)) continue
      const key = plainText(block.text)
      counts.set(key, { text: block.text, more: (counts.get(key)?.more ?? 0) + step })
    }
  }
  count(against, paper.promise.earlier ?? [], 1)
  count(rows, paper.promise.blocks, -1)
  return [...counts.values()]
    .filter(({ more }) => more !== 0)
    .map(({ text }) => `对照表没有列出“${shorten(text)}”的修改。`)
}
