// The tree of headings and paragraphs before it is known which are sections, tasks and measures.
import type { Row } from '../row.ts'
import type { Clause } from './clauses.ts'

/** labelled: has a number · plain: a heading without one · body: a paragraph. */
export type NodeKind = 'labelled' | 'plain' | 'body'

export interface OutlineNode {
  kind: NodeKind
  /** The rows it is made of: one, or two where the number stood on a line of its own. */
  rows: Row[]
  children: OutlineNode[]
  /** Words without label and without the owner clause at their end. */
  text: string
  /** Owner clauses at its end or on lines of their own below it. */
  clauses: Clause[]
  /** Why a person should look at it; "" when the structure is clear. */
  doubt: string
}

/** Whether a node can have a heading's part: everything but a paragraph. */
export function isHead(node: OutlineNode): boolean {
  return node.kind !== 'body'
}

/** The number of a node as printed, "" where it has none. */
export function labelOf(node: OutlineNode): string {
  return node.rows[0]!.label?.printed ?? ''
}

/** Every node of a forest, in reading order. */
export function* walk(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node
    yield* walk(node.children)
  }
}
