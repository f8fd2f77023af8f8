// The notes of the reader on a plan against itself, as findings of one rule.
import type { ConsistencyNote } from '../../reading/consistency/consistency-note.ts'
import type { CheckContext } from '../check-context.ts'
import { beginning } from '../excerpt.ts'
import type { Finding, RuleId, Severity } from '../finding.ts'

/** A note as a finding on the last block it names: the one that does not fit what stood before. */
export function fromNote(
  context: CheckContext,
  note: ConsistencyNote,
  rule: RuleId,
  severity: Severity,
): Finding {
  const block = note.items.at(-1)!
  const quotes = note.targets.map(id => context.store.targets.get(id)?.text ?? '').filter(text => text !== '')
  const text = quotes.length > 0 ? quotes.join('；') : beginning(context.store.blocks.get(block)?.text ?? '')
  return { rule, severity, block, text, detail: note.text }
}
