// Figures measured against another figure: a share of something (达到城市社区的60%) or a lead over it (高于全省平均2个百分点).
import { measuredName } from './indicator.ts'
import { LEVEL, levelOf } from './lexicon.ts'
import type { Memory } from './memory.ts'
import { named, type NamedItem } from './named-item.ts'

const SHARE_OF = new RegExp(`^(.*?)(?:数量|总数|总量|数)?(占|${LEVEL})(.{2,14})的$`)
const AGAINST = /^(.+?)(?:(?:高于|低于|快于|慢于|好于|优于|高出|低出|领先于?).{2,14}|比.{2,14}[高低快慢]出?)$/

/** Names a core in which another figure stands between level word and figure; null where none does. */
export function nameAgainst(core: string, share: boolean, memory: Memory): NamedItem | null {
  if (!share) return null
  const of = SHARE_OF.exec(core)
  if (of) {
    const [, subject = '', word = '', base = ''] = of
    const name = subject === '' ? (memory.previous?.indicator ?? '') : measuredName(subject)
    if (name === '') return null
    return {
      indicator: name.includes('占') ? name : `${name}占${base}比重`,
      verb: null,
      withObject: false,
      comparator: word === '占' ? null : levelOf(word).comparator,
      relative: false,
      doubt: '',
    }
  }
  const against = AGAINST.exec(core)
  if (!against) return null
  const name = named(measuredName(against[1]!), null, false)
  return name && { ...name, relative: true }
}
