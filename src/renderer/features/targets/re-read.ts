// A target whose words were edited, read again from the words as they are now. Pure.
import { quoteRange } from '#shared/model/inline.ts'
import { onlyFacts, type Target, type TargetFacts } from '#shared/model/target.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { readTargets } from '#shared/reading/targets/read-targets.ts'

export interface Rereading {
  /** The words as they are now. */
  quote: string
  /** What the reader finds in them; null where it finds no target there. */
  facts: TargetFacts | null
}

/**
 * Reads the paragraph of a target again and takes what is found in the words under its mark: the sentence around them
 * says subject, strength and period. Null where the words are gone.
 */
export function reread(rows: RowStore, target: Target): Rereading | null {
  const block = rows.blocks.get(target.blockId)
  if (!block) return null
  const range = quoteRange(block.inline, target.id)
  if (!range) return null
  const { from, to } = range
  const quote = block.text.slice(from, to)
  const overlap = (found: { start: number; end: number }) =>
    Math.min(found.end, to) - Math.max(found.start, from)
  const inside = readTargets(block.text, { year: rows.plan.year }).filter(found => overlap(found) > 0)
  // Several numbers in the marked words: the one that the target was about, as far as its name tells.
  const best = inside.sort(
    (a, b) =>
      Number(b.indicator === target.indicator) - Number(a.indicator === target.indicator) ||
      overlap(b) - overlap(a),
  )[0]
  return { quote, facts: best ? { ...onlyFacts(best), text: quote } : null }
}

/**
 * The drafter accepts the words as they are now: the target says what is read from them, or, where nothing is read,
 * what it said before. No operation where the words are gone.
 */
export function acceptRereading(rows: RowStore, target: Target): Operation[] {
  const again = reread(rows, target)
  if (!again) return []
  const facts: Partial<TargetFacts> = again.facts ?? { text: again.quote }
  const fields = { ...facts, state: 'confirmed', certainty: 'sure', doubt: '' } as const
  const differing = Object.entries(fields).filter(([name, value]) => target[name as keyof Target] !== value)
  if (differing.length === 0) return []
  return [{ op: 'target.patch', id: target.id, patch: Object.fromEntries(differing) }]
}
