// What the rest of the window may do with an open plan: read rows, change them through the one undo stack,
// hear of changes. Implemented by `open-plan-session.ts`; panels and tables know only this.
import type { RowStore } from '#shared/ops/row-store.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { Facts } from '#shared/ops/restore-operations.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { BlockType } from '#shared/model/block.ts'
import type { TakenWords } from './commands/exchange-words.ts'
import type { TextEdit } from './commands/replace-text.ts'
import type { RevealOptions } from './show-place.ts'

/** How far what was typed has got. `pending` means not yet sent; only `saved` may be called 已保存. */
export type SaveStatus =
  | { state: 'saved'; at: string | null }
  | { state: 'pending' }
  | { state: 'saving' }
  | { state: 'failed'; message: string }

export interface SelectionInfo {
  /** The block under the caret, null before the first selection. */
  blockId: string | null
  /** All blocks that the selection touches, in reading order. */
  blockIds: string[]
  /** The selected words, "" for a caret or a selection over several blocks. */
  quote: string
  /** UTF-16 offsets of the quote in the block's text; 0 for a caret, which has no extent and is asked for (`caret`). */
  from: number
  to: number
  /** Characters selected, over any number of blocks, white space not counted. */
  characters: number
}

/** What changed, so that a panel redraws only for what it shows. `structure` means that order, types or numbers changed. */
export interface RowsChange {
  structure: boolean
  blockIds: ReadonlySet<string>
  tables: ReadonlySet<'plan' | 'block' | 'owner' | 'target' | 'deadline' | 'organisation'>
}

export interface PlanSession {
  readonly planId: string
  /** Live rows; never mutate, never make reactive. */
  readonly rows: RowStore
  /** Labels by block id (一、 （一） 1.), as printed. Recomputed when structure changes. */
  readonly labels: ReadonlyMap<string, string>
  /** Block ids in reading order. */
  readonly order: readonly string[]
  readonly selection: SelectionInfo
  /** Where the caret is now: the block and the UTF-16 offset in its text. Never announced: it moves with every key. */
  readonly caret: { blockId: string | null; at: number }
  readonly status: SaveStatus
  readonly editable: boolean

  /** How many paragraphs there are. */
  readonly size: number
  /** Puts the paper into `element`, also again after `leave`, with the caret in view. */
  mount(element: HTMLElement): void
  /** Stores what is left and takes the paper off the page. Rejects, leaving it there, with the error that the status shows. */
  leave(): Promise<void>
  /**
   * Goes on after `leave` with what is stored now: organisations may have changed meanwhile. False, changing nothing, when
   * the plan was changed elsewhere, so that the undo stack does not fit it any more.
   */
  resume(stored: PlanRows): boolean
  /** Lets go of a session that was left. */
  dispose(): void

  /** Each returns the function that stops listening. */
  onRows(listener: (change: RowsChange) => void): () => void
  onSelection(listener: (selection: SelectionInfo) => void): () => void
  onStatus(listener: (status: SaveStatus) => void): () => void

  /** One undoable step of facts (owners, targets, deadline, organisations, plan fields). Not for text or structure. */
  change(operations: readonly Operation[]): void
  /** Makes the selected words a target of their block: adds the row and the mark as one undoable step. Returns its id. */
  markTarget(facts: import('#shared/model/target.ts').TargetFacts): string | null
  /**
   * Replaces words in any number of paragraphs as one undoable step; marks stay. False, changing nothing, when an edit
   * does not fit the text as it is now, or while Chinese input is under way.
   */
  replaceText(edits: readonly TextEdit[]): boolean
  /**
   * Makes the plan say again what an earlier state of it says, as one undoable step. `facts` are all its stored facts,
   * those of removed blocks too. False, changing nothing, when it says so already or while Chinese input is under way.
   */
  restore(wanted: PlanRows, facts: Facts): boolean
  /**
   * Takes words out of a paragraph and makes facts of what they said, as one undoable step. False, changing nothing, when
   * the words are not there (any more), or while Chinese input is under way.
   */
  exchangeWords(words: TakenWords, operations: readonly Operation[]): boolean
  undo(): boolean
  redo(): boolean
  readonly canUndo: boolean
  readonly canRedo: boolean

  /** Structure commands on the selected blocks; false when they do not apply there. */
  promote(): boolean
  demote(): boolean
  moveUp(): boolean
  moveDown(): boolean
  setType(type: BlockType, level?: number): boolean
  insertBelow(): boolean
  removeBlocks(): boolean
  mergeWithNext(): boolean

  /**
   * The same on blocks chosen by id, each call one undoable step. False, changing nothing, when they do not apply or
   * while Chinese input is under way.
   */
  promoteBlocks(ids: readonly string[]): boolean
  demoteBlocks(ids: readonly string[]): boolean
  /** Moves blocks with all below them before `beforeId`, or to the end of the plan for null. */
  moveBlocks(ids: readonly string[], beforeId: string | null): boolean
  /** Removes blocks with all below them. */
  removeTrees(ids: readonly string[]): boolean

  /** Puts the caret into a block and scrolls it into view. */
  reveal(blockId: string, options?: RevealOptions): void
  /** Puts the caret under a point of the window, in CSS pixels, unless the selection holds that point already. */
  placeCaret(x: number, y: number): void
  focus(): void
  /** Sends all that is pending and waits for the acknowledgement. Rejects with the error that the status shows. */
  flush(): Promise<void>
  /** Tries a failed write again. */
  retry(): Promise<void>
}
