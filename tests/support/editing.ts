// The editor's state machine without a window: real plugins, real history, real rows.
import { history, redo, undo } from '@tiptap/pm/history'
import type { Node, Slice } from '@tiptap/pm/model'
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
import {
  dropParagraphs,
  pasteParagraphs,
  takeIn,
  type KnownIds,
} from '../../src/renderer/editor/clipboard/paste.ts'
import { readPasted } from '../../src/renderer/editor/clipboard/read-pasted.ts'
import { wholeBlocks } from '../../src/renderer/editor/clipboard/whole-blocks.ts'
import type { SourceText } from '#shared/reading/source-line.ts'
import { CopiedFacts } from '../../src/renderer/editor/clipboard/copied-facts.ts'
import { factStepsOf } from '../../src/renderer/editor/fact-steps.ts'
import { movingFacts } from '../../src/renderer/editor/moving-facts.ts'
import { integrityPlugin } from '../../src/renderer/editor/plugins/integrity.ts'
import type { MovingFacts } from '../../src/renderer/editor/plugins/repair.ts'

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
    for (const { step, doc } of factStepsOf(transactions)) {
      this.collect(doc)
      this.store.applyAll(step.operations)
      this.log.push(...step.operations)
    }
  }

  /** One undoable change of facts, as a panel makes it. */
  change(operations: Operation[]): void {
    this.collect()
    this.dispatch(this.state.tr.step(new RowStep(operations, this.store.inversesOf(operations))))
  }

  collect(doc = this.state.doc): Operation[] {
    const { operations } = this.sync.collect(doc)
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

  /** What a copy of the selection puts on the clipboard; its facts are remembered. */
  copy(): Slice | null {
    const { selection } = this.state
    if (selection.empty) return null
    this.collect()
    const slice = wholeBlocks(selection.content(), selection)
    const blocks: string[] = []
    const targets: string[] = []
    slice.content.descendants(node => {
      if (node.type.name === 'block' && node.attrs.id) blocks.push(String(node.attrs.id))
      for (const mark of node.marks) targets.push(String(mark.attrs.id))
    })
    this.copied.note(this.store, blocks, targets)
    return slice
  }

  /** Pastes a slice of this or another plan. */
  paste(slice: Slice): void {
    this.arrivals.begin()
    this.put(takeIn(slice, this.known))
  }

  /** Pastes lines as a page or a text from elsewhere gives them. */
  pasteLines(source: SourceText): void {
    this.arrivals.begin()
    const { state, arrivals } = this
    this.put(takeIn(readPasted(source, { state, arrivals, scheme: this.store.plan.scheme }), this.known))
  }

  /** Drags the selection to a position; `moved` takes it away where it was. */
  drop(at: number, moved: boolean): void {
    const slice = this.copy()
    if (!slice) return
    const { arrivals, facts } = this
    const tr = dropParagraphs(this.state, takeIn(slice, this.known), { arrivals, facts, at, moved })
    if (tr) this.dispatch(tr)
  }

  private put(slice: Slice): void {
    const { arrivals, facts } = this
    const tr = pasteParagraphs(this.state, slice, { arrivals, facts })
    // ProseMirror itself puts words of one paragraph in.
    this.dispatch(tr ?? this.state.tr.replaceSelection(slice).setMeta('paste', true))
  }

  private get known(): KnownIds {
    return {
      knowsBlock: id => this.sync.knows(id),
      knowsTarget: id => this.store.targets.has(id),
      arrivals: this.arrivals,
    }
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
