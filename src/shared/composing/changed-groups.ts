// The lines of a comparison as entries of a 修订对照表: what was merged or split stands in one entry.
// Must stay true: every new block is in one entry at most, entries in the reading order of the new state.
import type { FactChange, ItemChange, ItemChangeKind } from '../compare/plan-comparison.ts'

export interface ChangedGroup {
  /** Blocks of the earlier and of the present state. */
  from: string[]
  to: string[]
  change: Exclude<ItemChangeKind, 'same'>[]
  facts: FactChange[]
}

/** The entries; lines without a difference are in none. */
export function changedGroups(lines: readonly ItemChange[]): ChangedGroup[] {
  const groups: ChangedGroup[] = []
  for (const line of lines) {
    const change = line.change.filter(kind => kind !== 'same')
    if (change.length === 0 && line.facts.length === 0) continue
    const group = groups.find(candidate => continues(candidate, line, candidate === groups.at(-1)))
    if (!group) {
      groups.push({ from: idsOf(line.from), to: idsOf(line.to), change, facts: line.facts })
      continue
    }
    group.from = union(group.from, idsOf(line.from))
    group.to = union(group.to, idsOf(line.to))
    group.change = union(group.change, change)
    group.facts = union(group.facts, line.facts)
  }
  return groups
}

/** The same new block again is a merger. The same old block is a split; its parts stand together where nothing is between. */
function continues(group: ChangedGroup, { from, to }: ItemChange, last: boolean): boolean {
  if (to === null) return false
  return group.to.includes(to) || (last && from !== null && group.from.includes(from))
}

const idsOf = (id: string | null) => (id === null ? [] : [id])
const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])]
