// Judges the headings of a plan together: all nodes of one label style at one depth are of one kind, however
// odd a single one looks.
import { usualRank } from '../labels/label.ts'
import { isHeadingLike } from '../row.ts'
import { isHead, type OutlineNode } from './node.ts'

export interface NodeClass {
  /** Share whose words have the form of a heading. */
  headings: number
  /** Share that have something below them. */
  parents: number
  /** Share that have an owner clause. */
  owned: number
}

/** The class of each labelled or plain node of the forest. */
export function classesOf(roots: readonly OutlineNode[]): Map<OutlineNode, NodeClass> {
  const groups = new Map<string, OutlineNode[]>()
  collect(roots, 1, groups)
  const classes = new Map<OutlineNode, NodeClass>()
  for (const nodes of groups.values()) {
    const share = (test: (node: OutlineNode) => boolean) => nodes.filter(test).length / nodes.length
    const found = {
      headings: share(isHeadingNode),
      parents: share(node => node.children.length > 0),
      owned: share(node => node.clauses.length > 0),
    }
    for (const node of nodes) classes.set(node, found)
  }
  return classes
}

function collect(nodes: readonly OutlineNode[], depth: number, groups: Map<string, OutlineNode[]>): void {
  for (const node of nodes) {
    if (!isHead(node)) continue
    const key = `${depth} ${node.rows[0]!.fixed ?? node.rows[0]!.label?.style ?? ''}`
    const group = groups.get(key)
    if (group) group.push(node)
    else groups.set(key, [node])
    collect(node.children, depth + 1, groups)
  }
}

/** A heading by form; one that ends in a full stop counts if it is short and has paragraphs below it. */
function isHeadingNode(node: OutlineNode): boolean {
  if (node.rows[0]!.line.hints.outlineLevel !== undefined) return true
  if (isHeadingLike(node.text)) return true
  const phrase = node.text.replace(/[。：:]$/, '')
  return isTaskStyle(node) && isHeadingLike(phrase) && phrase.length <= 30 && node.children.length > 0
}

/** Custom: what （1）, ① or A. counts are points of a task, not tasks. */
export function isTaskStyle(node: OutlineNode): boolean {
  const style = node.rows[0]!.label?.style
  return style === undefined || usualRank(style) < usualRank('number-paren')
}
