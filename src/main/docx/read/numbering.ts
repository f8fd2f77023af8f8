// Numbers made by Word, as the words that are printed: counters run through the document in reading order.
import { formatNumber } from './number-formats.ts'
import type { ParagraphStyle } from './styles.ts'
import type { XmlElement } from './xml.ts'
import { childOf, elementsOf, switchOf, valueOf } from './xml.ts'

interface Level {
  start: number
  format: string
  text: string
  /** 0: never starts anew; n: only after a number of level n (from 1); null: after any higher level. */
  restart: number | null
  /** All numbers of the label in Arabic digits. */
  legal: boolean
  /** The paragraph style this level belongs to. */
  styleId: string | undefined
}

interface Instance {
  /** Counters are shared by all instances of one abstract numbering. */
  abstractId: string
  levels: Map<number, Level>
  starts: Map<number, number>
  started: Set<number>
}

export interface Numbering {
  /** The printed label of the next paragraph that has this number, "" where it has none. Advances the counters. */
  next(number: ParagraphStyle['number'], styleId: string): string
}

/** Numbering of a numbering part; a file may have none. */
export function readNumbering(root: XmlElement | null): Numbering {
  const abstracts = new Map<string, XmlElement>()
  const nums = new Map<string, XmlElement>()
  for (const element of root ? elementsOf(root) : []) {
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', element)
    if (element.name === 'w:num') nums.set(element.attributes['w:numId'] ?? '', element)
  }
  const instances = new Map<string, Instance | null>()
  const counters = new Map<string, (number | undefined)[]>()
  const instanceOf = (id: string): Instance | null => {
    if (!instances.has(id)) instances.set(id, readInstance(id, nums, abstracts))
    return instances.get(id)!
  }
  return {
    next(number, styleId) {
      const instance = number ? instanceOf(number.id) : null
      if (!number || !instance) return ''
      const linked = [...instance.levels].find(([, level]) => level.styleId === styleId)?.[0]
      const at = number.level ?? linked ?? 0
      const level = instance.levels.get(at)
      if (!level) return ''
      let counts = counters.get(instance.abstractId)
      if (!counts) counters.set(instance.abstractId, (counts = []))
      count(instance, at, counts)
      return label(instance, level, counts)
    },
  }
}

function readInstance(
  id: string,
  nums: Map<string, XmlElement>,
  abstracts: Map<string, XmlElement>,
): Instance | null {
  const num = nums.get(id)
  const direct = valueOf(num, 'w:abstractNumId') ?? ''
  const abstractId = followLink(direct, abstracts)
  const abstract = abstracts.get(abstractId)
  if (!num || !abstract) return null
  const instance: Instance = { abstractId, levels: new Map(), starts: new Map(), started: new Set() }
  const add = (lvl: XmlElement) => instance.levels.set(Number(lvl.attributes['w:ilvl'] ?? 0), readLevel(lvl))
  elementsOf(abstract, 'w:lvl').forEach(add)
  for (const override of elementsOf(num, 'w:lvlOverride')) {
    elementsOf(override, 'w:lvl').forEach(add)
    const start = valueOf(override, 'w:startOverride')
    if (start !== undefined) instance.starts.set(Number(override.attributes['w:ilvl'] ?? 0), Number(start))
  }
  return instance
}

/** An abstract numbering may only name a list style; the one that defines it carries the levels. */
function followLink(id: string, abstracts: Map<string, XmlElement>): string {
  const link = valueOf(abstracts.get(id), 'w:numStyleLink')
  if (link === undefined) return id
  return [...abstracts].find(([, abstract]) => valueOf(abstract, 'w:styleLink') === link)?.[0] ?? id
}

function readLevel(lvl: XmlElement): Level {
  const restart = valueOf(lvl, 'w:lvlRestart')
  return {
    start: Number(valueOf(lvl, 'w:start') ?? 1),
    format: formatOf(lvl),
    text: valueOf(lvl, 'w:lvlText') ?? '',
    restart: restart === undefined ? null : Number(restart),
    legal: switchOf(lvl, 'w:isLgl') ?? false,
    styleId: valueOf(lvl, 'w:pStyle'),
  }
}

/** Newer files put some formats into mc:AlternateContent; the fallback is a plain one. */
function formatOf(lvl: XmlElement): string {
  const alternate = childOf(childOf(lvl, 'mc:AlternateContent'), 'mc:Fallback')
  return valueOf(lvl, 'w:numFmt') ?? valueOf(alternate, 'w:numFmt') ?? 'decimal'
}

function count(instance: Instance, at: number, counts: (number | undefined)[]): void {
  for (let higher = 0; higher < at; higher++) counts[higher] ??= instance.levels.get(higher)?.start ?? 1
  const override = instance.starts.get(at)
  if (override !== undefined && !instance.started.has(at)) {
    instance.started.add(at)
    counts[at] = override
  } else {
    const before = counts[at]
    counts[at] = before === undefined ? (override ?? instance.levels.get(at)!.start) : before + 1
  }
  for (let deeper = at + 1; deeper < 9; deeper++) {
    const restart = instance.levels.get(deeper)?.restart ?? null
    if (restart === null || (restart > 0 && at < restart)) counts[deeper] = undefined
  }
}

/** %1 … %9 stand for the numbers of the levels; a bullet from a symbol font is printed as •. */
function label(instance: Instance, level: Level, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return level.text.replace(/[\ue000-\uf8ff]/g, '•')
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const other = instance.levels.get(at)
    const format = level.legal ? 'decimal' : (other?.format ?? 'decimal')
    return formatNumber(counts[at] ?? other?.start ?? 1, format)
  })
}
