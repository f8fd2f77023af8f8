// The document as ProseMirror sees it: doc > group+ > block+ > text*.
// A block is one row. Groups carry no meaning: each section heading opens one, so that a keystroke touches only
// the group it falls into. The first group holds the title and the preamble.
import type { MarkSpec, Node, NodeSpec } from '@tiptap/pm/model'
import { blockTypes, type BlockType } from '../model/block.ts'

export interface BlockAttrs {
  id: string | null
  type: BlockType
  level: number
}

/** The attributes of a block node, typed. */
export function attrsOf(node: Node): BlockAttrs {
  return node.attrs as BlockAttrs
}

const headingTypes: Record<string, BlockType> = { H1: 'section', H2: 'task', H3: 'task', H4: 'task' }

function attrsFromDom(dom: HTMLElement): BlockAttrs {
  const type = dom.dataset.type as BlockType | undefined
  return {
    id: dom.dataset.id ?? null,
    type: type && blockTypes.includes(type) ? type : (headingTypes[dom.tagName] ?? 'measure'),
    level: Math.min(4, Math.max(1, Number(dom.dataset.level) || 1)),
  }
}

export const docSpec: NodeSpec = { content: 'group+' }

export const groupSpec: NodeSpec = {
  content: 'block+',
  parseDOM: [{ tag: 'section.plan-group' }],
  toDOM: () => ['section', { class: 'plan-group' }, 0],
}

export const blockSpec: NodeSpec = {
  content: 'text*',
  marks: 'target',
  attrs: { id: { default: null }, type: { default: 'measure' }, level: { default: 1 } },
  parseDOM: ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'blockquote', 'pre'].map(tag => ({
    tag,
    getAttrs: (dom: HTMLElement) => ({ ...attrsFromDom(dom) }),
  })),
  toDOM: node => {
    const { id, type, level } = attrsOf(node)
    return [
      'p',
      { class: 'plan-block', 'data-id': id ?? '', 'data-type': type, 'data-level': String(level) },
      0,
    ]
  },
}

export const targetMarkSpec: MarkSpec = {
  attrs: { id: {} },
  inclusive: false,
  excludes: '',
  parseDOM: [{ tag: 'span[data-target]', getAttrs: dom => ({ id: dom.dataset.target }) }],
  toDOM: mark => ['span', { class: 'target-quote', 'data-target': String(mark.attrs.id) }, 0],
}
