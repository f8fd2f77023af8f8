// A plan of any length: the sample's sections over and over, with owners and targets, under one title.
import { readFile } from 'node:fs/promises'
import { newId } from '#shared/model/ids.ts'
import { keyBetween } from '#shared/model/order-key.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { readingOrder } from '#shared/model/tree.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import { readDocument } from '#main/services/read-document.ts'
import { readingHooks } from '#main/services/reading-hooks.ts'

/** The sample's rows as the program reads them. */
export async function sampleRows(): Promise<PlanRows> {
  const bytes = await readFile(new URL('../../seeds/digital-zhejiang-2020.txt', import.meta.url))
  const { reading } = readDocument(bytes, '示例.txt', readingHooks([]))
  return toRows(reading, { source: '示例.txt', organisations: [], createdAt: new Date().toISOString() }).rows
}

/** The operations that add `copies` more copies of every section to a plan that has the sample's rows. */
export function repeated(rows: PlanRows, copies: number): Operation[] {
  const blocks = readingOrder(rows.blocks)
  const body = blocks.slice(blocks.findIndex(block => block.type === 'section'))
  const operations: Operation[] = []
  let last = body.filter(block => block.parentId === null).at(-1)!.ord
  for (let copy = 0; copy < copies; copy++) {
    const ids = new Map(body.map(block => [block.id, newId()]))
    const targetIds = new Map(rows.targets.map(target => [target.id, newId()]))
    for (const block of body) {
      const inline = block.inline.map(run => ({
        ...run,
        ...(run.marks
          ? { marks: run.marks.map(mark => ({ ...mark, attrs: { id: targetIds.get(mark.attrs.id)! } })) }
          : {}),
      }))
      const ord = block.parentId === null ? (last = keyBetween(last, null)) : block.ord
      const parentId = block.parentId === null ? null : ids.get(block.parentId)!
      operations.push({
        op: 'block.insert',
        row: { ...block, id: ids.get(block.id)!, parentId, ord, inline },
      })
    }
    for (const row of rows.owners) {
      operations.push({ op: 'owner.insert', row: { ...row, id: newId(), blockId: ids.get(row.blockId)! } })
    }
    for (const row of rows.targets) {
      operations.push({
        op: 'target.insert',
        row: { ...row, id: targetIds.get(row.id)!, blockId: ids.get(row.blockId)! },
      })
    }
  }
  return operations
}
