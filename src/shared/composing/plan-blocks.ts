// The rows of a plan as paragraphs of official paper: title, numbered headings, body, owner clauses.
// Every block that has words is printed exactly once, in reading order.
import type { Block } from '../model/block.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { readingOrder } from '../model/tree.ts'
import { depthsOf, labelsOf } from '../numbering/labels.ts'
import type { ElementId } from './elements.ts'
import { headingElement, headingSentence } from './heading-element.ts'
import type { RenderOwners } from './owner-clause.ts'
import type { PaperParagraph, PaperPromise, PaperRun } from './paper.ts'
import { printable } from './printable.ts'

/** The text blocks of a plan in reading order, title left out, each with its owner clauses after the last leaf. */
export function planParagraphs(rows: PlanRows, renderOwners: RenderOwners): PaperParagraph[] {
  const blocks = readingOrder(rows.blocks)
  const labels = labelsOf(blocks, rows.plan.scheme)
  const depths = depthsOf(blocks, rows.plan.scheme)
  const clauses = clausesByLeaf(blocks, block => clauseRun(rows, block, renderOwners))
  const paragraphs: PaperParagraph[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'title') continue
    const label = labels.get(block.id) ?? ''
    const depth = depths.get(block.id)
    const heading = depth !== undefined && (block.type !== 'measure' || label !== '')
    const element: ElementId = heading ? headingElement(rows.plan.scheme, depth) : 'body'
    const runs = [...labelRun(block, label), ...textRuns(block, element), ...(clauses.get(block.id) ?? [])]
    if (runs.length > 0)
      paragraphs.push({
        kind: 'paragraph',
        element,
        runs,
        blockId: block.id,
        ...looseEnd(runs, blocks[index + 1]?.parentId === block.id),
      })
  }
  return paragraphs
}

/** The promise of a paper that prints the plan whole. */
export function wholePlan(rows: PlanRows): PaperPromise {
  return { blocks: rows.blocks.map(block => block.id), numbered: true, owners: ['lead', 'support'] }
}

/**
 * A heading that holds its text or its owners, or that has nothing below it, needs no company on the page: a row of
 * articles that each kept the next would drive the whole row to a new page.
 */
function looseEnd(runs: readonly PaperRun[], leads: boolean): { keepNext?: false } {
  return !leads || runs.some(run => run.face !== undefined) ? { keepNext: false } : {}
}

/** The block's number as a run, [] where it has none. */
export function labelRun(block: Block, label: string): PaperRun[] {
  return label === '' ? [] : [{ text: label, source: 'label', blockId: block.id, targetIds: [] }]
}

/** The owner clause of a block as a run, [] where it has none. */
export function clauseRun(rows: PlanRows, block: Block, renderOwners: RenderOwners): PaperRun[] {
  const text = printable(renderOwners(rows, block.id))
  return text === '' ? [] : [{ text, source: 'owners', blockId: block.id, targetIds: [], face: 'kai' }]
}

/** The block's own words, cut where a target's quote begins or ends and where a heading runs on into its text. */
export function textRuns(block: Block, element: ElementId): PaperRun[] {
  const headingEnd = element === 'body' ? block.text.length : headingSentence(block.text).heading.length
  const runs: PaperRun[] = []
  let at = 0
  for (const part of block.inline) {
    const targetIds = (part.marks ?? []).map(mark => mark.attrs.id)
    const cut = Math.min(Math.max(headingEnd - at, 0), part.text.length)
    const add = (words: string, face: Pick<PaperRun, 'face'>) => {
      const text = printable(words)
      if (text !== '') runs.push({ text, source: 'text', blockId: block.id, targetIds, ...face })
    }
    add(part.text.slice(0, cut), {})
    add(part.text.slice(cut), { face: 'fang' })
    at += part.text.length
  }
  return runs
}

/** Owner clauses by the block after whose words they stand: the last descendant of the block they belong to. */
function clausesByLeaf(
  blocks: readonly Block[],
  clauseOf: (block: Block) => PaperRun[],
): Map<string, PaperRun[]> {
  const lastOf = new Map<string, string>()
  for (const block of [...blocks].reverse()) {
    const last = lastOf.get(block.id) ?? block.id
    lastOf.set(block.id, last)
    if (block.parentId !== null && !lastOf.has(block.parentId)) lastOf.set(block.parentId, last)
  }
  const clauses = new Map<string, PaperRun[]>()
  for (const block of [...blocks].reverse()) {
    const clause = clauseOf(block)
    const last = lastOf.get(block.id)!
    if (clause.length > 0) clauses.set(last, [...(clauses.get(last) ?? []), ...clause])
  }
  return clauses
}
