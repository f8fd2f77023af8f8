// Keeps the document a plan: every block has an id of its own, each section heading opens a group, the title is first.
// Repairs what pasting, dropping and the browser's own editing leave behind, in the same undo step.
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { changedBlocks, sameStructure, type ChangedBlocks } from '#shared/document/changed-blocks.ts'
import { attrsOf } from '#shared/document/node-specs.ts'
import { RowStep } from '#shared/document/row-step.ts'
import { newId } from '#shared/model/ids.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { listBlocks, rewriteBlocks, type BlockAt } from '../commands/blocks.ts'

export interface CopyFacts {
  /**
   * The operations that give block `toId` copies of the facts of `fromId`, and how the ids of its target marks change.
   * Null when `fromId` has no facts.
   */
  copyFacts(fromId: string, toId: string): { operations: Operation[]; targetIds: Map<string, string> } | null
}

/** A transaction with this meta asks for a check of the whole document; sent when a composition has ended. */
export const integrityKey = new PluginKey<IdCounts>('integrity')

/** How many blocks carry each id. */
type IdCounts = ReadonlyMap<string | null, number>

export function integrityPlugin(facts: CopyFacts): Plugin<IdCounts> {
  return new Plugin<IdCounts>({
    key: integrityKey,
    state: {
      init: (_, state) => counted(new Map(), listBlocks(state.doc), 1),
      apply(tr, counts, oldState, newState) {
        const changed = tr.docChanged ? changedBlocks(oldState.doc, newState.doc) : null
        if (!changed || sameStructure(changed)) return counts
        const ids = (nodes: readonly Node[]) => nodes.map(node => ({ id: attrsOf(node).id }))
        return counted(counted(new Map(counts), ids(changed.old), -1), ids(changed.new), 1)
      },
    },
    appendTransaction(transactions, oldState, newState) {
      const asked = transactions.some(tr => tr.getMeta(integrityKey))
      // Writing to a block that is being composed destroys Chinese input: wait for the end of the composition.
      if (!asked && transactions.some(tr => tr.getMeta('composition') !== undefined)) return null
      if (!asked) {
        const changed = changedBlocks(oldState.doc, newState.doc)
        if (!changed || sameStructure(changed)) return null
        if (isWhole(newState.doc, changed, integrityKey.getState(newState)!)) return null
      }
      const pasted = transactions.some(tr => tr.getMeta('paste') === true || tr.getMeta('uiEvent') === 'drop')
      return repair(oldState, newState, pasted ? facts : null)
    },
  })
}

function counted(
  counts: Map<string | null, number>,
  blocks: readonly { id: string | null }[],
  by: 1 | -1,
): Map<string | null, number> {
  for (const { id } of blocks) counts.set(id, (counts.get(id) ?? 0) + by)
  return counts
}

/** Whether a change left everything in order, by looking only at what changed. */
function isWhole(doc: Node, changed: ChangedBlocks, counts: IdCounts): boolean {
  for (const node of changed.new) {
    const { id } = attrsOf(node)
    if (id === null || counts.get(id) !== 1) return false
  }
  let index = 0
  let whole = true
  doc.nodesBetween(changed.from, changed.to, (node, pos, _parent, i) => {
    if (node.type.name === 'group') return true
    if (node.type.name !== 'block') return false
    const first = pos === 1
    const { type } = attrsOf(node)
    if ((type === 'title') !== first) whole = false
    if (!first && (type === 'section') !== (i === 0)) whole = false
    index++
    return false
  })
  // A stretch that vanished may have taken the title along, or left two groups that belong together.
  return whole && (index > 0 || attrsOf(doc.firstChild!.firstChild!).type === 'title')
}

