// Computed numbers and owner clauses, drawn as attributes of the paragraphs (`data-label`, `data-clause`) that the
// style sheet prints. No text, no widget: nothing that Chinese input or the clipboard could stumble over.
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { changedBlocks, sameStructure, type ChangedBlocks } from '#shared/document/changed-blocks.ts'
import { labelsOf } from '#shared/numbering/labels.ts'
import type { SchemeId } from '#shared/model/plan.ts'
import { listBlocks, type BlockAt } from '../commands/blocks.ts'

export interface LabelSource {
  scheme(): SchemeId
  /** Owner clauses by the id of the block after whose text they are printed. `blocks` are in reading order. */
  clauses(blocks: readonly BlockAt[]): Map<string, string>
}

export interface LabelState {
  /** Block ids in reading order. */
  order: readonly string[]
  labels: ReadonlyMap<string, string>
  clauses: ReadonlyMap<string, string>
  decorations: DecorationSet
}

/** A transaction with this meta redraws all numbers and clauses: facts or the scheme changed. */
export const labelsKey = new PluginKey<LabelState>('labels')

export function labelsPlugin(source: LabelSource): Plugin<LabelState> {
  return new Plugin<LabelState>({
    key: labelsKey,
    state: {
      init: (_, state) => draw(state.doc, source),
      apply(tr, value, oldState, newState) {
        const redraw = tr.getMeta(labelsKey) !== undefined
        if (!tr.docChanged && !redraw) return value
        const changed = changedBlocks(oldState.doc, newState.doc)
        let lost = false
        const decorations = value.decorations.map(tr.mapping, tr.doc, { onRemove: () => (lost = true) })
        if (!redraw && (!changed || sameStructure(changed))) {
          // Paragraphs that were replaced by themselves (a state that was brought back) have lost what was drawn on them.
          return lost ? draw(newState.doc, source) : { ...value, decorations }
        }
        return update({ ...value, decorations }, newState.doc, source, changed)
      },
    },
    props: { decorations: state => labelsKey.getState(state)!.decorations },
  })
}

function draw(doc: Node, source: LabelSource): LabelState {
  const blocks = listBlocks(doc)
  const labels = labelsOf(blocks, source.scheme())
  const clauses = source.clauses(blocks)
  const decorations = blocks.flatMap(block => decorationOf(block, labels, clauses))
  return {
    order: blocks.map(block => block.id),
    labels,
    clauses,
    decorations: DecorationSet.create(doc, decorations),
  }
}

/** Redraws the groups that changed, and elsewhere only the paragraphs whose number or clause is another now. */
function update(
  value: LabelState,
  doc: Node,
  source: LabelSource,
  changed: ChangedBlocks | null,
): LabelState {
  const blocks = listBlocks(doc)
  const labels = labelsOf(blocks, source.scheme())
  const clauses = source.clauses(blocks)
  const stale = blocks.filter(
    ({ id, pos }) =>
      (changed && pos >= changed.from && pos < changed.to) ||
      labels.get(id) !== value.labels.get(id) ||
      clauses.get(id) !== value.clauses.get(id),
  )
  // `find` also gives the neighbours that only touch the paragraph; theirs stay.
  const old = stale.flatMap(({ pos, node }) =>
    value.decorations.find(pos, pos + node.nodeSize).filter(each => each.from === pos),
  )
  const fresh = stale.flatMap(block => decorationOf(block, labels, clauses))
  const decorations = value.decorations.remove(old).add(doc, fresh)
  return { order: blocks.map(block => block.id), labels, clauses, decorations }
}

function decorationOf(
  { id, pos, node }: BlockAt,
  labels: ReadonlyMap<string, string>,
  clauses: ReadonlyMap<string, string>,
): Decoration[] {
  const label = labels.get(id)
  const clause = clauses.get(id)
  if (label === undefined && clause === undefined) return []
  const attrs: Record<string, string> = {}
  if (label !== undefined) attrs['data-label'] = label
  if (clause !== undefined) attrs['data-clause'] = clause
  return [Decoration.node(pos, pos + node.nodeSize, attrs)]
}
