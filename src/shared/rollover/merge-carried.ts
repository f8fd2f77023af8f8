// Makes a carried task or measure part of the one before it, as the drafter decided in the preview.
// Must stay true: no word of a measure, no target and no owner is lost; the words of a merged task heading are listed.
import type { Block } from '../model/block.ts'
import { keyBetween } from '../model/order-key.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { readingOrder } from '../model/tree.ts'
import type { NextYearDraft } from './plan-next-year.ts'

/** Merges the blocks of `draft` whose origin is in `sources`, in reading order; those that nothing stands before stay. */
export function mergeCarried(draft: NextYearDraft, sources: ReadonlySet<string>): void {
  const order = readingOrder(draft.rows.blocks)
  const last = new Map<string, string>()
  for (const { id, parentId, type, lineageId } of order) {
    const place = `${parentId} ${type}`
    const into = last.get(place)
    const wanted = sources.has(lineageId ?? '') && (type === 'task' || type === 'measure')
    if (wanted && into !== undefined) merge(draft, id, into)
    else last.set(place, id)
  }
}

/** The rows are looked up anew each time: an earlier merge may have changed either block. */
function merge(draft: NextYearDraft, blockId: string, intoId: string): void {
  const { rows } = draft
  const [block, into] = [blockId, intoId].map(id => rows.blocks.find(each => each.id === id)!) as [
    Block,
    Block,
  ]
  const joined = block.type === 'measure' ? joinedWords(block, into) : { block: into, offset: null }
  takeChildren(rows, block.id, into.id)
  rows.blocks = rows.blocks
    .filter(each => each.id !== block.id)
    .map(each => (each.id === into.id ? joined.block : each))
  takeFacts(rows, block.id, into.id)
  const follow = <T extends { blockId: string | null; start: number | null }>(entries: T[]): T[] =>
    entries.flatMap(entry => {
      if (entry.blockId !== block.id) return [entry]
      // What was said of the words of a heading that is gone has no place any more.
      if (joined.offset === null) return []
      return [
        { ...entry, blockId: into.id, start: entry.start === null ? null : entry.start + joined.offset },
      ]
    })
  draft.review = follow(draft.review)
  draft.shifted = follow(draft.shifted) as NextYearDraft['shifted']
  draft.review.push({
    kind: 'merged',
    blockId: into.id,
    sourceId: block.lineageId,
    targetId: null,
    text: block.text,
    word: block.text,
    start: null,
    reason: `已并入“${into.text.slice(0, 24)}”，请核对文字、责任单位和时限。`,
    proposal: null,
  })
}

function joinedWords(block: Block, into: Block): { block: Block; offset: number } {
  const closed = into.text === '' || /[。；！？]$/u.test(into.text)
  const between = closed ? '' : '；'
  const inline = [
    ...into.inline,
    ...(closed ? [] : [{ type: 'text' as const, text: between }]),
    ...block.inline,
  ]
  const text = into.text + between + block.text
  return { block: { ...into, inline, text }, offset: into.text.length + between.length }
}

function takeChildren(rows: PlanRows, from: string, to: string): void {
  let last = lastKey(rows.blocks.filter(each => each.parentId === to))
  rows.blocks = readingOrder(rows.blocks).map(each => {
    if (each.parentId !== from) return each
    last = keyBetween(last, null)
    return { ...each, parentId: to, ord: last }
  })
}

/** Owners become supporting ones after those that are there; a deadline is taken where there is none. */
function takeFacts(rows: PlanRows, from: string, to: string): void {
  const there = new Set(rows.owners.filter(row => row.blockId === to).map(row => row.organisationId))
  let last = lastKey(rows.owners.filter(row => row.blockId === to))
  const led = rows.owners.some(row => row.blockId === to && row.role === 'lead')
  rows.owners = rows.owners.flatMap(row => {
    if (row.blockId !== from) return [row]
    if (there.has(row.organisationId)) return []
    last = keyBetween(last, null)
    return [{ ...row, blockId: to, ord: last, role: led ? 'support' : row.role }]
  })
  let lastTarget = lastKey(rows.targets.filter(row => row.blockId === to))
  rows.targets = rows.targets.map(row => {
    if (row.blockId !== from) return row
    lastTarget = keyBetween(lastTarget, null)
    return { ...row, blockId: to, ord: lastTarget }
  })
  const timed = rows.deadlines.some(row => row.blockId === to)
  rows.deadlines = rows.deadlines.flatMap(row => {
    if (row.blockId !== from) return [row]
    return timed ? [] : [{ ...row, blockId: to }]
  })
}

function lastKey(rows: readonly { ord: string }[]): string | null {
  return (
    rows
      .map(row => row.ord)
      .sort()
      .at(-1) ?? null
  )
}
