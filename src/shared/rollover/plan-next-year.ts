// Drafts next year's plan from this year's (滚动编制). Must stay true: the old rows are not touched, every row of the
// draft is new and names its origin, and whatever the rules do not settle is in the review list, unchanged in the text.
import { groupByBlock } from '../compare/group-by-block.ts'
import { eachInSteps, finish, type Steps } from '../compare/steps.ts'
import { AppError } from '../ipc/errors.ts'
import type { Block, Completion } from '../model/block.ts'
import { newId } from '../model/ids.ts'
import { quoteOf } from '../model/inline.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import type { Target } from '../model/target.ts'
import { readingOrder } from '../model/tree.ts'
import { proposeCarryOver, type CarryDecision, type CarryProposal } from './carry-over.ts'
import { cumulativeProposal } from './cumulative-proposal.ts'
import { editInline, editText, offsetAfter, renameMarks } from './edit-inline.ts'
import { findCountedOn } from './find-counted-on.ts'
import { mergeCarried } from './merge-carried.ts'
import { belongsToIssue, completedEntry, headerReview, sentenceOf, textEntry } from './review-entries.ts'
import type { ReviewEntry } from './review-entry.ts'
import { shiftDeadline } from './shift-deadline.ts'
import { shiftYears, type YearShift } from './shift-years.ts'
import { writeYear, yearWords } from './year-words.ts'

export interface NextYearOptions {
  /** The new plan's year. */
  year: number
  /** How tasks and measures stood at year's end, by block; goes before what the rows say. */
  completion?: ReadonlyMap<string, Completion>
  /** What the drafter decided in the preview, by block; goes before the rule. */
  decisions?: ReadonlyMap<string, CarryDecision>
  /** When the draft is made; ISO instant. */
  createdAt: string
}

/** A year that was moved on, for the preview. `start` is its place in the new block's text. */
export interface ShiftedYear {
  blockId: string
  sourceId: string
  start: number
  from: string
  to: string
  text: string
}

export interface NextYearDraft {
  rows: PlanRows
  /** What became of every block of the old plan, in reading order. */
  blocks: CarryProposal[]
  /** New target id → the old target it came from. */
  targetOrigins: Map<string, string>
  shifted: ShiftedYear[]
  review: ReviewEntry[]
}

/**
 * The draft of the plan for `year`. Blocks, owners, leaders, deadlines and targets are carried over as new rows; blocks
 * name their origin in `lineageId`, targets arrive as suspect (待核). Throws AppError (wrong-usage)
 * when the old plan has no year or the new year is not after it.
 */
export function planNextYear(rows: PlanRows, options: NextYearOptions): NextYearDraft {
  return finish(nextYearInSteps(rows, options))
}

/** The same in steps: a plan of many thousand paragraphs takes a second. */
export function* nextYearInSteps(rows: PlanRows, options: NextYearOptions): Steps<NextYearDraft> {
  const blocks = readingOrder(rows.blocks)
  const title = blocks.find(block => block.type === 'title')?.text ?? ''
  const from = rows.plan.year ?? yearWords(title)[0]?.year ?? null
  if (from === null)
    throw new AppError('wrong-usage', '原方案没有年份，无法推算新一年的年份。请先在方案信息中填写年份。')
  if (!Number.isInteger(options.year) || options.year <= from || options.year > 2200) {
    throw new AppError('wrong-usage', `新方案的年份应晚于原方案的${from}年。请重新填写年份。`)
  }
  const change = { from, to: options.year, title }
  const carry = proposeCarryOver(rows.blocks, options.completion, options.decisions)
  const left = new Set(carry.filter(each => each.decision === 'drop').map(each => each.blockId))
  const draft: NextYearDraft = {
    rows: { ...rows, plan: nextPlan(rows, options), blocks: [], owners: [], targets: [], deadlines: [] },
    blocks: carry,
    targetOrigins: new Map(),
    shifted: [],
    review: headerReview(rows, from),
  }
  const ids = new Map(blocks.filter(block => !left.has(block.id)).map(block => [block.id, newId()]))
  const targets = groupByBlock(rows.targets)
  const owners = groupByBlock(rows.owners)
  const deadlines = new Map(rows.deadlines.map(deadline => [deadline.blockId, deadline]))
  const carryOne = (block: Block) => {
    const id = ids.get(block.id)
    if (id === undefined) {
      // What was left out as a whole is listed once, by its heading.
      if (block.parentId === null || !left.has(block.parentId)) draft.review.push(completedEntry(block))
      return
    }
    carryBlock(draft, block, id, ids, targets.get(block.id) ?? [], change)
    for (const owner of owners.get(block.id) ?? []) {
      draft.rows.owners.push({ ...owner, id: newId(), blockId: id })
    }
    const deadline = deadlines.get(block.id)
    if (!deadline) return
    const { id: _old, blockId: _block, ...facts } = deadline
    const moved = shiftDeadline(facts, change)
    draft.rows.deadlines.push({ id: newId(), blockId: id, ...moved.facts })
    for (const finding of moved.findings) {
      draft.review.push({
        ...textEntry(finding, deadline.text, []),
        blockId: id,
        sourceId: block.id,
        start: null,
      })
    }
  }
  yield* eachInSteps(blocks, carryOne)
  mergeCarried(draft, new Set(carry.filter(each => each.decision === 'merge').map(each => each.blockId)))
  return draft
}

