// Takes words out of a paragraph in exchange for facts: one transaction, one undo step.
import type { Command } from '@tiptap/pm/state'
import type { RowStep } from '#shared/document/row-step.ts'
import { attrsOf } from '#shared/document/node-specs.ts'
import { listBlocks, rewriteBlocks, selectInBlock } from './blocks.ts'

/** Words of a block at UTF-16 offsets. `ownerBlockId` is the block that the facts are for. */
export interface TakenWords {
  blockId: string
  ownerBlockId: string
  words: string
  from: number
  to: number
}

/**
 * Does not apply when the block does not have these words there. A paragraph that held nothing else goes away, unless
 * the facts are its own.
 */
export function exchangeWords(
  { blockId, ownerBlockId, words, from, to }: TakenWords,
  step: RowStep,
): Command {
  return ({ doc, tr }, dispatch) => {
    const blocks = listBlocks(doc)
    const index = blocks.findIndex(block => block.id === blockId)
    const node = blocks[index]?.node
    if (!node || node.textContent.slice(from, to) !== words) return false
    const goes = blockId !== ownerBlockId && node.content.size === words.length && index > 0
    if (goes) {
      const above = blocks[index - 1]!
      rewriteBlocks(tr, blocks, index, index + 1, [])
      selectInBlock(tr, attrsOf(above.node).id!, above.node.content.size)
    } else {
      const { pos } = blocks[index]!
      tr.delete(pos + 1 + from, pos + 1 + to)
    }
    dispatch?.(tr.step(step).scrollIntoView())
    return true
  }
}
