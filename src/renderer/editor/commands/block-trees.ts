// Blocks chosen by id (in the outline), each with everything below it: moved or removed as one step, ids kept.
import type { Command } from '@tiptap/pm/state'
import { rankOf } from '#shared/model/block.ts'
import { subtreeEnd } from '#shared/document/outline.ts'
import { listBlocks, rewriteBlocks, selectInBlock, type BlockAt } from './blocks.ts'

/**
 * Moves the blocks `ids` with all below them, in reading order, before the block `beforeId`, or to the end of the plan
 * for null. A `beforeId` that moves too stands for the next block that stays. Does not apply, changing nothing, when
 * an id is unknown, for the title, above the title, where a task or measure would lose every heading above it, and
 * when all stand there already. The caret goes to the first moved block.
 */
export function moveBlocks(ids: readonly string[], beforeId: string | null): Command {
  return (state, dispatch) => {
    const blocks = listBlocks(state.doc)
    const moves = inTrees(blocks, ids)
    const before = beforeId === null ? blocks.length : blocks.findIndex(block => block.id === beforeId)
    if (!moves || before < 0) return false
    const moving = blocks.filter((_, index) => moves[index])
    const staying = blocks.filter((_, index) => !moves[index])
    const to = blocks.slice(0, before).filter((_, index) => !moves[index]).length
    if (to < 1 || !headedAt(staying, to, moving[0]!)) return false
    const ordered = [...staying.slice(0, to), ...moving, ...staying.slice(to)]
    const first = ordered.findIndex((block, index) => block !== blocks[index])
    if (first < 0) return false
    const end = ordered.findLastIndex((block, index) => block !== blocks[index]) + 1
    if (dispatch) {
      const nodes = ordered.slice(first, end).map(block => block.node)
      const tr = rewriteBlocks(state.tr, blocks, first, end, nodes)
      dispatch(selectInBlock(tr, moving[0]!.id, 0).scrollIntoView())
    }
    return true
  }
}

/**
 * Removes the blocks `ids` with all below them. Does not apply, changing nothing, when an id is unknown or the title's.
 * The caret goes to what follows the first removed block.
 */
export function removeTrees(ids: readonly string[]): Command {
  return (state, dispatch) => {
    const blocks = listBlocks(state.doc)
    const goes = inTrees(blocks, ids)
    if (!goes) return false
    const first = goes.indexOf(true)
    const end = goes.lastIndexOf(true) + 1
    if (dispatch) {
      const nodes = blocks.slice(first, end).flatMap((block, i) => (goes[first + i] ? [] : [block.node]))
      const tr = rewriteBlocks(state.tr, blocks, first, end, nodes)
      const near = blocks.find((_, index) => index >= first && !goes[index]) ?? blocks[first - 1]!
      dispatch(selectInBlock(tr, near.id, 0).scrollIntoView())
    }
    return true
  }
}

/** For each block whether it is one of `ids` or below one; null when an id is unknown, the title, or none is given. */
function inTrees(blocks: readonly BlockAt[], ids: readonly string[]): boolean[] | null {
  const chosen = new Set(ids)
  const inside = blocks.map(() => false)
  let found = 0
  for (const [index, block] of blocks.entries()) {
    if (!chosen.has(block.id)) continue
    if (block.type === 'title') return null
    found++
    inside.fill(true, index, subtreeEnd(blocks, index))
  }
  return found === 0 || found < chosen.size ? null : inside
}

/** Whether `block` has a heading above it at `to`. A plan without any heading of higher rank asks for none. */
export function headedAt(blocks: readonly BlockAt[], to: number, block: BlockAt): boolean {
  if (block.type === 'section' || block.type === 'paragraph') return true
  const isHeading = ({ type }: BlockAt) => type === 'section' || type === 'task'
  if (blocks.slice(0, to).some(isHeading)) return true
  const rank = rankOf(block.type, block.level)
  return !blocks.some(each => isHeading(each) && rankOf(each.type, each.level) < rank)
}
