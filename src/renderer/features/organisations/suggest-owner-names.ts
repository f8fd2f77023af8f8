// Full names for an owner that is being typed: the library's own first, then usual bodies it does not list. Pure.
import type { Organisation } from '#shared/model/organisation.ts'
import { matchOrganisations } from './match-organisations.ts'
import type { InitialsOf } from './pinyin-initials.ts'
import { suggestNames } from './suggest-names.ts'

/** At most `limit` names, likeliest first; all of the library's, up to the limit, while nothing is typed. */
export function suggestOwnerNames(
  organisations: readonly Organisation[],
  query: string,
  limit: number,
  initials: InitialsOf,
): string[] {
  const own = matchOrganisations(organisations, query, limit, initials).map(one => one.name)
  return [...own, ...suggestNames(organisations, query, limit - own.length, initials)]
}
