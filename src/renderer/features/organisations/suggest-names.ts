// Usual bodies that typed characters may mean and that the library does not list yet. Pure.
import type { Organisation } from '#shared/model/organisation.ts'
import { builtInDirectory, levelOf, makeDirectory } from '#shared/reading/organisations/directory.ts'
import { usualNames } from '#shared/reading/organisations/usual-names.ts'
import { bestNameRank } from './match-name.ts'
import type { InitialsOf } from './pinyin-initials.ts'

const levels = ['省', '市', '县', '区'] as const

/**
 * Full names, likeliest first, of at most `limit` bodies. They are those of the levels that the library's organisations
 * have, and of the level that the typed words begin with; of every level while the library lists none. Nothing is
 * offered before anything is typed, and nothing that the library has under any spelling.
 */
export function suggestNames(
  organisations: Iterable<Organisation>,
  query: string,
  limit: number,
  initials: InitialsOf,
): string[] {
  const typed = query.replace(/\s+/gu, '')
  if (typed === '') return []
  const own = [...organisations]
  const directory = makeDirectory(own)
  const keyOf = (name: string) => builtInDirectory.resolve(name)?.key ?? name
  const keys = new Set(own.map(organisation => keyOf(organisation.name)))
  const listed = (name: string) => keys.has(keyOf(name)) || directory.resolve(name)?.kind === 'listed'
  const found: { name: string; rank: number }[] = []
  for (const level of levelsOf(own, typed)) {
    for (const usual of usualNames(level)) {
      const rank = bestNameRank(usual, typed, initials)
      // Characters scattered over names that nobody chose would bury the likely ones.
      if (rank !== null && rank < 3 && !listed(usual.name)) found.push({ name: usual.name, rank })
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(one => one.name)
}

function levelsOf(organisations: readonly Organisation[], typed: string): string[] {
  const counts = new Map<string, number>()
  for (const { name } of organisations) {
    const level = levelOf(name)
    if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  const own = [...counts].sort((a, b) => b[1] - a[1]).map(([level]) => level)
  if (own.length === 0) return [...levels]
  const ahead = levels.find(level => typed.startsWith(level))
  return [...new Set(ahead === undefined ? own.slice(0, 3) : [ahead, ...own.slice(0, 3)])]
}
