// Bodies that typed characters may mean: those of the library, and usual ones that it does not list yet. Pure.
import type { Organisation } from '#shared/model/organisation.ts'
import { builtInDirectory, levelOf, makeDirectory } from '#shared/reading/organisations/directory.ts'
import { usualNames } from '#shared/reading/organisations/usual-names.ts'
import { bestNameRank } from './match-name.ts'
import { rankedOrganisations } from './match-organisations.ts'
import type { InitialsOf } from './pinyin-initials.ts'

/** One of the library's organisations, or the full name of a body that would be new to it. */
export type SuggestedBody = { organisation: Organisation } | { newName: string }

const levels = ['省', '市', '县', '区'] as const

/** Characters scattered over names that nobody chose would bury the likely ones. */
const scattered = 3

/**
 * At most `limit` bodies, the best fit first; of equally good ones the library's own go first. Usual bodies are those of
 * the levels that the library's organisations have, and of the level that the typed words begin with; of every level
 * while the library lists none. None is offered before anything is typed, nor one that the library has under any
 * spelling.
 */
export function suggestBodies(
  organisations: Iterable<Organisation>,
  query: string,
  limit: number,
  initials: InitialsOf,
): SuggestedBody[] {
  const own = [...organisations]
  const listed = rankedOrganisations(own, query, initials)
  const ranked: { body: SuggestedBody; rank: number }[] = [
    ...listed.map(({ organisation, rank }) => ({ body: { organisation }, rank })),
    ...rankedUsual(own, query.replace(/\s+/gu, ''), initials),
  ]
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ body }) => body)
}

/** The full name of a suggestion. */
export function nameOfBody(body: SuggestedBody): string {
  return 'newName' in body ? body.newName : body.organisation.name
}

function rankedUsual(own: readonly Organisation[], typed: string, initials: InitialsOf) {
  if (typed === '') return []
  const directory = makeDirectory(own)
  const keyOf = (name: string) => builtInDirectory.resolve(name)?.key ?? name
  const keys = new Set(own.map(organisation => keyOf(organisation.name)))
  const listed = (name: string) => keys.has(keyOf(name)) || directory.resolve(name)?.kind === 'listed'
  const found: { body: { newName: string }; rank: number }[] = []
  for (const level of levelsOf(own, typed)) {
    for (const usual of usualNames(level)) {
      const rank = bestNameRank(usual, typed, initials)
      if (rank !== null && rank < scattered && !listed(usual.name))
        found.push({ body: { newName: usual.name }, rank })
    }
  }
  return found
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
