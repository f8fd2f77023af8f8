// Targets of a text: cuts it into sentences, clauses and items, and carries across them what Chinese leaves out
// (subject, verb, scope, strength, period). Better to miss a target than to invent one; what is open is doubtful.
import type { Strength } from '#shared/model/target.ts'
import { normaliseWidth } from '../quantity/normalise-width.ts'
import { readQuantities, type Quantity } from '../quantity/read-quantities.ts'
import { buildTarget } from './build-target.ts'
import { countSubjects, splitSubjects } from './distribute.ts'
import type { FoundTarget, TargetContext } from './found-target.ts'
import { readFrame, type Frame } from './frame.ts'
import { readItems, type Item } from './items.ts'
import { freshMemory, rememberFrame, rememberTarget, type Memory } from './memory.ts'
import { nameItem } from './name-item.ts'
import { splitSentences, type Sentence } from './sentences.ts'
import { mayBeUnnumbered, readUnnumbered } from './unnumbered.ts'

const SECOND_TIER = new Set<Strength>(['力争', '争取', '探索'])

/**
 * Finds the targets of a text, in the order of their quotes. `text` may hold several sentences and lines.
 * Never fails; offsets count UTF-16 units of the text as given, and `text` of a target is exactly that slice.
 */
export function readTargets(text: string, context: TargetContext = {}): FoundTarget[] {
  const plain = normaliseWidth(text)
  const quantities = readQuantities(plain)
  const found: FoundTarget[] = []
  let period: string | null = null
  let next = 0
  for (const sentence of splitSentences(plain)) {
    const mine: Quantity[] = []
    while (next < quantities.length && quantities[next]!.start < sentence.end) mine.push(quantities[next++]!)
    const idle = mine.length === 0 && !sentence.continues && period === null
    if (idle && !mayBeUnnumbered(plain.slice(sentence.start, sentence.end))) continue
    const memory = freshMemory(period)
    // A comparator looked for behind a figure may stand in the next sentence; the quote does not follow it there.
    for (const target of readSentence(plain, sentence, mine, memory, context)) {
      found.push({ ...target, end: Math.min(target.end, sentence.end) })
    }
    period = sentence.continues ? memory.period : null
  }
  return found.map(target => ({ ...target, text: text.slice(target.start, target.end) }))
}

function readSentence(
  text: string,
  sentence: Sentence,
  quantities: Quantity[],
  memory: Memory,
  context: TargetContext,
): FoundTarget[] {
  const frames = sentence.clauses.map(clause => readFrame(text, clause.start, clause.end, context))
  // A writer who names the scope again and again means it clause by clause; one who names it once means it for all.
  const scope = frames.filter(frame => frame.scope !== null && frame.per === null).length === 1
  const found: FoundTarget[] = []
  for (const [index, clause] of sentence.clauses.entries()) {
    const frame = frames[index]!
    const mine = quantities.filter(quantity => quantity.start >= clause.start && quantity.start < clause.end)
    const items = readItems(text, clause, mine, context)
    memory.past = isPast(text.slice(clause.start, clause.end), frame, memory, context)
    if (memory.past) {
      memory.topic = text.slice(frame.end, mine[0]?.start ?? clause.end)
      continue
    }
    if (addSecondTier(found, items)) continue
    rememberFrame(memory, frame, { scope, strength: found.length === 0 })
    memory.verb = null
    if (frame.partOf) memory.inParts = memory.wholes.length > 0
    const before = found.length
    readClause(items, memory, found)
    if (found.length > before) continue
    const framed = { ...frame, strength: frame.strength ?? memory.strength }
    const subject = memory.previous?.indicator ?? null
    const bare = readUnnumbered(text, clause, framed, items.length > 0, memory.period, subject)
    if (bare) found.push({ ...bare, scope: bare.scope || memory.scope })
    if (frame.end < clause.end) memory.topic = text.slice(frame.end, clause.end)
  }
  return found
}

const PAST = /^\s*(?:去年|上年|前年|过去|目前|截至|近年来|近[两三五]年|已)|以来[，]?$/
const AHEAD = /今年|明年|年内|全年|力争|确保|争取|计划|预期|目标/

/** Whether a clause reports instead of setting: 去年…, 目前…, and what follows in the sentence. */
function isPast(words: string, frame: Frame, memory: Memory, context: TargetContext): boolean {
  if (PAST.test(words)) return true
  if (frame.strength !== null || AHEAD.test(words)) return false
  const year = context.year ?? null
  if (frame.period !== null && year !== null && /^\d{4}$/.test(frame.period))
    return Number(frame.period) < year
  return memory.past
}

