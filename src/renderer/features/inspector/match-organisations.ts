// Which organisations a few typed characters may mean, likeliest first. Pure.
import type { Organisation } from '#shared/model/organisation.ts'
import { byOrder } from '#shared/model/order-key.ts'

/**
 * Organisations whose full or short name holds the typed characters in their order (发改 finds 省发展改革委):
 * names that equal them first, then names that begin with them, hold them whole, hold them scattered.
 * Equal rank keeps the library's order. An empty query matches all. At most `limit` are returned.
 */
export function matchOrganisations(
  organisations: Iterable<Organisation>,
  query: string,
  limit = 50,
): Organisation[] {
  const wanted = query.replace(/\s+/gu, '')
  return [...organisations]
    .map(organisation => ({ organisation, rank: bestRank(organisation, wanted) }))
    .filter(entry => entry.rank !== null)
    .sort((a, b) => a.rank! - b.rank! || byOrder(a.organisation, b.organisation))
    .slice(0, limit)
    .map(entry => entry.organisation)
}

function bestRank(organisation: Organisation, wanted: string): number | null {
  const ranks = [organisation.name, ...organisation.shortNames].map(name => rank(name, wanted))
  const found = ranks.filter(one => one !== null)
  return found.length === 0 ? null : Math.min(...found)
}

function rank(name: string, wanted: string): number | null {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (name.includes(wanted)) return 2
  let at = -1
  for (const character of wanted) {
    at = name.indexOf(character, at + 1)
    if (at === -1) return null
  }
  return 3
}
