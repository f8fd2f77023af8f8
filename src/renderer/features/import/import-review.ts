// A preview under review: what was read, what is in doubt, what the drafter changed. Every change is operations on
// the preview's rows with their inverses, so undo is exact and what is stored is what was seen. Pure; knows no window.
import type { ImportPreview } from '#shared/ipc/contract.ts'
import type { Block, BlockType } from '#shared/model/block.ts'
import { readingOrder } from '#shared/model/tree.ts'
import type { TargetFacts } from '#shared/model/target.ts'
import { coalesce } from '#shared/ops/coalesce.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { acceptOperations, editOperations, rejectOperations } from './fact-operations.ts'
import { joinOperations } from './join-operations.ts'
import { proposedFacts, type ProposedFact } from './review-facts.ts'
import { structureOperations, type TypedBlock } from './structure-operations.ts'

export interface ReviewItem {
  id: string
  type: BlockType
  level: number
  /** Steps of indentation, from 0. */
  depth: number
  text: string
  /** The number as printed in the source, "" where none. */
  label: string
  /** Lines of the source, joined ones included. */
  lines: readonly number[]
  /** Why the reader is not sure, "" where it is. Stays after the doubt is settled. */
  doubt: string
  /** Whether someone has still to look at it. */
  pending: boolean
  /** Whether the drafter gave it another type or level, or joined something to it. */
  changed: boolean
}

/** A proposal and whether someone has still to look at it. */
export type ReviewFact = ProposedFact & { pending: boolean }

/** Where a step was made or leads: a block of the tree, or a proposal about it. */
export interface ReviewPlace {
  blockId: string
  factId: string | null
}

interface Step {
  operations: Operation[]
  inverses: Operation[]
  /** The block the step was about: undo and redo lead back to it. */
  blockId: string
  /** Where the step leads. */
  next: string
  settles: boolean
  /** Proposals that the step decides. */
  facts: readonly string[]
  /** The proposal the step was about, null for a step in the tree. */
  factId: string | null
  joined: { from: string; into: string } | null
}

type Rung = Pick<TypedBlock, 'type' | 'level'>

export class ImportReview {
  readonly rows: RowStore
  private readonly preview: Pick<ImportPreview, 'doubts' | 'lineOf'>
  private readonly reasons = new Map<string, string>()
  /** Proposals that were in doubt when they were read: they stay in front when they are settled. */
  private readonly doubtedFacts: ReadonlySet<string>
  private readonly done: Step[] = []
  private readonly undone: Step[] = []

  constructor(preview: Pick<ImportPreview, 'rows' | 'doubts' | 'lineOf'>) {
    this.rows = new RowStore(preview.rows)
    this.preview = preview
    const doubted = proposedFacts(this.rows, this.order()).filter(fact => fact.doubt !== '')
    this.doubtedFacts = new Set(doubted.map(fact => fact.id))
    for (const { blockId, reason } of preview.doubts) {
      const before = this.reasons.get(blockId)
      this.reasons.set(blockId, before === undefined ? reason : `${before}；${reason}`)
    }
  }

  /** All blocks in reading order. */
  items(): ReviewItem[] {
    const settled = this.settled()
    const changed = this.changed()
    const lines = this.lines()
    const depths = new Map<string, number>()
    return this.order().map(block => {
      const depth = block.parentId === null ? 0 : (depths.get(block.parentId) ?? 0) + 1
      depths.set(block.id, depth)
      const doubt = this.reasons.get(block.id) ?? ''
      return {
        id: block.id,
        type: block.type,
        level: block.level,
        depth,
        text: block.text,
        label: block.label,
        lines: lines.get(block.id) ?? [],
        doubt,
        pending: doubt !== '' && !settled.has(block.id),
        changed: changed.has(block.id),
      }
    })
  }

  /** The next block in doubt after `from` in reading order, going round; null when none is left. */
  nextDoubt(from: string | null, direction: 1 | -1 = 1): string | null {
    return nextPending(this.items(), from, direction)
  }