/** 力争15% after 增长13% is a second tier of the target before it. Returns whether the clause was one. */
function addSecondTier(found: FoundTarget[], items: Item[]): boolean {
  const [item] = items
  const base = found.at(-1)
  if (!base || !item || items.length > 1 || item.core !== '' || item.object !== '') return false
  const strength = item.frame.strength ?? item.approach.strength
  if (!strength || !SECOND_TIER.has(strength) || base.value === null || base.stretch !== null) return false
  if (item.quantity.baseUnit !== base.baseUnit) return false
  base.stretch = item.quantity.value
  base.end = item.after.end
  if (base.comparator === '=') base.comparator = '>='
  return true
}

function readClause(items: Item[], memory: Memory, found: FoundTarget[]): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!
    // 保底2000亿元、力争2200亿元
    if (item.chained && addSecondTier(found, [item])) continue
    const name = nameItem(item, memory)
    if (!name) continue
    memory.verb = name.verb
    if (name.withObject) memory.objectVerb = name.verb
    const shared = valuesOf(items, index, name.indicator)
    const subjects = shared.length > 0 ? subjectsOf(item, name.indicator, shared.length, found) : null
    if (subjects && (shared.length === 1 || shared.length === subjects.length)) {
      for (const [place, subject] of subjects.entries()) {
        const value = shared[place] ?? item
        const doubt = name.doubt || openValue(item, value, shared.at(-1)!)
        add(buildTarget(withValue(item, value), { ...name, doubt }, subject, memory), memory, found)
      }
      index += shared.length - 1
      continue
    }
    if (shared.length > 1) {
      // 总里程分别达4246公里和3166公里: one name, several values.
      for (const value of shared)
        add(buildTarget(withValue(item, value), name, name.indicator, memory), memory, found)
      index += shared.length - 1
      continue
    }
    const doubt = name.doubt || openBound(items, index)
    add(buildTarget(item, { ...name, doubt }, name.indicator, memory), memory, found)
  }
}

function add(target: FoundTarget, memory: Memory, found: FoundTarget[]): void {
  const clash = found.at(-1)
  // Two subjects of one 分别 quote the same words only in part: the first keeps the subjects, the rest their figure.
  if (clash && target.start < clash.end) target.start = Math.max(clash.end, target.start)
  found.push(target)
  rememberTarget(memory, target)
}

/** The subjects of 分别: those printed in front of it or, where there are none, of the targets before it. */
function subjectsOf(item: Item, indicator: string, values: number, found: FoundTarget[]): string[] | null {
  if (item.core !== '') return splitSubjects(indicator, values === 1 ? countSubjects(indicator) : values)
  return found.length >= values ? found.slice(-values).map(target => target.indicator) : null
}

/** The items that give the values of one predicate: those of 分别, or as many figures in a row as it has subjects. */
function valuesOf(items: Item[], index: number, indicator: string): Item[] {
  const values = sharedValues(items, index)
  if (items[index]!.approach.respectively) return values
  const unit = items[index]!.quantity.baseUnit
  const inStep = values.length > 1 && values.every(value => value.quantity.baseUnit === unit)
  return inStep && countSubjects(indicator) === values.length ? values : []
}

/** The items that give the values of 分别: the item itself and the bare figures chained to it. */
function sharedValues(items: Item[], from: number): Item[] {
  let end = from + 1
  while (end < items.length && items[end]!.chained && items[end]!.core === '' && items[end]!.object === '')
    end++
  return items.slice(from, end)
}

function withValue(item: Item, value: Item): Item {
  return item === value
    ? item
    : {
        ...item,
        quantity: value.quantity,
        after: value.after,
        start: value.start,
        objectEnd: value.objectEnd,
      }
}

const OPEN_BOUND = '“以上”只写在后一项，是否也管本项，原文没有写明，请核对'

/** 分别稳定在600万亩、50亿斤以上 leaves it open too; 分别达到 means at least anyway. */
function openValue(item: Item, value: Item, last: Item): string {
  const open =
    last.after.comparator === '>=' && value.after.comparator === null && item.approach.comparator === '='
  return open ? OPEN_BOUND : ''
}

/** 1500个、…5000项以上: whether 以上 reaches the item before it is open when one verb governs both. */
function openBound(items: Item[], index: number): string {
  const item = items[index]!
  const next = items[index + 1]
  if (!next?.chained || next.after.comparator !== '>=' || item.after.comparator !== null) return ''
  if (item.approach.comparator !== null || next.approach.comparator !== null || next.approach.growth !== null)
    return ''
  return OPEN_BOUND
}
