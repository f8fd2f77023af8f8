// Document → row operations. Holds the last document whose rows are known and says what changed since,
// so that the intermediate states of typing and of Chinese input never become rows.
import type { Node } from '@tiptap/pm/model'
import { blankFields, type Block, type BlockPatch } from '../model/block.ts'
import type { Inline } from '../model/inline.ts'
import { childrenOf } from '../model/tree.ts'
import type { Operation } from '../ops/operation.ts'
import type { RowStore } from '../ops/row-store.ts'
import { changedBlocks, sameStructure, type ChangedBlocks } from './changed-blocks.ts'
import { attrsOf } from './node-specs.ts'
import { rekey } from './order-keys.ts'
import { parentsOf, siblingsIn } from './outline.ts'
import { SiblingKeys } from './sibling-keys.ts'

export interface Collected {
  operations: Operation[]
  /** Whether order, types, levels or the set of blocks changed. */
  structure: boolean
}

export class DocumentSync {
  private readonly store: RowStore
  private synced: Node
  /** Rows of blocks that were removed while this plan is open: undo brings them back with all their fields. */
  private readonly removed = new Map<string, Block>()
  /** Fields of blocks that are about to come and that the document does not hold. */
  private readonly brought = new Map<string, Partial<Block>>()
  /** Made with the first change of structure. */
  private siblingKeys: SiblingKeys | null = null

  /** `doc` must be the document of `store`'s blocks. */
  constructor(store: RowStore, doc: Node) {
    this.store = store
    this.synced = doc
  }

  /**
   * Finds what changed from the last collected document to `doc`, applies it to the rows and returns it.
   * Typing inside blocks costs one operation a block; only a change of structure looks at the whole plan.
   */
  collect(doc: Node): Collected {
    const changed = changedBlocks(this.synced, doc)
    this.synced = doc
    if (!changed) return { operations: [], structure: false }
    const structure = !sameStructure(changed)
    const operations = structure ? this.structureOperations(doc, changed) : this.textOperations(changed)
    this.store.applyAll(operations)
    return { operations, structure }
  }

  /** What the row of a block that is about to come has beside what the document says (a printed label, the leader). */
  bring(id: string, fields: Partial<Pick<Block, 'label' | 'clause' | 'leader' | 'ownersOpen'>>): void {
    this.brought.set(id, fields)
  }

  /** Whether a block of this id is or was part of the plan. */
  knows(id: string): boolean {
    return this.store.blocks.has(id) || this.removed.has(id)
  }

  /** Tells of a block that is not in the plan now: it comes back with all its fields when the document has it again. */
  remember(row: Block): void {
    if (!this.store.blocks.has(row.id)) this.removed.set(row.id, row)
  }

  private textOperations(changed: ChangedBlocks): Operation[] {
    const operations: Operation[] = []
    changed.new.forEach((node, i) => {
      if (node.content.eq(changed.old[i]!.content)) return
      const id = attrsOf(node).id!
      const inline = inlineOf(node)
      operations.push({ op: 'block.patch', id, patch: { inline, text: node.textContent } })
    })
    return operations
  }

  private structureOperations(doc: Node, changed: ChangedBlocks): Operation[] {
    const touched = new Set(changed.new)
    const nodes: Node[] = []
    doc.forEach(group => group.forEach(block => void nodes.push(block)))
    const sequence = nodes.map(node => ({ ...attrsOf(node), id: attrsOf(node).id! }))
    const parents = parentsOf(sequence)
    const keys = this.orderKeys(sequence, parents)

    const operations: Operation[] = []
    sequence.forEach(({ id, type, level }, i) => {
      const row = this.store.blocks.get(id)
      const parentId = parents.get(id)!
      const ord = keys.get(id) ?? row!.ord
      if (!row) {
        const inline = inlineOf(nodes[i]!)
        const text = nodes[i]!.textContent
        const base = this.removed.get(id) ?? { ...blankFields(this.store.plan.id), ...this.brought.get(id) }
        operations.push({
          op: 'block.insert',
          row: { ...base, id, parentId, ord, type, level, inline, text },
        })
        this.removed.delete(id)
        this.brought.delete(id)
        return
      }
      const patch: BlockPatch = {}
      if (row.parentId !== parentId) patch.parentId = parentId
      if (row.ord !== ord) patch.ord = ord
      if (row.type !== type) patch.type = type
      if (row.level !== level) patch.level = level
      if (touched.has(nodes[i]!)) {
        const inline = inlineOf(nodes[i]!)
        if (JSON.stringify(inline) !== JSON.stringify(row.inline)) {
          patch.inline = inline
          patch.text = nodes[i]!.textContent
        }
      }
      if (Object.keys(patch).length > 0) operations.push({ op: 'block.patch', id, patch })
    })
    for (const node of changed.old) {
      const id = attrsOf(node).id!
      const row = this.store.blocks.get(id)
      if (!row || parents.has(id)) continue
      this.removed.set(id, row)
      operations.push({ op: 'block.remove', id })
    }
    return operations
  }

  /**
   * Keys of the blocks that need another one: new ones, moved ones, and as few of their siblings as possible. Siblings
   * that stood in this order before (undo, redo) get the keys they had then.
   */
  private orderKeys(
    sequence: readonly { id: string }[],
    parents: ReadonlyMap<string, string | null>,
  ): Map<string, string> {
    if (!this.siblingKeys) this.siblingKeys = this.presentKeys()
    const keys = new Map<string, string>()
    for (const [parent, ids] of siblingsIn(sequence, parents)) {
      const current = ids.map(id => {
        const row = this.store.blocks.get(id)
        return row && row.parentId === parent ? row.ord : null
      })
      const before = this.siblingKeys.recall(parent, ids)
      if (before) {
        ids.forEach((id, i) => {
          if (before[i] !== current[i]) keys.set(id, before[i]!)
        })
        continue
      }
      const ascending = current.every((key, i) => key !== null && (i === 0 || current[i - 1]! < key))
      if (!ascending) for (const [i, key] of rekey(current)) keys.set(ids[i]!, key)
      this.siblingKeys.remember(
        parent,
        ids,
        ids.map((id, i) => keys.get(id) ?? current[i]!),
      )
    }
    return keys
  }

  /** The order in which all siblings stand now. */
  private presentKeys(): SiblingKeys {
    const present = new SiblingKeys()
    for (const [parent, blocks] of childrenOf(this.store.blocks.values())) {
      present.remember(
        parent,
        blocks.map(block => block.id),
        blocks.map(block => block.ord),
      )
    }
    return present
  }
}

/** The inline content of a block node as it is stored. */
export function inlineOf(node: Node): Inline {
  const runs: Inline = []
  node.forEach(child => {
    const text = child.text!
    if (child.marks.length === 0) runs.push({ type: 'text', text })
    else {
      const marks = child.marks.map(mark => ({
        type: 'target' as const,
        attrs: { id: String(mark.attrs.id) },
      }))
      runs.push({ type: 'text', text, marks })
    }
  })
  return runs
}
