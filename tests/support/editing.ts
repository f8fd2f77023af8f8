// The editor's state machine without a window: real plugins, real history, real rows.
import { history, redo, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import { DocumentSync } from '#shared/document/document-sync.ts'
import { documentFromBlocks } from '#shared/document/from-rows.ts'
import { RowStep } from '#shared/document/row-step.ts'
import { planSchema } from '#shared/document/schema.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { RowStore } from '#shared/ops/row-store.ts'
import { listBlocks, positionOf } from '../../src/renderer/editor/commands/blocks.ts'
import { Arrivals } from '../../src/renderer/editor/clipboard/arrivals.ts'
import { CopiedFacts } from '../../src/renderer/editor/clipboard/copied-facts.ts'
import { movingFacts } from '../../src/renderer/editor/moving-facts.ts'
import { integrityPlugin, type MovingFacts } from '../../src/renderer/editor/plugins/integrity.ts'

export class Editing {
  state: EditorState
  readonly store: RowStore
  readonly sync: DocumentSync
  /** Everything that reached the rows, in order. */
  readonly log: Operation[] = []
  readonly facts: MovingFacts
  readonly copied: CopiedFacts
  readonly arrivals: Arrivals
  refused = 0

  /** `copied` is the clipboard's memory, shared by plans that are open in one window. */
  constructor(rows: PlanRows, copied = new CopiedFacts()) {
    this.store = new RowStore(structuredClone(rows))
    this.copied = copied
    this.arrivals = new Arrivals(copied)
    this.facts = movingFacts({
      rows: this.store,
      sync: () => this.sync,
      arrivals: this.arrivals,
      onRefused: () => void this.refused++,
    })
    const doc = documentFromBlocks(planSchema, rows.blocks)
    this.state = EditorState.create({
      doc,
      plugins: [integrityPlugin(this.facts), history({ depth: 100_000, newGroupDelay: 0 })],
    })
    this.sync = new DocumentSync(this.store, doc)
  }

  dispatch = (tr: Transaction): void => {
    const { state, transactions } = this.state.applyTransaction(tr)
    this.state = state
    const steps = transactions.flatMap(each => each.steps.filter(step => step instanceof RowStep))
    if (steps.length > 0) this.collect()
    for (const step of steps) {
      this.store.applyAll(step.operations)
      this.log.push(...step.operations)
    }
  }

  /** One undoable change of facts, as a panel makes it. */
  change(operations: Operation[]): void {
    this.collect()
    this.dispatch(this.state.tr.step(new RowStep(operations, this.store.inversesOf(operations))))
  }

  collect(): Operation[] {
    const { operations } = this.sync.collect(this.state.doc)
    this.log.push(...operations)
    return operations
  }

  run(command: Command): boolean {
    return command(this.state, this.dispatch)
  }

  /** Puts the caret into the block whose text is `text`, or selects from there to `to`. */
  caret(text: string, offset: number, to?: { text: string; offset: number }): void {
    const at = (words: string, by: number) => {
      const block = listBlocks(this.state.doc).find(each => each.node.textContent === words)
      if (!block) throw new Error(`no block with the text ${words}`)
      return block.pos + 1 + by
    }
    const anchor = at(text, offset)
    this.select(anchor, to ? at(to.text, to.offset) : anchor)
  }

  select(anchor: number, head = anchor): void {
    const { doc } = this.state
    this.dispatch(this.state.tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
  }

  type(text: string): void {
    this.dispatch(this.state.tr.insertText(text))
  }

  undo(): boolean {
    return this.run(undo)
  }

  redo(): boolean {
    return this.run(redo)
  }

  id(text: string): string {
    const block = listBlocks(this.state.doc).find(each => each.node.textContent === text)
    if (!block) throw new Error(`no block with the text ${text}`)
    return block.id
  }

  node(id: string): Node | null {
    const pos = positionOf(this.state.doc, id)
    return pos === null ? null : this.state.doc.nodeAt(pos)
  }
}
