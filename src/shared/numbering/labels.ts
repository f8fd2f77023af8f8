// The printed number of every block, from its place in the plan and the plan's scheme.
import type { Block } from '../model/block.ts'
import type { SchemeId } from '../model/plan.ts'
import { schemes } from './schemes.ts'

/** What numbering looks at: never the words. */
export type Numbered = Pick<Block, 'id' | 'type' | 'level'>

/**
 * Labels of the numbered blocks, by id; blocks without a number are not in the map.
 * `blocks` are in reading order. Works in one pass; no block text is looked at.
 */
export function labelsOf(blocks: Iterable<Numbered>, schemeId: SchemeId): Map<string, string> {
  const scheme = schemes[schemeId]
  const list = [...blocks]
  const depth = depthsOf(list)
  const counters: number[] = []
  const labels = new Map<string, string>()
  for (const block of list) {
    const at = depth(block)
    if (at === null) continue
    for (let deeper = at + 1; deeper < counters.length; deeper++) {
      if (!scheme.formats[deeper]?.continuous) counters[deeper] = 0
    }
    if (block.type === 'measure' && !scheme.numberMeasures) continue
    const format = scheme.formats[at]
    const n = (counters[at] = (counters[at] ?? 0) + 1)
    if (format) labels.set(block.id, format.print(n))
  }
  return labels
}

/** Heading depth of a block from 0, without holes: tasks follow the deepest section level the plan uses; null for other blocks. */
export function depthsOf(blocks: readonly Numbered[]): (block: Numbered) => number | null {
  const { sections, tasks } = levelCounts(blocks)
  return block => {
    if (block.type === 'section') return block.level - 1
    if (block.type === 'task') return sections + block.level - 1
    if (block.type === 'measure') return sections + tasks + block.level - 1
    return null
  }
}

/** How many levels of sections and of tasks a plan uses. */
export function levelCounts(blocks: readonly Numbered[]): { sections: number; tasks: number } {
  return {
    sections: Math.max(0, ...distinctLevels(blocks, 'section')),
    tasks: Math.max(0, ...distinctLevels(blocks, 'task')),
  }
}

function distinctLevels(blocks: readonly Numbered[], type: Block['type']): Set<number> {
  const levels = new Set<number>()
  for (const block of blocks) if (block.type === type) levels.add(block.level)
  return levels
}
