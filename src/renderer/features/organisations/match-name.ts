// How well typed characters fit a name. Pure.
import { levelOf } from '#shared/reading/organisations/directory.ts'
import type { InitialsOf } from './pinyin-initials.ts'

/** By the reading that a character has in the name, or by any that it has anywhere: place names are read their own way. */
type Reading = 'likely' | 'any'

/**
 * 0 the name itself, 1 its beginning, 2 inside it, 3 its characters in their order with others between; null for no
 * fit. A typed letter also stands for a character whose pinyin begins with it: sfgw, 省fgw. Letters of either case.
 */
export function nameRank(
  name: string,
  typed: string,
  initials: InitialsOf,
  reading: Reading = 'likely',
): number | null {
  const characters = [...name]
  const wanted = [...typed.toLowerCase()]
  // Characters of other scripts need no pinyin, and most typing is in Chinese.
  const letters = /[a-z]/u.test(typed.toLowerCase()) ? initials(name) : []
  const fits = (at: number, character: string) => {
    if (characters[at]?.toLowerCase() === character) return true
    return reading === 'likely' ? letters[at]?.[0] === character : letters[at]?.includes(character)
  }
  const fitsAt = (from: number) => wanted.every((character, index) => fits(from + index, character))
  if (fitsAt(0)) return wanted.length === characters.length ? 0 : 1
  for (let from = 1; from + wanted.length <= characters.length; from++) if (fitsAt(from)) return 2
  let at = 0
  for (const character of wanted) {
    while (at < characters.length && !fits(at, character)) at++
    if (at === characters.length) return null
    at++
  }
  return 3
}

/** Rank of a name that fits only by another reading of its characters. */
const unlikely = 4

/**
 * The best rank among a full name and its short names. The level in front (省, 杭州市) is what colleagues leave out when
 * they name a body, so the name fits without it too, a little less well: kjt begins 省科技厅, and fg, which begins it and
 * goes on further inside, is as good as inside 发展和改革委员会.
 */
export function bestNameRank(
  names: { name: string; shortNames: readonly string[] },
  typed: string,
  initials: InitialsOf,
): number | null {
  const ranks = [names.name, ...names.shortNames].map(name => nameRank(name, typed, initials))
  const found = [...ranks, bareRank(names.name, typed, initials)].filter(rank => rank !== null)
  if (found.length > 0) return Math.min(...found)
  // 乐清 is yq to those who live there, lq to the word list.
  const byAny = [names.name, ...names.shortNames].map(name => nameRank(name, typed, initials, 'any'))
  return byAny.some(rank => rank !== null) ? unlikely : null
}

function bareRank(name: string, typed: string, initials: InitialsOf): number | null {
  const level = levelOf(name)
  if (level === null || !name.startsWith(level)) return null
  const bare = name.slice(level.length)
  const rank = nameRank(bare, typed, initials)
  if (rank === null || rank === 2) return rank
  if (rank < 2) return 1.5
  const [first = ''] = typed
  return (nameRank(bare, first, initials) ?? 3) <= 1 ? 2 : 3
}
