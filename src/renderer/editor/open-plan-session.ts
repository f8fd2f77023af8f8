// An open plan: the one place where the editor, the rows and the outbox meet.
// Keystroke → transaction → row operations → outbox → acknowledged → status. Nothing goes round it.
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { closeHistory, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import type { Command, Transaction } from '@tiptap/pm/state'
import { DocumentSync } from '#shared/document/document-sync.ts'
import { RowStep } from '#shared/document/row-step.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { samePlan } from '#shared/model/same-plan.ts'
import type { TargetFacts } from '#shared/model/target.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { Facts } from '#shared/ops/restore-operations.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { targetStateOf } from '#shared/ops/target-state.ts'
import { Autosave } from './autosave.ts'
import type { CopiedFacts } from './clipboard/copied-facts.ts'
import { moveBlocks, removeTrees } from './commands/block-trees.ts'
import { currentBlock, listBlocks } from './commands/blocks.ts'
import { exchangeWords, type TakenWords } from './commands/exchange-words.ts'
import { replaceText, type TextEdit } from './commands/replace-text.ts'
import { restoreState } from './commands/restore-state.ts'
import {
  demote,
  demoteBlocks,
  insertBelow,
  mergeWithNext,
  moveDown,
  moveUp,
  promote,
  promoteBlocks,
  removeBlocks,
  setType,
} from './commands/structure.ts'
import { markSelection, removeMark } from './commands/target-marks.ts'
import { FactSteps, factStepsOf } from './fact-steps.ts'
import { Listeners } from './listeners.ts'
import { Outbox, type SendBatch } from './outbox.ts'
import { paperEditor } from './paper-editor.ts'
import type { PlanSession, RowsChange, SaveStatus, SelectionInfo } from './plan-session.ts'
import { integrityKey } from './plugins/integrity.ts'
import type { MovingFacts } from './plugins/repair.ts'
import { labelsKey } from './plugins/labels.ts'
import { QuoteStyles } from './quote-styles.ts'
import { rowsChangeOf } from './rows-change.ts'
import { SelectionWatch } from './selection-watch.ts'
import { sessionPlugins } from './session-plugins.ts'
import { caretToPoint, revealBlock, showCaret, type RevealOptions } from './show-place.ts'

export interface PlanSessionOptions {
  rows: PlanRows
  editable: boolean
  send: SendBatch
  /** The facts of what was last copied, shared by all plans of the window. */
  copied: CopiedFacts
  /** Something the drafter should read now, a Chinese sentence (a refused join, a refused operation). */
  onNotice: (notice: 'join-refused') => void
}

export function openPlanSession(options: PlanSessionOptions): PlanSession {
  return new OpenPlanSession(options)
}

class OpenPlanSession implements PlanSession {
  readonly planId: string
  readonly rows: RowStore
  readonly editable: boolean
  private readonly editor: Editor
  private readonly sync: DocumentSync
  private readonly facts: MovingFacts
  private readonly outbox: Outbox
  private readonly factSteps: FactSteps
  private readonly autosave: Autosave
  private readonly selectionWatch: SelectionWatch
  private readonly quotes = new QuoteStyles()
  private readonly rowListeners = new Listeners<RowsChange>()
  private readonly statusListeners = new Listeners<SaveStatus>()

  constructor(options: PlanSessionOptions) {
    this.planId = options.rows.plan.id
    this.rows = new RowStore(options.rows)
    this.editable = options.editable
    this.outbox = new Outbox(options.send, status => this.statusListeners.tell(status))
    this.autosave = new Autosave({ composing: () => this.composing, store: () => this.flush() })
    this.factSteps = new FactSteps({
      rows: this.rows,
      composing: () => this.composing,
      collect: doc => this.collect(doc),
      onApplied: (operations, redraw) => this.onFacts(operations, redraw),
    })
    this.selectionWatch = new SelectionWatch(() => (this.editor.isDestroyed ? null : this.editor.state))
    const { plugins, facts } = sessionPlugins({
      rows: this.rows,
      sync: () => this.sync,
      copied: options.copied,
      collect: () => this.collect(),
      onRefused: () => options.onNotice('join-refused'),
    })
    this.facts = facts
    this.editor = paperEditor({
      blocks: options.rows.blocks,
      plugins,
      editable: options.editable,
      onTransactions: transactions => this.onTransactions(transactions),
      onCompositionEnd: () => this.compositionEnded(),
      onBlur: () => void this.flush().catch(() => undefined),
    })
    this.sync = new DocumentSync(this.rows, this.editor.state.doc)
  }

  get labels(): ReadonlyMap<string, string> {
    return labelsKey.getState(this.editor.state)?.labels ?? new Map()
  }

  get order(): readonly string[] {
    return (
      labelsKey.getState(this.editor.state)?.order ?? listBlocks(this.editor.state.doc).map(block => block.id)
    )
  }

  get selection(): SelectionInfo {
    return this.selectionWatch.current
  }

  get caret(): { blockId: string | null; at: number } {
    const { state } = this.editor
    const block = currentBlock(state)
    return {
      blockId: block ? String(block.node.attrs.id) : null,
      at: block ? state.selection.$from.parentOffset : 0,
    }
  }

  get status(): SaveStatus {
    return this.outbox.status
  }

  get canUndo(): boolean {
    return undoDepth(this.editor.state) > 0
  }

  get canRedo(): boolean {
    return redoDepth(this.editor.state) > 0
  }

  get size(): number {
    return this.rows.blocks.size
  }

  mount(element: HTMLElement): void {
    const again = !this.editor.isDestroyed
    // Built off the page: thousands of paragraphs then cost one layout.
    if (!again) this.editor.mount(document.createElement('div'))
    element.append(this.editor.view.dom)
    this.quotes.attach()
    this.showSuspects()
    this.selectionWatch.announce()
    if (again) showCaret(this.editor.view)
  }

  async leave(): Promise<void> {
    await this.flush()
    this.autosave.stop()
    this.selectionWatch.stop()
    this.quotes.detach()
    if (!this.editor.isDestroyed) this.editor.view.dom.remove()
  }

  resume(stored: PlanRows): boolean {
    if (!samePlan(this.rows.toRows(), stored)) return false
    if (!this.factSteps.resume(stored.organisations)) return false
    this.redraw()
    return true
  }

  dispose(): void {
    this.editor.destroy()
  }

  onRows(listener: (change: RowsChange) => void): () => void {
    return this.rowListeners.add(listener)
  }

  onSelection(listener: (selection: SelectionInfo) => void): () => void {
    return this.selectionWatch.listeners.add(listener)
  }

  onStatus(listener: (status: SaveStatus) => void): () => void {
    return this.statusListeners.add(listener)
  }

  change(operations: readonly Operation[]): void {
    if (!this.editable || operations.length === 0) return
    this.collect()
    const { tr } = this.editor.state
    tr.step(new RowStep(operations, this.rows.inversesOf(operations)))
    for (const operation of operations) {
      if (operation.op === 'target.remove') removeMark(tr, this.rows, operation.id)
    }
    this.dispatch(closeHistory(tr))
  }

  markTarget(facts: TargetFacts): string | null {
    if (!this.editable) return null
    this.collect()
    const marked = markSelection(this.editor.state, this.rows, facts)
    if (marked) this.dispatch(closeHistory(marked.tr))
    return marked && marked.id
  }

  replaceText(edits: readonly TextEdit[]): boolean {
    if (this.composing) return false
    const done = this.run((state, dispatch) =>
      replaceText(edits)(state, dispatch && (tr => dispatch(closeHistory(tr)))),
    )
    if (!done) return false
    // Whoever searches again reads the rows.
    this.collect()
    return true
  }

  restore(wanted: PlanRows, facts: Facts): boolean {
    if (!this.editable || this.composing) return false
    this.collect()
    this.rows.adopt(facts)
    for (const block of wanted.blocks) this.sync.remember(block)
    const tr = restoreState(this.editor.state, this.rows, wanted)
    if (!tr) return false
    this.dispatch(closeHistory(tr))
    this.collect()
    this.autosave.scheduleNow()
    return true
  }

  exchangeWords(words: TakenWords, operations: readonly Operation[]): boolean {
    if (this.composing) return false
    this.collect()
    const step = new RowStep(operations, this.rows.inversesOf(operations))
    return this.restructure(exchangeWords(words, step))
  }

  undo(): boolean {
    return this.run(undo)
  }

  redo(): boolean {
    return this.run(redo)
  }

  promote(): boolean {
    return this.run(promote)
  }

  demote(): boolean {
    return this.run(demote)
  }

  moveUp(): boolean {
    return this.run(moveUp)
  }

  moveDown(): boolean {
    return this.run(moveDown)
  }

  setType(type: Parameters<PlanSession['setType']>[0], level = 1): boolean {
    return this.run(setType(type, level))
  }

  insertBelow(): boolean {
    return this.run(insertBelow)
  }

  removeBlocks(): boolean {
    return this.run(removeBlocks)
  }

  mergeWithNext(): boolean {
    return this.run(mergeWithNext(this.facts))
  }

  promoteBlocks(ids: readonly string[]): boolean {
    return this.restructure(promoteBlocks(ids))
  }

  demoteBlocks(ids: readonly string[]): boolean {
    return this.restructure(demoteBlocks(ids))
  }

  moveBlocks(ids: readonly string[], beforeId: string | null): boolean {
    return this.restructure(moveBlocks(ids, beforeId))
  }

  removeTrees(ids: readonly string[]): boolean {
    return this.restructure(removeTrees(ids))
  }

  reveal(blockId: string, options?: RevealOptions): void {
    revealBlock(this.editor.view, blockId, options)
  }

  placeCaret(x: number, y: number): void {
    // A menu that opens at this point asks at once where the caret is.
    if (caretToPoint(this.editor.view, x, y)) this.selectionWatch.announce()
  }

  focus(): void {
    this.editor.view.focus()
  }

  async flush(): Promise<void> {
    this.autosave.settle()
    this.collect()
    await this.outbox.flush()
  }

  async retry(): Promise<void> {
    await this.flush()
  }

  private run(command: Command): boolean {
    if (!this.editable) return false
    return command(this.editor.state, tr => this.dispatch(tr), this.editor.view)
  }

  /** A command from outside the paper: a step of its own, never in the middle of Chinese input. */
  private restructure(command: Command): boolean {
    if (this.composing) return false
    return this.run((state, dispatch) => command(state, dispatch && (tr => dispatch(closeHistory(tr)))))
  }

  private dispatch(tr: Transaction): void {
    this.editor.view.dispatch(tr)
  }

  private onTransactions(transactions: readonly Transaction[]): void {
    if (transactions.some(tr => tr.docChanged)) {
      const facts = factStepsOf(transactions)
      this.factSteps.apply(facts)
      if (facts.length < transactions.reduce((sum, tr) => sum + tr.steps.length, 0)) {
        this.outbox.markDirty()
        this.autosave.schedule()
      } else this.autosave.scheduleNow()
    }
    if (transactions.some(tr => tr.docChanged || tr.selectionSet)) this.selectionWatch.announceSoon()
  }

  private onFacts(operations: readonly Operation[], redraw: boolean): void {
    this.outbox.add(operations)
    if (redraw) this.redraw()
    const structure = operations.some(({ op }) => op === 'plan.patch')
    this.announceRows(rowsChangeOf(this.rows, operations, structure))
  }

  /** Draws numbers and owner clauses anew. */
  private redraw(): void {
    this.dispatch(this.editor.state.tr.setMeta(labelsKey, true).setMeta('addToHistory', false))
  }

  private get composing(): boolean {
    return this.editor.view.composing
  }

  private compositionEnded(): void {
    if (this.editor.isDestroyed || this.composing) return
    // Repairs belong to the composition's own undo step.
    this.dispatch(this.editor.state.tr.setMeta(integrityKey, true))
    this.collect()
    this.factSteps.applyWaiting()
    this.autosave.scheduleNow()
  }

  /** Brings what was typed into the rows, unless Chinese input is under way. The autosave that is due stays due. */
  private collect(doc?: Node): void {
    if (this.editor.isDestroyed || this.composing) return
    const { operations, structure } = this.sync.collect(doc ?? this.editor.state.doc)
    this.outbox.add(operations)
    if (operations.length > 0) this.announceRows(rowsChangeOf(this.rows, operations, structure))
  }

  private announceRows(change: RowsChange): void {
    this.showSuspects()
    this.rowListeners.tell(change)
  }

  private showSuspects(): void {
    const suspects = [...this.rows.targets.values()].filter(
      target => this.rows.blocks.has(target.blockId) && targetStateOf(this.rows, target) === 'suspect',
    )
    this.quotes.show(suspects.map(target => target.id))
  }
}