function nextPlan(rows: PlanRows, options: NextYearOptions): PlanRows['plan'] {
  const kept = Object.entries(rows.plan.header).filter(field => !belongsToIssue(field))
  return {
    ...rows.plan,
    id: newId(),
    year: options.year,
    status: 'draft',
    header: Object.fromEntries(kept),
    source: '',
    createdAt: options.createdAt,
  }
}

function carryBlock(
  draft: NextYearDraft,
  block: Block,
  id: string,
  ids: ReadonlyMap<string, string>,
  targets: readonly Target[],
  change: { from: number; to: number; title: string },
): void {
  const shift = shiftYears(block.text, change)
  const targetIds = new Map(targets.map(target => [target.id, newId()]))
  const inline = editInline(renameMarks(block.inline, targetIds), shift.edits)
  const text = editText(block.text, shift.edits)
  draft.rows.blocks.push({
    ...block,
    id,
    planId: draft.rows.plan.id,
    // An ancestor of a carried block is always carried.
    parentId: block.parentId === null ? null : ids.get(block.parentId)!,
    inline,
    text,
    label: '',
    // `clause` goes along: the wording of the owner clauses is the plan's, this year and next.
    completion: null,
    lineageId: block.id,
  })
  const place = { blockId: id, sourceId: block.id }
  for (const edit of shift.edits) {
    const start = offsetAfter(edit.start, shift.edits)
    draft.shifted.push({
      ...place,
      start,
      from: block.text.slice(edit.start, edit.end),
      to: edit.text,
      text: sentenceOf(text, start),
    })
  }
  for (const finding of [...shift.findings, ...findCountedOn(block.text, change)]) {
    draft.review.push({ ...textEntry(finding, block.text, shift.edits), ...place })
  }
  for (const target of targets) {
    const newTargetId = targetIds.get(target.id)!
    draft.targetOrigins.set(newTargetId, target.id)
    const quote = quoteOf(inline, newTargetId)
    const facts = {
      ...target,
      text: quote === '' ? shiftedText(target.text, change) : quote,
      period: target.period === null ? null : shiftedPeriod(target.period, shift, change),
    }
    draft.rows.targets.push({ ...facts, id: newTargetId, blockId: id, state: 'suspect' })
    const cumulative = cumulativeProposal(facts, targets)
    if (cumulative) {
      const start = text.indexOf(facts.text)
      draft.review.push({
        kind: 'cumulative',
        ...place,
        targetId: newTargetId,
        text: sentenceOf(text, Math.max(start, 0)),
        word: facts.text,
        start: start < 0 ? null : start,
        ...cumulative,
      })
    }
  }
}

/** A period is a field, often a bare year: it moves as the years of its block moved, and stays where one of them stayed. */
function shiftedPeriod(period: string, shift: YearShift, change: { from: number; to: number }): string {
  const own = yearWords(period).filter(word => word.year === change.from)
  if (shift.findings.some(finding => finding.kind === 'year-kept')) return period
  return editText(
    period,
    own.map(({ start, end, digits }) => ({ start, end, text: writeYear(change.to, digits) })),
  )
}

function shiftedText(text: string, change: { from: number; to: number; title: string }): string {
  return editText(text, shiftYears(text, change).edits)
}
