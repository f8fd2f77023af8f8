// Two paragraphs of an import become one. Nothing printed is lost: words, number and owner clause move over too.
import { keyBetween } from '#shared/model/order-key.ts'
import { inlineText, plainInline, type Inline } from '#shared/model/inline.ts'
import type { Block } from '#shared/model/block.ts'
import { handOverOperations } from '#shared/ops/block-facts.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { RowStore } from '#shared/ops/row-store.ts'

/**
 * Appends block `from` to block `into` and removes it. A number that was cut off `from` as its label is part of the
 * words again. Facts follow. The shape of the rest is for `structureOperations`.
 */
export function joinOperations(rows: RowStore, into: Block, from: Block): Operation[] {
  const inline: Inline = [...into.inline, ...plainInline(from.label), ...from.inline]
  const clause = into.clause + from.clause
  let last = rows.targetsOf(into.id).at(-1)?.ord ?? null
  const targets = rows.targetsOf(from.id).map((target): Operation => {
    last = keyBetween(last, null)
    return { op: 'target.patch', id: target.id, patch: { blockId: into.id, ord: last } }
  })
  return [
    { op: 'block.patch', id: into.id, patch: { inline, text: inlineText(inline), clause } },
    ...targets,
    ...handOverOperations(rows, from.id, into.id),
    { op: 'block.remove', id: from.id },
  ]
}
