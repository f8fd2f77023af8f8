// Marks the paragraph under the caret.
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { currentBlock } from '../commands/blocks.ts'

export function currentBlockPlugin(): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const block = currentBlock(state)
        if (!block) return null
        const { pos, node } = block
        return DecorationSet.create(state.doc, [
          Decoration.node(pos, pos + node.nodeSize, { class: 'is-current' }),
        ])
      },
    },
  })
}
