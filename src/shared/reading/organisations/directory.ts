// The directory of organisations: settles what a printed name means. The built-in bodies of every level of
// government, extended and overridden by a library's own organisations. Immutable once made.
import type { Organisation } from '#shared/model/organisation.ts'
import { BODIES, type Body, type BodyKind } from './bodies.ts'

export interface ResolvedName {
  /** In full, as it is printed in a plan: 省发展改革委. */
  name: string
  /** The level that leads the name (省, 杭州市, 自治区), null where it has none. */
  level: string | null
  kind: BodyKind | 'listed'
  /** Equal for every spelling of the same organisation. */
  key: string
}

export interface Directory {
  /**
   * What a printed name means, null where the directory does not know it. `level` is the level its context gives:
   * a body printed without one takes it (科技厅 after 省发展改革委 is 省科技厅).
   */
  resolve(printed: string, level?: string | null): ResolvedName | null
}

/** What leads a name: 省, 杭州市, 自治区, 国家, 阿坝州 … with 委 or 政府 behind it for party bodies and offices. */
const LEVEL =
  '(?!各|有关|相关|其他|全)(?:(?:(?![委府局、])[一-龥]){0,8}?(?:省|自治区|自治州|自治县|市|州|盟|县|区|旗|兵团|街道|镇|乡|国家|国务院|全国|中央|团场|师))'
const LEADS: Record<BodyKind, RegExp> = {
  government: new RegExp(`^(${LEVEL})(?:人民政府|政府)?$`),
  party: new RegExp(`^(?:中共)?(${LEVEL})(?:委|党委|工委)$`),
  office: new RegExp(`^(${LEVEL})(?:人民政府|政府|府)$`),
  // 市金融办和人民银行某某市分行 are two; 呼和浩特海关 is one.
  own: /^((?:(?:(?![厅局委办部院会行司处][和及与])[一-龥]){2,12})?)$/,
}
/** A level in front of a name of the library's own; 市场 and 区域 are words. */
const LEVEL_FIRST = /^(省|自治区|州|盟|旗|市(?![场政区容])|县(?!域)|区(?![块域]))/
const LONGEST_NAME = 60
const YOUTH = /^(?:共青)?团(省|自治区|市|州|盟|县|区|旗)委$/
const SEAT = new RegExp(
  `^(?:中共)?(${LEVEL})(委|政府|人民政府|府办|府办公室|委办公室|纪委|纪委监委|人大|人大常委会|政协)$`,
)

/** The directory of the built-in bodies and the given organisations, which win over them. */
export function makeDirectory(
  organisations: Iterable<Pick<Organisation, 'name' | 'shortNames'>> = [],
): Directory {
  const listed = new Map<string, string>()
  const all = [...organisations]
  for (const organisation of all)
    for (const short of organisation.shortNames) listed.set(short, organisation.name)
  for (const organisation of all) listed.set(organisation.name, organisation.name)
  const cache = new Map<string, ResolvedName | null>()

  const fromList = (printed: string, level: string | null): ResolvedName | null => {
    const name =
      listed.get(printed) ??
      (level === null ? undefined : (listed.get(level + printed) ?? listed.get(committeeOf(level) + printed)))
    return name === undefined ? null : { name, level: levelOf(name), kind: 'listed', key: name }
  }
  return {
    resolve(printed, level = null) {
      // Longer than any body's name: not looked up, so that a hostile text can neither stall nor fill the cache.
      if (printed.length > LONGEST_NAME || (level?.length ?? 0) > LONGEST_NAME)
        return listed.has(printed) ? fromList(printed, null) : null
      const key = `${level ?? ''}|${printed}`
      const known = cache.get(key)
      if (known !== undefined) return known
      const resolved = fromList(printed, level) ?? fromBodies(printed, level)
      cache.set(key, resolved)
      return resolved
    },
  }
}

/** The level that leads a full name (省, 杭州市), of bodies the directory does not know too; null where it has none. */
export function levelOf(name: string): string | null {
  return fromBodies(name, null)?.level ?? LEVEL_FIRST.exec(name)?.[1] ?? null
}

function fromBodies(printed: string, level: string | null): ResolvedName | null {
  const youth = YOUTH.exec(printed)
  if (youth) return { name: printed, level: youth[1]!, kind: 'own', key: `团${youth[1]!}委` }
  const seat = SEAT.exec(printed)
  for (let at = 0; at < printed.length; at++) {
    const bodies = BODIES.get(printed.slice(at))
    if (!bodies) continue
    const lead = printed.slice(0, at)
    const found = lead === '' ? unled(bodies, level) : led(bodies, lead)
    if (found) return found
  }
  return seat ? { name: printed, level: seat[1]!, kind: 'own', key: printed } : null
}

function led(bodies: Body[], lead: string): ResolvedName | null {
  for (const body of bodies) {
    const match = LEADS[body.kind].exec(lead)
    if (!match) continue
    const level = body.kind === 'own' ? null : match[1]!
    return { name: lead + body.name, level, kind: body.kind, key: `${match[1]!}|${body.key}` }
  }
  return null
}

/** A body without a lead takes the level of its context; 组织部 after 省委宣传部 takes 省委. */
function unled(bodies: Body[], level: string | null): ResolvedName | null {
  const body = bodies[0]!
  if (body.kind === 'own') return { name: body.name, level: null, kind: 'own', key: body.name }
  if (level === null) return { name: body.name, level: null, kind: body.kind, key: body.key }
  return { name: nameAtLevel(body, level), level, kind: body.kind, key: `${level}|${body.key}` }
}

/** A body's full name at a level: 省教育厅, 省委组织部, 省政府办公厅. */
export function nameAtLevel(body: Pick<Body, 'kind' | 'name'>, level: string): string {
  const lead = body.kind === 'party' ? committeeOf(level) : body.kind === 'office' ? `${level}政府` : level
  return lead + body.name
}

/** A province's committee is 省委, an autonomous region's 自治区党委. */
function committeeOf(level: string): string {
  return /(?:自治区|兵团)$/.test(level) ? `${level}党委` : `${level}委`
}

/** The directory without any organisations of a library. */
export const builtInDirectory: Directory = makeDirectory()
