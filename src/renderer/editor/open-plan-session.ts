// An open plan: the one place where the editor, the rows and the outbox meet.
// Keystroke → transaction → row operations → outbox → acknowledged → status. Nothing goes round it.
import { Editor } from '@tiptap/core'
import { closeHistory, history, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import type { Command, Transaction } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import { DocumentSync } from '#shared/document/document-sync.ts'
import { documentFromBlocks } from '#shared/document/from-rows.ts'
import { RowStep } from '#shared/document/row-step.ts'
import { newId } from '#shared/model/ids.ts'
import { keyBetween } from '#shared/model/order-key.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { TargetFacts } from '#shared/model/target.ts'
import { countInk } from '#shared/reading/characters.ts'
import { copyFactsOperations, handOverOperations, hasFacts } from '#shared/ops/block-facts.ts'
import { rowIdOf, type Operation } from '#shared/ops/operation.ts'
import type { Facts } from '#shared/ops/restore-operations.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { targetStateOf } from '#shared/ops/target-state.ts'
import { moveBlocks, removeTrees } from './commands/block-trees.ts'
import { currentBlock, listBlocks, positionOf, selectedBlocks } from './commands/blocks.ts'
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
import { clausesOf } from './clauses.ts'
import { planExtensions } from './extensions.ts'
import { Outbox, type SendBatch } from './outbox.ts'
import type { PlanSession, RowsChange, SaveStatus, SelectionInfo } from './plan-session.ts'
import { clipboardPlugin } from './plugins/clipboard.ts'
import { currentBlockPlugin } from './plugins/current-block.ts'
import { integrityKey, integrityPlugin } from './plugins/integrity.ts'
import { keysPlugin } from './plugins/keys.ts'
import { labelsKey, labelsPlugin, type LabelSource } from './plugins/labels.ts'
import { QuoteStyles } from './quote-styles.ts'

export interface PlanSessionOptions {
  rows: PlanRows
  editable: boolean
  send: SendBatch
  /** Something the drafter should read now, a Chinese sentence (a refused join, a refused operation). */
  onNotice: (notice: 'join-refused') => void
}

/** Written after this much quiet, and at the latest after `longest`; milliseconds. */
const autosave = { idle: 300, longest: 1000, retry: 5000 }

/** Tables whose rows are drawn into the paper as numbers and clauses. */
const drawn = new Set(['plan', 'owner', 'organisation', 'deadline'])

export function openPlanSession(options: PlanSessionOptions): PlanSession {
  return new OpenPlanSession(options)
}

class OpenPlanSession implements PlanSession {
  readonly planId: string
  readonly rows: RowStore
  readonly editable: boolean
  private readonly options: PlanSessionOptions
  private readonly editor: Editor
  private readonly sync: DocumentSync
  private readonly outbox: Outbox
  private readonly quotes = new QuoteStyles()
  private readonly rowListeners = new Set<(change: RowsChange) => void>()
  private readonly selectionListeners = new Set<(selection: SelectionInfo) => void>()
  private readonly statusListeners = new Set<(status: SaveStatus) => void>()
  private idleTimer = 0
  private longestTimer = 0
  private retryTimer = 0
  private selectionFrame = 0
  private lastSelection: SelectionInfo = {
    blockId: null,
    blockIds: [],
    quote: '',
    from: 0,
    to: 0,
    characters: 0,
  }
  /** Facts that arrived for a block which the composition under way has not let into the rows yet. */
  private waitingSteps: RowStep[] = []

  constructor(options: PlanSessionOptions) {
    this.options = options
    this.planId = options.rows.plan.id
    this.rows = new RowStore(options.rows)
    this.editable = options.editable
    this.outbox = new Outbox(options.send, status =>
      this.statusListeners.forEach(listener => listener(status)),
    )
    this.editor = new Editor({
      element: null,
      extensions: planExtensions(this.plugins()),
      enableCoreExtensions: false,
      enableInputRules: false,
      enablePasteRules: false,
      injectCSS: false,
      editable: options.editable,
      editorProps: {
        attributes: {
          class: 'plan-doc',
          spellcheck: 'false',
          'aria-label': '文稿',
          'aria-multiline': 'true',
        },
        editable: () => options.editable,
        handleDOMEvents: {
          compositionend: () => {
            // ProseMirror reads the composed text after this event: look again when it has.
            setTimeout(() => this.compositionEnded(), 60)
            return false
          },
          blur: () => {
            void this.flush().catch(() => undefined)
            return false
          },
        },
      },
      onBeforeCreate: ({ editor }) => {
        editor.options.content = documentFromBlocks(editor.schema, options.rows.blocks) as never
      },
      onTransaction: ({ transaction, appendedTransactions }) =>
        this.onTransaction([transaction, ...appendedTransactions]),
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
    return this.lastSelection
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

  mount(element: HTMLElement): void {
    this.editor.mount(element)
    this.quotes.attach()
    this.showSuspects()
    this.announceSelection()
  }

  async close(): Promise<void> {
    await this.flush()
    clearTimeout(this.retryTimer)
    cancelAnimationFrame(this.selectionFrame)
    this.quotes.detach()
    this.editor.destroy()
  }

  onRows(listener: (change: RowsChange) => void): () => void {
    return subscribe(this.rowListeners, listener)
  }

  onSelection(listener: (selection: SelectionInfo) => void): () => void {
    return subscribe(this.selectionListeners, listener)
  }

  onStatus(listener: (status: SaveStatus) => void): () => void {
    return subscribe(this.statusListeners, listener)
  }

  change(operations: readonly Operation[]): void {
    if (!this.editable || operations.length === 0) return
    this.collect()
    const { tr } = this.editor.state
    tr.step(new RowStep(operations, this.rows.inversesOf(operations)))
    for (const operation of operations) {
      if (operation.op === 'target.remove') this.removeMark(tr, operation.id)
    }
    this.dispatch(closeHistory(tr))
  }

  markTarget(facts: TargetFacts): string | null {
    const { state } = this.editor
    const { from, to, $from } = state.selection
    const block = currentBlock(state)
    if (!this.editable || !block || from === to || !$from.sameParent(state.selection.$to)) return null
    this.collect()
    const id = newId()
    const blockId = String(block.node.attrs.id)
    const last = this.rows.targetsOf(blockId).at(-1)?.ord ?? null
    const row = { ...facts, id, blockId, ord: keyBetween(last, null), state: 'confirmed' as const }
    const tr = state.tr.addMark(from, to, state.schema.marks.target!.create({ id }))
    tr.step(new RowStep([{ op: 'target.insert', row }], [{ op: 'target.remove', id }]))
    this.dispatch(closeHistory(tr))
    return id
  }

  replaceText(edits: readonly TextEdit[]): boolean {
    if (this.composing) return false
    const done = this.run((state, dispatch) =>
      replaceText(edits)(state, dispatch && (tr => dispatch(closeHistory(tr)))),
    )
    if (!done) return false
    // Whoever searches again reads the rows. Collecting takes back the autosave that the transaction has set up.
    this.collect()
    this.scheduleFlush(autosave.idle)
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
    this.scheduleFlush(0)
    return true
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
    return this.run(mergeWithNext({ handOver: (from, to) => this.handOver(from, to) }))
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

  reveal(
    blockId: string,
    { from = 0, to = from, focus = true }: { from?: number; to?: number; focus?: boolean } = {},
  ): void {
    const { state, view } = this.editor
    const pos = positionOf(state.doc, blockId)
    if (pos === null) return
    const size = state.doc.nodeAt(pos)!.content.size
    const at = (offset: number) => pos + 1 + Math.min(Math.max(0, offset), size)
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at(from), at(to))))
    const element = view.nodeDOM(pos)
    if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' })
    if (focus) view.focus()
  }

  placeCaret(x: number, y: number): void {
    const { state, view } = this.editor
    const pos = view.posAtCoords({ left: x, top: y })?.pos
    const { from, to, empty } = state.selection
    if (pos === undefined || this.composing || (!empty && pos >= from && pos <= to)) return
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos))))
    // A menu that opens at this point asks at once where the caret is.
    this.announceSelection()
  }

  focus(): void {
    this.editor.view.focus()
  }

  async flush(): Promise<void> {
    this.collect()
    await this.outbox.flush()
  }

  async retry(): Promise<void> {
    await this.flush()
  }

  private plugins() {
    const facts = {
      hasFacts: (id: string) => hasFacts(this.rows, id),
      handOver: (from: string, to: string) => this.handOver(from, to),
      onRefused: () => this.options.onNotice('join-refused'),
    }
    const labels: LabelSource = {
      scheme: () => this.rows.plan.scheme,
      clauses: blocks => clausesOf(this.rows, blocks),
    }
    const known = {
      knowsBlock: (id: string) => this.sync.knows(id),
      knowsTarget: (id: string) => this.rows.targets.has(id),
    }
    const copies = {
      copyFacts: (from: string, to: string) => copyFactsOperations(this.rows, from, to),
    }
    return [
      keysPlugin(facts),
      clipboardPlugin(known),
      integrityPlugin(copies),
      history({ depth: 5000 }),
      labelsPlugin(labels),
      currentBlockPlugin(),
    ]
  }

  private handOver(fromId: string, toId: string): RowStep | null {
    const operations = handOverOperations(this.rows, fromId, toId)
    return operations.length === 0 ? null : new RowStep(operations, this.rows.inversesOf(operations))
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

  private onTransaction(transactions: readonly Transaction[]): void {
    if (transactions.some(tr => tr.docChanged)) {
      const steps = transactions.flatMap(tr => tr.steps.filter(step => step instanceof RowStep))
      if (steps.length > 0) this.applySteps(steps)
      if (transactions.some(tr => tr.steps.some(step => !(step instanceof RowStep)))) this.schedule()
      else this.scheduleFlush(0)
    }
    if (transactions.some(tr => tr.docChanged || tr.selectionSet)) this.announceSelectionSoon()
  }

  /** Fact steps are applied at once, after what was typed before them. */
  private applySteps(steps: readonly RowStep[]): void {
    if (!this.composing) this.collect()
    for (const step of steps) {
      if (this.composing && !this.canApply(step)) this.waitingSteps.push(step)
      else this.applyStep(step)
    }
  }

  private applyStep(step: RowStep): void {
    this.rows.applyAll(step.operations)
    this.outbox.add(step.operations)
    const tables = new Set(step.operations.map(({ op }) => op.split('.')[0] as 'plan'))
    const blockIds = new Set(step.operations.map(operation => this.blockIdOf(operation)))
    if ([...tables].some(table => drawn.has(table)) || step.operations.some(isLeaderPatch)) {
      this.editor.view.dispatch(this.editor.state.tr.setMeta(labelsKey, true).setMeta('addToHistory', false))
    }
    this.announceRows({ structure: tables.has('plan'), blockIds, tables })
  }

  private canApply(step: RowStep): boolean {
    try {
      this.rows.inversesOf(step.operations)
      return step.operations.every(operation => {
        const id = this.blockIdOf(operation)
        return id === '' || this.rows.blocks.has(id)
      })
    } catch {
      return false
    }
  }

  private blockIdOf(operation: Operation): string {
    if (operation.op.startsWith('block.')) return rowIdOf(operation)
    if ('row' in operation && 'blockId' in operation.row) return operation.row.blockId
    const id = rowIdOf(operation)
    return (
      this.rows.owners.get(id)?.blockId ??
      this.rows.targets.get(id)?.blockId ??
      this.rows.deadlines.get(id)?.blockId ??
      ''
    )
  }

  private get composing(): boolean {
    return this.editor.view.composing
  }

  private compositionEnded(): void {
    if (this.editor.isDestroyed || this.composing) return
    this.dispatch(this.editor.state.tr.setMeta(integrityKey, true).setMeta('addToHistory', false))
    this.collect()
    for (const step of this.waitingSteps.splice(0)) this.applyStep(step)
    this.scheduleFlush(0)
  }

  private schedule(): void {
    this.outbox.markDirty()
    this.scheduleFlush(autosave.idle)
    if (this.longestTimer === 0)
      this.longestTimer = window.setTimeout(() => this.autosave(), autosave.longest)
  }

  private scheduleFlush(delay: number): void {
    clearTimeout(this.idleTimer)
    this.idleTimer = window.setTimeout(() => this.autosave(), delay)
  }

  private autosave(): void {
    // Text under composition never reaches the rows; `compositionEnded` comes back to it.
    if (this.composing) {
      clearTimeout(this.longestTimer)
      this.longestTimer = 0
      return
    }
    this.flush().catch(() => {
      // The outbox keeps the batch and its status says why; here only the next try is set up.
      clearTimeout(this.retryTimer)
      this.retryTimer = window.setTimeout(() => this.autosave(), autosave.retry)
    })
  }

  /** Brings what was typed into the rows, unless Chinese input is under way. */
  private collect(): void {
    if (this.editor.isDestroyed || this.composing) return
    clearTimeout(this.idleTimer)
    clearTimeout(this.longestTimer)
    this.longestTimer = 0
    const { operations, structure } = this.sync.collect(this.editor.state.doc)
    this.outbox.add(operations)
    if (operations.length === 0) return
    const blockIds = new Set(operations.map(operation => this.blockIdOf(operation)))
    const tables = new Set(operations.map(({ op }) => op.split('.')[0] as 'block'))
    this.announceRows({ structure, blockIds, tables })
  }

  private announceRows(change: RowsChange): void {
    this.showSuspects()
    for (const listener of this.rowListeners) listener(change)
  }

  private showSuspects(): void {
    const suspects = [...this.rows.targets.values()].filter(
      target => this.rows.blocks.has(target.blockId) && targetStateOf(this.rows, target) === 'suspect',
    )
    this.quotes.show(suspects.map(target => target.id))
  }

  private announceSelectionSoon(): void {
    this.selectionFrame ||= requestAnimationFrame(() => {
      this.selectionFrame = 0
      this.announceSelection()
    })
  }

  private announceSelection(): void {
    if (this.editor.isDestroyed) return
    const { state } = this.editor
    const { selection } = state
    const block = currentBlock(state)
    const inOne = block !== null && selection.$from.sameParent(selection.$to)
    const blockId = block ? String(block.node.attrs.id) : null
    const blockIds = inOne ? [blockId!] : this.blocksInSelection()
    const [from, to] = inOne ? [selection.$from.parentOffset, selection.$to.parentOffset] : [0, 0]
    const quote = inOne ? block.node.textBetween(from, to) : ''
    const characters = countInk(selection.empty ? '' : state.doc.textBetween(selection.from, selection.to))
    const last = this.lastSelection
    if (
      last.characters === characters &&
      last.blockId === blockId &&
      last.from === from &&
      last.to === to &&
      last.quote === quote
    ) {
      if (last.blockIds.length === blockIds.length && last.blockIds.every((id, i) => id === blockIds[i]))
        return
    }
    this.lastSelection = { blockId, blockIds, quote, from, to, characters }
    for (const listener of this.selectionListeners) listener(this.lastSelection)
  }

  private blocksInSelection(): string[] {
    const blocks = listBlocks(this.editor.state.doc)
    const { first, last } = selectedBlocks(this.editor.state, blocks)
    return blocks.slice(first, last + 1).map(block => block.id)
  }

  private removeMark(tr: Transaction, targetId: string): void {
    const blockId = this.rows.targets.get(targetId)?.blockId
    const pos = blockId === undefined ? null : positionOf(tr.doc, blockId)
    if (pos === null) return
    const mark = this.editor.schema.marks.target!.create({ id: targetId })
    tr.removeMark(pos + 1, pos + 1 + tr.doc.nodeAt(pos)!.content.size, mark)
  }
}

function isLeaderPatch(operation: Operation): boolean {
  return operation.op === 'block.patch' && ('leader' in operation.patch || 'ownersOpen' in operation.patch)
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
