// The title of a plan in balanced lines, and under it the stage of the draft.
import type { PlanRows } from '../model/plan-rows.ts'
import type { PlanStatus } from '../model/plan.ts'
import { readingOrder } from '../model/tree.ts'
import { charOf, typeArea } from './measures.ts'
import type { PaperParagraph, PaperRun } from './paper.ts'
import { fixed, missingRun, plainParagraph } from './paragraphs.ts'
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

/** The title of the plan in one line, "" where it has none. A tab parts words and figures, a line break does not. */
export function planTitle(rows: PlanRows): string {
  const words = readingOrder(rows.blocks).filter(block => block.type === 'title')
  return printable(words.map(block => block.text).join(''))
    .replaceAll('\n', '')
    .replaceAll('\t', ' ')
}

/** The title of the plan in one run, or its mark 【待补：标题】. */
export function planTitleRun(rows: PlanRows): PaperRun {
  const block = readingOrder(rows.blocks).find(candidate => candidate.type === 'title')
  const text = planTitle(rows)
  return block && text !== ''
    ? { text, source: 'text', blockId: block.id, targetIds: [] }
    : missingRun('title')
}

export interface TitleOptions {
  /** Distance above the title, in twips. */
  before?: number
  /** Distance below title and stage, in twips; a blank line where absent. */
  after?: number
  /** Width of the text area, in twips. */
  width?: number
  /** What the paper makes of the plan, e.g. 任务分解表; follows the plan's own title. */
  suffix?: string
}

/** Title and stage. A plan without a title has the mark 【待补：标题】 in its place. */
export function titleParagraphs(
  rows: PlanRows,
  profile: Profile,
  options: TitleOptions = {},
): PaperParagraph[] {
  const { before = 0, after = profile.line, width = typeArea.width, suffix = '' } = options
  const block = readingOrder(rows.blocks).find(candidate => candidate.type === 'title')
  const title = planTitle(rows)
  const runs =
    block && title !== ''
      ? titleRuns(block.id, title, suffix, Math.floor(width / charOf('二号')))
      : [missingRun('title'), fixed(suffix)].filter(run => run.text !== '')
  const stage = stages[rows.plan.status]
  const paragraphs: PaperParagraph[] = [
    { kind: 'paragraph', element: 'title', runs, blockId: block?.id ?? null, before },
  ]
  if (stage !== '') {
    paragraphs.push(plainParagraph('stage', [fixed(stage)]))
  }
  const last = paragraphs.pop()!
  return [...paragraphs, { ...last, after }]
}

/** The title in lines; the suffix is no word of the row. */
function titleRuns(blockId: string, title: string, suffix: string, max: number): PaperRun[] {
  const broken = titleLines(title + suffix, max).join('\n')
  let rest = suffix.length
  let cut = broken.length
  while (rest > 0) if (broken[--cut] !== '\n') rest--
  const runs: PaperRun[] = [{ text: broken.slice(0, cut), source: 'text', blockId, targetIds: [] }]
  return suffix === '' ? runs : [...runs, fixed(broken.slice(cut))]
}
