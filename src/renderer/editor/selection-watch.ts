// Where the drafter is, told to the panels at most once a frame and only when it is somewhere else.
import type { EditorState } from '@tiptap/pm/state'
import { countInk } from '#shared/reading/characters.ts'
import { currentBlock, listBlocks, selectedBlocks } from './commands/blocks.ts'
import { Listeners } from './listeners.ts'
import type { SelectionInfo } from './plan-session.ts'

export class SelectionWatch {
  readonly listeners = new Listeners<SelectionInfo>()
  private readonly stateNow: () => EditorState | null
  private frame = 0
  private last: SelectionInfo = { blockId: null, blockIds: [], quote: '', from: 0, to: 0, characters: 0 }

  /** `stateNow` gives null once the paper is gone. */
  constructor(stateNow: () => EditorState | null) {
    this.stateNow = stateNow
  }

  get current(): SelectionInfo {
    return this.last
  }

  announceSoon(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      this.announce()
    })
  }

  announce(): void {
    const state = this.stateNow()
    const info = state && selectionOf(state)
    if (!info || same(info, this.last)) return
    this.last = info
    this.listeners.tell(info)
  }

  stop(): void {
    cancelAnimationFrame(this.frame)
  }
}

function selectionOf(state: EditorState): SelectionInfo {
  const { selection } = state
  const block = currentBlock(state)
  const blockId = block ? String(block.node.attrs.id) : null
  // A caret has no extent: typing moves it, and nothing that is shown beside the paper changes.
  if (block && selection.empty)
    return { blockId, blockIds: [blockId!], quote: '', from: 0, to: 0, characters: 0 }
  const characters = countInk(state.doc.textBetween(selection.from, selection.to))
  if (!block || !selection.$from.sameParent(selection.$to))
    return { blockId, blockIds: blocksIn(state), quote: '', from: 0, to: 0, characters }
  const [from, to] = [selection.$from.parentOffset, selection.$to.parentOffset]
  return { blockId, blockIds: [blockId!], quote: block.node.textBetween(from, to), from, to, characters }
}

function blocksIn(state: EditorState): string[] {
  const blocks = listBlocks(state.doc)
  const { first, last } = selectedBlocks(state, blocks)
  return blocks.slice(first, last + 1).map(block => block.id)
}

function same(a: SelectionInfo, b: SelectionInfo): boolean {
  return (
    a.characters === b.characters &&
    a.blockId === b.blockId &&
    a.from === b.from &&
    a.to === b.to &&
    a.quote === b.quote &&
    a.blockIds.length === b.blockIds.length &&
    a.blockIds.every((id, i) => id === b.blockIds[i])
  )
}
