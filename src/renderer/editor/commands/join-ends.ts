// What becomes of two paragraphs whose ends meet because everything between them was deleted. The one rule for every
// way of deleting: keys, typing over a selection, cutting, dragging, Chinese input.
import type { Fragment, Node } from '@tiptap/pm/model'
import type { RowStep } from '#shared/document/row-step.ts'
import { attrsOf } from '#shared/document/node-specs.ts'
import type { FactsView } from './join.ts'

export interface MeetingEnds {
  first: Node
  /** What stands before the place where they meet: what is left of `first`, and words just put there. */
  head: Fragment
  /** Whether any of `head` is of `first` itself. */
  ownHead: boolean
  last: Node
  /** What is left of `last`. */
  rest: Fragment
}

/**
 * The paragraphs that stay, one or two, and the step that hands facts over, null where none has to. The first keeps
 * the id; where none of its words are left, the one with the words keeps it. Two that both carry facts are not
 * joined, and neither is one with facts to the title: then the drafter is told.
 */
export function joinEnds(ends: MeetingEnds, facts: FactsView): { nodes: Node[]; handOver: RowStep | null } {
  const { first, head, ownHead, last, rest } = ends
  const [one, two] = [attrsOf(first), attrsOf(last)]
  if (rest.size === 0) return { nodes: [first.copy(head)], handOver: null }
  if (!ownHead && one.type !== 'title') return { nodes: [last.copy(head.append(rest))], handOver: null }
  if (facts.hasFacts(two.id!) && (one.type === 'title' || facts.hasFacts(one.id!))) {
    facts.onRefused()
    return { nodes: [first.copy(head), last.copy(rest)], handOver: null }
  }
  return { nodes: [first.copy(head.append(rest))], handOver: facts.handOver(two.id!, one.id!) }
}
