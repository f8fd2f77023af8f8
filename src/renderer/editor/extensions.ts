// The plan schema as TipTap extensions. The specs themselves are in `shared/document/node-specs.ts`.
import { Extension, Mark, Node, type Extensions } from '@tiptap/core'
import type { MarkSpec, NodeSpec } from '@tiptap/pm/model'
import type { Plugin } from '@tiptap/pm/state'
import { blockSpec, docSpec, groupSpec, targetMarkSpec } from '#shared/document/node-specs.ts'

function node(name: string, spec: NodeSpec, more: { topNode?: boolean; group?: string } = {}): Node {
  return Node.create({
    name,
    ...more,
    content: spec.content ?? '',
    ...(spec.marks === undefined ? {} : { marks: spec.marks }),
    addAttributes: () => attributes(spec),
    // TipTap would build parse and render rules from `renderHTML`; ours are plain and faster.
    extendNodeSchema: extension => (extension.name === name ? dom(spec) : {}),
  })
}

function attributes(spec: NodeSpec | MarkSpec): Record<string, { default?: unknown; rendered: boolean }> {
  return Object.fromEntries(
    Object.entries(spec.attrs ?? {}).map(([name, attr]) => [name, { ...attr, rendered: false }]),
  )
}

function dom(spec: NodeSpec | MarkSpec): Record<string, unknown> {
  return {
    ...(spec.parseDOM ? { parseDOM: spec.parseDOM } : {}),
    ...(spec.toDOM ? { toDOM: spec.toDOM } : {}),
  }
}

const text = Node.create({ name: 'text' })

const targetMark = Mark.create({
  name: 'target',
  inclusive: targetMarkSpec.inclusive ?? true,
  excludes: targetMarkSpec.excludes ?? '',
  addAttributes: () => attributes(targetMarkSpec),
  extendMarkSchema: extension => (extension.name === 'target' ? dom(targetMarkSpec) : {}),
})

/** The document, plus the plugins of one open plan in order of precedence. */
export function planExtensions(plugins: readonly Plugin[]): Extensions {
  return [
    node('doc', docSpec, { topNode: true }),
    node('group', groupSpec),
    node('block', blockSpec),
    text,
    targetMark,
    Extension.create({ name: 'plan', addProseMirrorPlugins: () => [...plugins] }),
  ]
}
