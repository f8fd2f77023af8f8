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
  /** Share that have an owner clause of their own, not one at the end of a list that is about the whole list. */
  owned: number
  /** Share of which just one owner clause speaks, at the end of their text. */
  answered: number
}

/** The class of each labelled or plain node of the forest. */
export function classesOf(roots: readonly OutlineNode[]): Map<OutlineNode, NodeClass> {
  const groups = new Map<string, OutlineNode[]>()
  collect(roots, 1, groups)
  const last = new Set(lastOfSeveral(roots))
  const classes = new Map<OutlineNode, NodeClass>()
  for (const nodes of groups.values()) {
    const share = (test: (node: OutlineNode) => boolean, among = nodes) =>
      among.filter(test).length / Math.max(among.length, 1)
    const owned = (node: OutlineNode) => node.clauses.length > 0
    const inner = nodes.filter(node => !last.has(node))
    const found = {
      headings: share(isHeadingNode),
      parents: share(node => node.children.length > 0),
      owned: inner.length === 0 ? share(owned) : Math.min(share(owned), share(owned, inner)),
      answered: share(node => !node.children.some(isHead) && clauseHosts(node) === 1),
    }
    for (const node of nodes) classes.set(node, found)
  }
  return classes
}

/** The last of the headings below each heading, where there are several. */
function lastOfSeveral(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap(node => {
    const heads = node.children.filter(isHead)
    return [...(heads.length > 1 ? [heads.at(-1)!] : []), ...lastOfSeveral(heads)]
  })
}

function clauseHosts(node: OutlineNode): number {
  return [node, ...node.children].filter(each => each.clauses.length > 0).length
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
