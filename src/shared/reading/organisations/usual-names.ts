// The bodies that a government of some level usually has, by full name, to be offered where a library lists none yet.
import { BODIES } from './bodies.ts'
import { nameAtLevel } from './directory.ts'

export interface UsualName {
  /** Full name with its level: 省发展改革委. */
  name: string
  /** Other spellings of the same body at that level: 省发改委. */
  shortNames: readonly string[]
}

const PROVINCE = /(?:省|自治区)$/
const cache = new Map<string, readonly UsualName[]>()

/**
 * Names at a level (省, 杭州市, 县), each body once, in the order of the built-in list. A province has 厅 and 办公厅
 * where the levels below it have 局 and 办公室.
 */
export function usualNames(level: string): readonly UsualName[] {
  const known = cache.get(level)
  if (known) return known
  const names = list(level)
  cache.set(level, names)
  return names
}

function list(level: string): UsualName[] {
  const usual = new Map<string, string[]>()
  for (const [printed, bodies] of BODIES) {
    for (const body of bodies) {
      // A body named after its seat (杭州海关) cannot be told from the level.
      if (body.kind === 'own') continue
      const name = nameAtLevel(body, level)
      const canonical = body.kind !== 'government' || body.key === body.name
      if (!canonical) continue
      const shorts = usual.get(name) ?? []
      usual.set(name, shorts)
      if (printed !== body.name) shorts.push(nameAtLevel({ kind: body.kind, name: printed }, level))
    }
  }
  const [wanted, other] = PROVINCE.test(level) ? (['厅', '局'] as const) : (['局', '厅'] as const)
  return [...usual]
    .filter(([name]) => {
      if (name.endsWith('政府办公厅') || name.endsWith('政府办公室'))
        return name.endsWith(wanted === '厅' ? '办公厅' : '办公室')
      return !name.endsWith(other) || !usual.has(name.slice(0, -1) + wanted)
    })
    .map(([name, shortNames]) => ({ name, shortNames }))
}