  /** The drafter agrees with what was read. False when the block is not in doubt.. */
  accept(id: string): boolean {
    const item = this.items().find(one => one.id === id)
    if (!item?.pending) return false
    this.take({ operations: [], blockId: id, settles: true })
    return true
  }

  /** Makes a block a section, task or measure. False for the title and where it is one already. */
  setType(id: string, type: Extract<BlockType, 'section' | 'task' | 'measure'>): boolean {
    return this.retype(id, () => ({ type, level: 1 }))
  }

  /** One level up (-1) or down (+1): section, task, measure, paragraph. False at the ends and for the title. */
  shift(id: string, by: 1 | -1): boolean {
    const ladder = this.ladder()
    return this.retype(id, block => {
      const at = ladder.findIndex(rung => rung.type === block.type && rung.level === block.level)
      // A level the ladder has not (a second-level measure) counts as the lowest of its type.
      const from = at >= 0 ? at : ladder.findLastIndex(rung => rung.type === block.type)
      return ladder[from + by] ?? null
    })
  }

  /** Appends a block to the one before it. False for the first block and for the title. */
  join(id: string): boolean {
    const order = this.order()
    const at = order.findIndex(block => block.id === id)
    const block = order[at]
    const into = order[at - 1]
    if (!block || !into || block.type === 'title') return false
    const rest = order.filter(one => one.id !== id)
    const merge = joinOperations(this.rows, into, block)
    this.take({
      operations: [...merge, ...this.afterMerge(merge, rest)],
      blockId: id,
      next: into.id,
      settles: true,
      joined: { from: id, into: into.id },
    })
    return true
  }

  /** All proposals, the doubtful ones first. */
  facts(): ReviewFact[] {
    const decided = this.decided()
    const facts = proposedFacts(this.rows, this.order())
    const [front, back] = [true, false].map(first =>
      facts.filter(fact => this.doubtedFacts.has(fact.id) === first),
    )
    return [...front!, ...back!].map(fact => ({ ...fact, pending: !decided.has(fact.id) }))
  }

  /** The next proposal nobody has looked at after `from`, in the order of `facts`, going round; null when none is left. */
  nextFact(from: string | null, direction: 1 | -1 = 1): string | null {
    return nextPending(this.facts(), from, direction)
  }

  /** The drafter agrees with a proposal. False when it is decided already. */
  acceptFact(id: string): boolean {
    return this.decide(id, fact => acceptOperations(this.rows, fact))
  }

  /** The drafter turns a proposal down; its words stay. */
  rejectFact(id: string): boolean {
    return this.decide(id, fact => rejectOperations(this.rows, fact), true)
  }

  /** The drafter's own facts for a target, which decides it. */
  editTarget(id: string, facts: TargetFacts): boolean {
    return this.decide(id, () => editOperations(this.rows, id, facts), true)
  }

  /** Changes to the owners or the deadline of a block; they are still to be agreed with. False for no change. */
  changeOwners(blockId: string, operations: readonly Operation[]): boolean {
    if (operations.length === 0) return false
    this.take({ operations: [...operations], blockId, settles: false, facts: [], factId: blockId })
    return true
  }

  /** Agrees with all proposals that the reader is sure of, in one step. False when none is left. */
  acceptSure(): boolean {
    const sure = this.facts().filter(fact => fact.pending && fact.doubt === '')
    const first = sure[0]
    if (!first) return false
    this.take({
      operations: sure.flatMap(fact => acceptOperations(this.rows, fact)),
      blockId: first.blockId,
      settles: false,
      facts: sure.map(fact => fact.id),
      factId: first.id,
    })
    return true
  }

  /** Where the last step was made, and where the one that was taken back last leads. */
  get lastPlace(): ReviewPlace | null {
    const step = this.done.at(-1)
    return step ? { blockId: step.next, factId: step.factId } : null
  }

  get undonePlace(): ReviewPlace | null {
    const step = this.undone.at(-1)
    return step ? { blockId: step.blockId, factId: step.factId } : null
  }

