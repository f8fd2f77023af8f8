// The rules that the blocks of a plan hold together: one title, every parent there, no circle. The writer refuses a
// batch that would break them, and the check of a library looks for the same.
import type { Block } from '#shared/model/block.ts'

export type TreeBlock = Pick<Block, 'id' | 'parentId' | 'type'>

export interface TreeProblem {
  kind: 'orphan' | 'circle' | 'titles'
  /** The block concerned, "" for a problem of the whole plan. */
  blockId: string
}

/** What is wrong with the tree of the live blocks of one plan; empty when nothing is. Takes time in proportion to them. */
export function treeProblems(blocks: readonly TreeBlock[]): TreeProblem[] {
  const parents = new Map(blocks.map(block => [block.id, block.parentId]))
  const problems: TreeProblem[] = []
  if (blocks.filter(block => block.type === 'title').length !== 1)
    problems.push({ kind: 'titles', blockId: '' })
  const settled = new Set<string>()
  for (const { id } of blocks) {
    const path = new Set<string>()
    let at: string | null = id
    while (at !== null && !settled.has(at)) {
      if (path.has(at)) {
        problems.push({ kind: 'circle', blockId: at })
        break
      }
      const parent = parents.get(at)
      if (parent === undefined) break
      path.add(at)
      if (parent !== null && !parents.has(parent)) problems.push({ kind: 'orphan', blockId: at })
      at = parent
    }
    for (const member of path) settled.add(member)
  }
  return problems
}
