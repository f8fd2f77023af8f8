// Computed numbers and owner clauses, drawn as attributes of the paragraphs (`data-label`, `data-clause`) that the
// style sheet prints. No text, no widget: nothing that Chinese input or the clipboard could stumble over.
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { changedBlocks, sameStructure } from '#shared/document/changed-blocks.ts'
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
        if (tr.getMeta(labelsKey)) return draw(newState.doc, source)
        if (!tr.docChanged) return value
        const changed = changedBlocks(oldState.doc, newState.doc)
        if (changed && !sameStructure(changed)) return draw(newState.doc, source)
        return { ...value, decorations: value.decorations.map(tr.mapping, tr.doc) }
      },
    },
    props: { decorations: state => labelsKey.getState(state)!.decorations },
  })
}

function draw(doc: Node, source: LabelSource): LabelState {
  const blocks = listBlocks(doc)
  const labels = labelsOf(blocks, source.scheme())
  const clauses = source.clauses(blocks)
  const decorations: Decoration[] = []
  for (const { id, pos, node } of blocks) {
    const label = labels.get(id)
    const clause = clauses.get(id)
    if (label === undefined && clause === undefined) continue
    const attrs: Record<string, string> = {}
    if (label !== undefined) attrs['data-label'] = label
    if (clause !== undefined) attrs['data-clause'] = clause
    decorations.push(Decoration.node(pos, pos + node.nodeSize, attrs))
  }
  return { order: blocks.map(block => block.id), labels, decorations: DecorationSet.create(doc, decorations) }
}
