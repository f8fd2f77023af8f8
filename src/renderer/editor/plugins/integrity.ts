// Keeps the document a plan: every block has an id of its own, each target one place, each section heading opens a
// group, the title is first. Repairs what pasting, dropping, Chinese input over a selection and the browser's own
// editing leave behind, in the same undo step.
import type { Node } from '@tiptap/pm/model'
import { isHistoryTransaction } from '@tiptap/pm/history'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { changedBlocks, sameStructure, type ChangedBlocks } from '#shared/document/changed-blocks.ts'
import { attrsOf } from '#shared/document/node-specs.ts'
import { listBlocks } from '../commands/blocks.ts'
import { counted, type IdCounts } from './block-ids.ts'
import { placesOf, repair, type MovingFacts } from './repair.ts'

interface IntegrityState {
  counts: IdCounts
  /** The document before the composition under way, and how it leads to the present one. */
  composed: { doc: Node; mapping: Mapping } | null
}

/** A transaction with this meta asks for a check of what a composition did; sent when it has ended. */
export const integrityKey = new PluginKey<IntegrityState>('integrity')

export function integrityPlugin(facts: MovingFacts): Plugin<IntegrityState> {
  return new Plugin<IntegrityState>({
    key: integrityKey,
    state: {
      init: (_, { doc }) => ({ counts: counted(new Map(), nodesOf(doc), 1), composed: null }),
      apply(tr, { counts, composed }, oldState, newState) {
        const changed = tr.docChanged ? changedBlocks(oldState.doc, newState.doc) : null
        return {
          counts: !changed || sameStructure(changed) ? counts : recounted(counts, changed),
          composed: tr.getMeta(integrityKey) ? null : nextComposed(composed, tr, oldState.doc),
        }
      },
    },
    appendTransaction(transactions, oldState, newState) {
      const asked = transactions.some(tr => tr.getMeta(integrityKey))
      // Writing to a block that is being composed destroys Chinese input: wait for the end of the composition.
      if (!asked && transactions.some(tr => tr.getMeta('composition') !== undefined)) return null
      const composed = asked ? integrityKey.getState(oldState)!.composed : null
      const was = composed?.doc ?? oldState.doc
      const pasted = transactions.some(tr => tr.getMeta('paste') === true || tr.getMeta('uiEvent') === 'drop')
      const changed = changedBlocks(was, newState.doc)
      if (!changed) return null
      if (!pasted && sameStructure(changed)) return null
      const { counts } = integrityKey.getState(newState)!
      const undone = transactions.some(isHistoryTransaction)
      const settled = undone || (!lost(changed) && !facts.moveTargets(placesOf(changed.new)))
      if (!asked && !pasted && settled && isWhole(newState.doc, changed, counts)) return null
      const mapping = composed?.mapping ?? mappingOf(transactions)
      return repair(was, mapping, newState, { facts, pasted, undone })
    },
  })
}

function nodesOf(doc: Node): Node[] {
  return listBlocks(doc).map(block => block.node)
}

function recounted(counts: IdCounts, changed: ChangedBlocks): IdCounts {
  return counted(counted(new Map(counts), changed.old, -1), changed.new, 1)
}

function nextComposed(
  composed: IntegrityState['composed'],
  tr: Transaction,
  doc: Node,
): IntegrityState['composed'] {
  if (!tr.docChanged || (!composed && tr.getMeta('composition') === undefined)) return composed
  const mapping = new Mapping(composed?.mapping.maps.slice())
  mapping.appendMapping(tr.mapping)
  return { doc: composed?.doc ?? doc, mapping }
}

function mappingOf(transactions: readonly Transaction[]): Mapping {
  const mapping = new Mapping()
  for (const tr of transactions) mapping.appendMapping(tr.mapping)
  return mapping
}

/** Whether blocks are gone: then the words of one may have run into another. */
function lost(changed: ChangedBlocks): boolean {
  const present = new Set(changed.new.map(node => attrsOf(node).id))
  return changed.old.some(node => !present.has(attrsOf(node).id))
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
