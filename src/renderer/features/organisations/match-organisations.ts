// Which organisations a few typed characters may mean, likeliest first. Pure.
import type { Organisation } from '#shared/model/organisation.ts'
import { byOrder } from '#shared/model/order-key.ts'
import { bestNameRank } from './match-name.ts'
import { noInitials, type InitialsOf } from './pinyin-initials.ts'

/**
 * Organisations whose full or short name holds the typed characters in their order (发改 finds 省发展改革委), or whose
 * pinyin begins so (sfgw): names that equal them first, then names that begin with them, hold them whole, hold them
 * scattered. Equal rank keeps the library's order. An empty query matches all. At most `limit` are returned.
 */
export function matchOrganisations(
  organisations: Iterable<Organisation>,
  query: string,
  limit = 50,
  initials: InitialsOf = noInitials,
): Organisation[] {
  return rankedOrganisations(organisations, query, initials)
    .slice(0, limit)
    .map(entry => entry.organisation)
}

/** The same, each with its rank (see `bestNameRank`). */
export function rankedOrganisations(
  organisations: Iterable<Organisation>,
  query: string,
  initials: InitialsOf,
): { organisation: Organisation; rank: number }[] {
  const wanted = query.replace(/\s+/gu, '')
  return [...organisations]
    .flatMap(organisation => {
      const rank = bestNameRank(organisation, wanted, initials)
      return rank === null ? [] : [{ organisation, rank }]
    })
    .sort((a, b) => a.rank - b.rank || byOrder(a.organisation, b.organisation))
}
