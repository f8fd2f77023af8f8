// What the reader proposes about the paragraphs of an import: one entry a target, one for the owners and deadline of a
// paragraph, each with its words in their sentence. Computed from the rows, so it follows every correction. Pure.
import type { Block } from '#shared/model/block.ts'
import type { Deadline } from '#shared/model/deadline.ts'
import { quoteOf, type Inline } from '#shared/model/inline.ts'
import type { OwnerRole } from '#shared/model/owner.ts'
import type { Target } from '#shared/model/target.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { zh } from '../../strings/zh-CN.ts'

/** Words and what stands around them; `quote` is "" where the fact has no words of its own. */
export interface WordsInSentence {
  before: string
  quote: string
  after: string
}

export interface NamedOwner {
  id: string
  role: OwnerRole
  organisationId: string
  name: string
}

interface FactBase {
  /** The target's id; for owners the block's. */
  id: string
  blockId: string
  words: WordsInSentence
  /** Why the reader is not sure, "" where it is. */
  doubt: string
}

export interface TargetFact extends FactBase {
  kind: 'target'
  target: Target
}

export interface OwnersFact extends FactBase {
  kind: 'owners'
  owners: readonly NamedOwner[]
  leader: string | null
  deadline: Deadline | null
}

export type ProposedFact = TargetFact | OwnersFact

/** All proposals for `blocks`, in their order. */
export function proposedFacts(rows: RowStore, blocks: readonly Block[]): ProposedFact[] {
  return blocks.flatMap(block => [...ownersOf(rows, block), ...targetsOf(rows, block)])
}

function targetsOf(rows: RowStore, block: Block): TargetFact[] {
  return rows.targetsOf(block.id).map(target => ({
    kind: 'target',
    id: target.id,
    blockId: block.id,
    words: wordsOfTarget(block.inline, target.id),
    doubt: target.doubt || (target.certainty === 'doubtful' ? zh.importing.doubtfulTarget : ''),
    target,
  }))
}

function ownersOf(rows: RowStore, block: Block): OwnersFact[] {
  const owners = rows.ownersOf(block.id).map(({ id, role, organisationId }) => ({
    id,
    role,
    organisationId,
    name: rows.organisations.get(organisationId)?.name ?? '',
  }))
  const deadline = rows.deadlineOf(block.id)
  if (owners.length === 0 && block.leader === null && deadline === null) return []
  const words = wordsOfOwners(block, deadline)
  const doubt = doubtOnOwners(block, owners)
  return [
    { kind: 'owners', id: block.id, blockId: block.id, words, doubt, owners, leader: block.leader, deadline },
  ]
}

/** A list that ends in 等, and bodies that are named within a sentence, need a second look. */
function doubtOnOwners(block: Block, owners: readonly NamedOwner[]): string {
  if (block.ownersOpen) return zh.importing.ownersOpen
  return owners.length > 0 && block.clause === '' ? zh.importing.ownersInSentence : ''
}

function wordsOfOwners(block: Block, deadline: Deadline | null): WordsInSentence {
  if (block.clause !== '') return { before: lastSentence(block.text), quote: block.clause, after: '' }
  const at = deadline ? block.text.indexOf(deadline.text) : -1
  return at < 0
    ? { before: block.text, quote: '', after: '' }
    : sentenceAround(block.text, at, at + deadline!.text.length)
}

function wordsOfTarget(inline: Inline, id: string): WordsInSentence {
  let at = 0
  let start = -1
  let end = 0
  let text = ''
  for (const run of inline) {
    const marked = run.marks?.some(mark => mark.attrs.id === id) ?? false
    if (marked && start < 0) start = at
    at += run.text.length
    if (marked) end = at
    text += run.text
  }
  return start < 0 || quoteOf(inline, id) === ''
    ? { before: text, quote: '', after: '' }
    : sentenceAround(text, start, end)
}

function sentenceAround(text: string, start: number, end: number): WordsInSentence {
  const after = /[。；;]/.exec(text.slice(end))
  return {
    before: lastSentence(text.slice(0, start)),
    quote: text.slice(start, end),
    after: after ? text.slice(end, end + after.index + 1) : text.slice(end),
  }
}

/** What follows the last full stop that is not the end. */
function lastSentence(text: string): string {
  const at = Math.max(...['。', '；', ';'].map(mark => text.lastIndexOf(mark, text.length - 2)))
  return text.slice(at + 1)
}
