// The rows of the carry-over preview, and what the keys do on one of them.
import type { Block, Completion } from '#shared/model/block.ts'
import type { CarryDecision, CarryProposal } from '#shared/rollover/carry-over.ts'

export interface RolloverRow {
  id: string
  type: Block['type']
  /** Number and words. */
  text: string
  /** How it stood, by its own word or its task's. */
  completion: Completion | null
  decision: CarryDecision
  /** Whether the drafter decided it, not the rule. */
  byHand: boolean
}

export type RowKey =
  { set: 'decision'; to: CarryDecision | null } | { set: 'completion'; to: Completion | null }

const keys: Readonly<Record<string, RowKey>> = {
  '1': { set: 'decision', to: 'carry' },
  '2': { set: 'decision', to: 'drop' },
  '3': { set: 'decision', to: 'merge' },
  '0': { set: 'decision', to: null },
  q: { set: 'completion', to: 'done' },
  w: { set: 'completion', to: 'partial' },
  e: { set: 'completion', to: 'missed' },
  r: { set: 'completion', to: 'ongoing' },
  t: { set: 'completion', to: null },
}

/** What a key sets; null decision means by rule, null completion means not said. Null for other keys. */
export function rowKey(key: string): RowKey | null {
  return keys[key.toLowerCase()] ?? null
}

/** The rows in reading order: every task and measure, and the sections they stand in. */
export function rolloverRows(
  blocks: ReadonlyMap<string, Block>,
  labels: ReadonlyMap<string, string>,
  proposals: readonly CarryProposal[],
): RolloverRow[] {
  return proposals.flatMap(({ blockId, completion, decision, by }) => {
    const block = blocks.get(blockId)
    if (!block || block.type === 'title' || block.type === 'paragraph') return []
    const text = `${labels.get(blockId) ?? ''}${block.text}`
    return [{ id: blockId, type: block.type, text, completion, decision, byHand: by === 'drafter' }]
  })
}