function repair(oldState: EditorState, newState: EditorState, facts: CopyFacts | null): Transaction | null {
  const blocks = listBlocks(newState.doc)
  const keepers = idKeepers(oldState.doc, blocks)
  const operations: Operation[] = []
  const fixed = blocks.map((block, index) => {
    let { node } = block
    if (!block.id || keepers.get(block.id) !== index) {
      const id = newId()
      const copied = block.id ? facts?.copyFacts(block.id, id) : null
      operations.push(...(copied?.operations ?? []))
      node = withTargets({ ...node.attrs, id }, node, copied?.targetIds ?? new Map())
    }
    if (index === 0 && node.attrs.type !== 'title') node = retyped(node, 'title')
    if (index > 0 && node.attrs.type === 'title') node = retyped(node, 'paragraph')
    return node
  })
  const wrong = (index: number) => {
    const opens = index === 0 || blocks[index - 1]!.group !== blocks[index]!.group
    return (
      fixed[index] !== blocks[index]!.node ||
      (index > 0 && opens !== (fixed[index]!.attrs.type === 'section'))
    )
  }
  const first = blocks.findIndex((_, index) => wrong(index))
  if (first < 0) return null
  const end = blocks.findLastIndex((_, index) => wrong(index)) + 1
  const tr = rewriteBlocks(newState.tr, blocks, first, end, fixed.slice(first, end))
  const now = listBlocks(tr.doc)
  const moved = (pos: number) => samePlace(blocks, now, pos)
  const { anchor, head } = newState.selection
  tr.setSelection(TextSelection.between(tr.doc.resolve(moved(anchor)), tr.doc.resolve(moved(head))))
  if (operations.length > 0) tr.step(new RowStep(operations, removals(operations)))
  return tr
}

/** The position in `now` for a position in `was`; the lists hold the same blocks in the same order. */
function samePlace(was: readonly BlockAt[], now: readonly BlockAt[], pos: number): number {
  const index = Math.max(
    0,
    was.findLastIndex(block => block.pos < pos),
  )
  return now[index]!.pos + Math.max(1, pos - was[index]!.pos)
}

/**
 * Which block keeps an id that several have: the one that did not change, else the first with words, else the first.
 * Splitting at the start therefore leaves the id with the words.
 */
function idKeepers(oldDoc: Node, blocks: readonly BlockAt[]): Map<string, number> {
  const keepers = new Map<string, number>()
  const doubles = new Map<string, number[]>()
  blocks.forEach((block, index) => {
    if (!block.id) return
    const first = keepers.get(block.id)
    if (first === undefined) keepers.set(block.id, index)
    else doubles.set(block.id, [...(doubles.get(block.id) ?? [first]), index])
  })
  if (doubles.size === 0) return keepers
  const old = new Map<string, Node>()
  for (const block of listBlocks(oldDoc)) if (doubles.has(block.id)) old.set(block.id, block.node)
  for (const [id, indexes] of doubles) {
    const keeper =
      indexes.find(i => blocks[i]!.node === old.get(id)) ??
      indexes.find(i => blocks[i]!.node.content.size > 0) ??
      indexes[0]!
    keepers.set(id, keeper)
  }
  return keepers
}

function retyped(node: Node, type: string): Node {
  return node.type.create({ ...node.attrs, type, level: 1 }, node.content)
}

/** A copy of a block whose target marks point to `ids`; marks without a copy are dropped. */
function withTargets(attrs: Record<string, unknown>, node: Node, ids: ReadonlyMap<string, string>): Node {
  const runs: Node[] = []
  node.forEach(run => {
    const marks = run.marks.flatMap(mark => {
      const id = ids.get(String(mark.attrs.id))
      return id ? [mark.type.create({ id })] : []
    })
    runs.push(run.mark(marks))
  })
  return node.type.create(attrs, runs)
}

function removals(operations: readonly Operation[]): Operation[] {
  return operations.flatMap(operation =>
    'row' in operation
      ? [{ op: operation.op.replace('.insert', '.remove'), id: operation.row.id } as Operation]
      : [],
  )
}