  /** Takes the last step back; returns the block it was about, null when there is nothing to take back. */
  undo(): string | null {
    const step = this.done.pop()
    if (!step) return null
    this.rows.applyAll(step.inverses)
    this.undone.push(step)
    return step.blockId
  }

  /** Does an undone step again; returns the block to look at, null when there is none. */
  redo(): string | null {
    const step = this.undone.pop()
    if (!step) return null
    this.rows.applyAll(step.operations)
    this.done.push(step)
    return step.next
  }

  get canUndo(): boolean {
    return this.done.length > 0
  }

  get canRedo(): boolean {
    return this.undone.length > 0
  }

  /** All corrections, as operations on the rows of the preview. */
  operations(): Operation[] {
    return coalesce(this.done.flatMap(step => step.operations))
  }

  private order(): Block[] {
    return readingOrder(this.rows.blocks.values())
  }

  private retype(id: string, change: (block: Block) => Rung | null): boolean {
    const block = this.rows.blocks.get(id)
    if (!block || block.type === 'title') return false
    const rung = change(block)
    if (!rung || (rung.type === block.type && rung.level === block.level)) return false
    const sequence = this.order().map(one => (one.id === id ? { id, ...rung } : one))
    this.take({ operations: structureOperations(this.rows, sequence), blockId: id, settles: true })
    return true
  }

  /** The shape of what remains once `merge` is applied. */
  private afterMerge(merge: readonly Operation[], rest: readonly Block[]): Operation[] {
    const inverses = this.rows.applyAll(merge)
    const operations = structureOperations(this.rows, rest)
    this.rows.applyAll(inverses)
    return operations
  }

  private ladder(): Rung[] {
    const levels = [...this.rows.blocks.values()]
      .filter(block => block.type === 'section')
      .map(block => block.level)
    const sections = Array.from({ length: Math.max(1, ...levels) }, (_, i) => ({
      type: 'section' as const,
      level: i + 1,
    }))
    const below = (['task', 'measure', 'paragraph'] as const).map(type => ({ type, level: 1 }))
    return [...sections, ...below]
  }

  /** `again`: also for a proposal that was decided before. */
  private decide(id: string, work: (fact: ReviewFact) => Operation[], again = false): boolean {
    const fact = this.facts().find(one => one.id === id)
    if (!fact || (!fact.pending && !again)) return false
    this.take({ operations: work(fact), blockId: fact.blockId, settles: false, facts: [id], factId: id })
    return true
  }

  private decided(): Set<string> {
    return new Set(this.done.flatMap(step => step.facts))
  }

  private take(step: Pick<Step, 'operations' | 'blockId' | 'settles'> & Partial<Step>): void {
    const inverses = this.rows.applyAll(step.operations)
    this.done.push({ next: step.blockId, joined: null, facts: [], factId: null, ...step, inverses })
    this.undone.length = 0
  }

  private settled(): Set<string> {
    return new Set(this.done.filter(step => step.settles).map(step => step.blockId))
  }

  private changed(): Set<string> {
    const steps = this.done.filter(step => step.operations.length > 0 && step.factId === null)
    return new Set(steps.map(step => step.next))
  }

  private lines(): Map<string, number[]> {
    const lines = new Map(Object.entries(this.preview.lineOf).map(([id, numbers]) => [id, [...numbers]]))
    for (const { joined } of this.done) {
      if (joined)
        lines.set(joined.into, [...(lines.get(joined.into) ?? []), ...(lines.get(joined.from) ?? [])])
    }
    return lines
  }
}

function nextPending(
  all: readonly { id: string; pending: boolean }[],
  from: string | null,
  direction: 1 | -1,
): string | null {
  const start = all.findIndex(one => one.id === from)
  for (let step = 1; step <= all.length; step++) {
    const at = (start + direction * step + all.length * 2) % all.length
    if (all[at]!.pending) return all[at]!.id
  }
  return null
}
