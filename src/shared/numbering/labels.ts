// The printed number of every block, from its place in the plan and the plan's scheme.
import type { Block } from '../model/block.ts'
import type { SchemeId } from '../model/plan.ts'
import { formatsFor, schemes } from './schemes.ts'

/** What numbering looks at: never the words. */
export type Numbered = Pick<Block, 'id' | 'type' | 'level'>

/**
 * Labels of the numbered blocks, by id; blocks without a number are not in the map.
 * `blocks` are in reading order. Works in one pass; no block text is looked at.
 */
export function labelsOf(blocks: Iterable<Numbered>, schemeId: SchemeId): Map<string, string> {
  const list = [...blocks]
  const depths = depthsOf(list, schemeId)
  const formats = formatsFor(schemeId, levelCounts(list).sections)
  const { measuresTo = -1 } = schemes[schemeId]
  const counters: number[] = []
  const labels = new Map<string, string>()
  for (const block of list) {
    const at = depths.get(block.id)
    if (at === undefined) continue
    for (let deeper = at + 1; deeper < counters.length; deeper++) {
      if (!formats[deeper]?.continuous) counters[deeper] = 0
    }
    if (block.type === 'measure' && at > measuresTo) continue
    const format = formats[at]
    const n = (counters[at] = (counters[at] ?? 0) + 1)
    if (format) labels.set(block.id, format.print(n))
  }
  return labels
}

/**
 * Heading depth from 0 of every block that has one, by id; `blocks` are in reading order. No level is left out: a task
 * right below a section takes the number that sections within it would have. Where tasks are counted through the whole
 * plan (第一条 … 第九十条) they keep one kind of number, below the deepest sections of the plan.
 */
export function depthsOf(blocks: readonly Numbered[], schemeId: SchemeId): Map<string, number> {
  const { sections } = levelCounts(blocks)
  const oneKind = formatsFor(schemeId, sections)[sections]?.continuous ?? false
  const depths = new Map<string, number>()
  let section = -1
  let task = -1
  for (const { id, type, level } of blocks) {
    if (type === 'section') {
      section = level - 1
      task = section
      depths.set(id, section)
    } else if (type === 'task') {
      task = (oneKind ? sections : section + 1) + level - 1
      depths.set(id, task)
    } else if (type === 'measure') depths.set(id, task + level)
  }
  return depths
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
