// Where a block stands in the plan, in the words of the paper: "二 /（二）/ 第2段".
import type { Block } from '#shared/model/block.ts'
import type { RowStore } from '#shared/ops/row-store.ts'
import { byOrder } from '#shared/model/order-key.ts'
import { zh } from '../../strings/zh-CN.ts'

/** The blocks from the top of the plan down to `blockId`, it included; empty when it is not in the plan. */
export function pathTo(rows: Pick<RowStore, 'blocks'>, blockId: string): Block[] {
  const path: Block[] = []
  const seen = new Set<string>()
  let block = rows.blocks.get(blockId)
  while (block && !seen.has(block.id)) {
    seen.add(block.id)
    path.unshift(block)
    block = block.parentId === null ? undefined : rows.blocks.get(block.parentId)
  }
  return path
}

/** The task that a block belongs to: itself, or the nearest task above it. Null outside tasks. */
export function taskOf(rows: Pick<RowStore, 'blocks'>, blockId: string): Block | null {
  return pathTo(rows, blockId).findLast(block => block.type === 'task') ?? null
}

/** Which of the unnumbered paragraphs under its parent a block is, counted from 1. */
export function paragraphNumber(rows: Pick<RowStore, 'blocks'>, block: Block): number {
  const paragraphs = [...rows.blocks.values()]
    .filter(one => one.parentId === block.parentId && (one.type === 'measure' || one.type === 'paragraph'))
    .sort(byOrder)
  return paragraphs.findIndex(one => one.id === block.id) + 1
}

/** A label without the mark that sets it off in print: "二、" → "二", "1." → "1", "（二）" stays. */
export function bareLabel(label: string): string {
  return label.replace(/[、.．　\s]+$/u, '')
}

/** The position for the status bar. `labels` are the printed numbers by block id. */
export function positionText(
  rows: Pick<RowStore, 'blocks'>,
  labels: ReadonlyMap<string, string>,
  blockId: string,
): string {
  const path = pathTo(rows, blockId)
  const parts = path.map(block => {
    const label = labels.get(block.id)
    if (label !== undefined) return bareLabel(label)
    if (block.type === 'title') return zh.status.title
    if (block.type === 'section' || block.type === 'task') return shortened(block.text)
    if (block.parentId === null) return zh.status.preamble
    return zh.status.paragraph(paragraphNumber(rows, block))
  })
  return parts.join(zh.status.separator)
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > 8 ? `${characters.slice(0, 8).join('')}…` : text
}
