// What comes in by paste and drop: only paragraphs of the plan, with ids and targets that this plan knows.
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { newId } from '#shared/model/ids.ts'
import { attrsOf } from '#shared/document/node-specs.ts'
import { groupBlocks } from '#shared/document/from-rows.ts'
import { currentBlock } from '../commands/blocks.ts'
import { attrsAfter } from '../commands/split.ts'

export interface KnownIds {
  /** Whether a block of this id is or was part of this plan. */
  knowsBlock(id: string): boolean
  knowsTarget(id: string): boolean
}

export function clipboardPlugin(known: KnownIds): Plugin {
  return new Plugin({
    props: {
      transformPasted: slice => new Slice(cleaned(slice.content, known), slice.openStart, slice.openEnd),
      clipboardTextParser(text, _context, _plain, view) {
        const schema = view.state.schema
        const lines = text.split(/\r\n?|\n/).filter(line => line.trim() !== '')
        const here = currentBlock(view.state)
        const next = here ? attrsAfter(attrsOf(here.node)) : null
        const type = next?.type ?? 'measure'
        const level = next?.level ?? 1
        const blocks = lines.map(line =>
          schema.nodes.block!.create({ id: newId(), type, level }, textNode(schema, line.trim())),
        )
        const groups = groupBlocks(schema, blocks)
        return groups.length === 0 ? Slice.empty : new Slice(Fragment.from(groups), 2, 2)
      },
      clipboardTextSerializer: slice => {
        const lines: string[] = []
        slice.content.descendants(node => {
          if (node.type.name === 'block') lines.push(node.textContent)
          return node.type.name !== 'block'
        })
        if (lines.length === 0) return slice.content.textBetween(0, slice.content.size, '\n')
        return lines.join('\n')
      },
    },
  })
}

function cleaned(content: Fragment, known: KnownIds): Fragment {
  const nodes: Node[] = []
  content.forEach(node => {
    if (node.isText) {
      nodes.push(node.mark(node.marks.filter(mark => known.knowsTarget(String(mark.attrs.id)))))
    } else if (node.type.name === 'block') {
      const { id } = attrsOf(node)
      const attrs = { ...node.attrs, id: id && known.knowsBlock(id) ? id : newId() }
      nodes.push(node.type.create(attrs, cleaned(node.content, known)))
    } else {
      nodes.push(node.copy(cleaned(node.content, known)))
    }
  })
  return Fragment.from(nodes)
}

function textNode(schema: Schema, text: string): Node[] {
  return text === '' ? [] : [schema.text(text)]
}
