// What the checks read: the rows of one plan, in reading order and as a tree, worked out once for all rules.
import type { Block } from '../model/block.ts'
import type { Item } from '../model/plan-document.ts'
import type { PlanRows } from '../model/plan-rows.ts'
import { rowsToDocument } from '../model/rows-to-document.ts'
import { childrenOf, readingOrder } from '../model/tree.ts'
import { RowStore } from '../ops/row-store.ts'

export interface CheckContext {
  rows: PlanRows
  store: RowStore
  /** All blocks in reading order, the title among them. */
  blocks: Block[]
  children: Map<string | null, Block[]>
  /** The blocks without the title, with labels and facts by name. */
  items: Item[]
  /** Where a finding about the whole plan stands. Null for a plan without any block. */
  head: Block | null
}

/** The context of a plan's live rows. */
export function checkContext(rows: PlanRows): CheckContext {
  const blocks = readingOrder(rows.blocks)
  return {
    rows,
    store: new RowStore(rows),
    blocks,
    children: childrenOf(rows.blocks),
    items: rowsToDocument(rows).items,
    head: blocks.find(block => block.type === 'title') ?? blocks[0] ?? null,
  }
}

/** The block, all that stands under it and all headings above it. */
export function lineOf(context: CheckContext, block: Block): Block[] {
  const above: Block[] = []
  for (let at: Block | undefined = block; at;) {
    above.push(at)
    at = at.parentId === null ? undefined : context.store.blocks.get(at.parentId)
  }
  return [...above, ...below(context, block)]
}

function below(context: CheckContext, block: Block): Block[] {
  return (context.children.get(block.id) ?? []).flatMap(child => [child, ...below(context, child)])
}
