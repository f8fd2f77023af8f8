// Decides whether an item sets a target and what it measures. The four forms: subject + level + figure,
// verb + figure + thing, verb + thing + figure, and a figure alone whose subject stands earlier in the sentence.
import type { Item } from './items.ts'
import { closingVerb, countedName, measuredName, newPrefix, objectName, openingVerb } from './indicator.ts'
import { EVENT, LEVEL, levelOf } from './lexicon.ts'
import type { Memory, Verb } from './memory.ts'
import type { Comparator } from '#shared/model/target.ts'

export interface NamedItem {
  indicator: string
  verb: Verb | null
  /** Whether the thing behind the figure belongs to the quote. */
  withObject: boolean
  /** A level word found inside the core (达到城市社区的60%). */
  comparator: Comparator | null
  /** Measured against another figure: 高于全省平均水平2个百分点. */
  relative: boolean
  doubt: string
}

const EXISTING =
  /现有|已有|已建|原有|目前|截至|现已|已完成|共有|已经|现存|已累计|^(?:去年|上年|上一年|前年|往年)/
/** What one applicant gets, not what the year brings. */
const GRANT = /给予|一次性|最高$|奖励$|标准给|分别奖励|予以/
const RELATED = /^(?:占比|比重|比例|占.+(?:比重|比例|比))$/
const EVENT_IN = new RegExp(EVENT)
const FOR = /(?:为|给|向|对|使|让|帮)$/
const AT = /(?:在|选择|选取|从)$/
const TRIAL = /开展|推广|启动|推行|先行|试行|建设|实施|试点/
const SHARE_OF = new RegExp(`^(.+?)(?:数量|总数|总量|数)?(占|${LEVEL})(.{2,14})的$`)
const AGAINST = /^(.+?)(?:高于|低于|快于|好于|优于|高出|低)(.{2,14})$/
const PERSONAL_VERB =
  /改善|解决|惠及|帮助|带动|保障|满足|服务|救助|资助|覆盖|受益|为$|给$|向$|对$|使$|让$|安置|吸纳/

/** Names an item; null where its figure is no target. */
export function nameItem(item: Item, memory: Memory): NamedItem | null {
  const { core, object, approach, after, quantity } = item
  if (EXISTING.test(core) || (quantity.kind === 'money' && GRANT.test(core))) return null
  const compared =
    approach.comparator !== null || after.comparator !== null || quantity.over || quantity.valueMax !== null
  const measured = approach.level || approach.growth !== null || quantity.doubling || item.baseline !== null
  const share = quantity.kind === 'percent' || quantity.kind === 'points' || quantity.kind === 'multiple'
  if (core === '') {
    return object === '' || (measured && memory.previous !== null)
      ? nameCarried(item, memory, null)
      : nameObjectOnly(item, memory, compared, share)
  }
  const against = nameAgainst(core, share)
  if (against) return against
  const closing = closingVerb(core) ?? unknownVerb(core, object)
  if (object !== '' && !measured) {
    if (closing) return nameAfterVerb(item, closing, compared)
    const opening = openingVerb(core)
    if (/等$/.test(core)) return opening ? named(objectName(object, false), opening, true) : null
    if (FOR.test(core) || AT.test(core)) return nameAfterPreposition(item)
    const figure = compared || share || quantity.kind === 'money' || quantity.kind === 'measure'
    if (!figure && (opening === null || opening.kind === 'tending')) return null
  }
  if (closing && closing.start === 0) return nameCarried(item, memory, closing)
  return nameSubject(item, memory, measured || share, compared)
}

/** Verbs have two characters: such a core in front of a figure with a thing behind it is one (消减3.5万吨煤炭). */
function unknownVerb(core: string, object: string): (Verb & { start: number }) | null {
  return /^[一-龥]{2}$/.test(core) && object !== '' && !FOR.test(core)
    ? { word: core, kind: 'activity', start: 0 }
    : null
}

function named(indicator: string, verb: Verb | null, withObject: boolean, doubt = ''): NamedItem | null {
  return indicator === '' ? null : { indicator, verb, withObject, comparator: null, relative: false, doubt }
}

/** 达到城市社区的60%, 高于全省平均水平2个百分点: another figure stands between level word and figure. */
function nameAgainst(core: string, share: boolean): NamedItem | null {
  if (!share) return null
  const of = SHARE_OF.exec(core)
  if (of) {
    const [, subject = '', word = '', base = ''] = of
    const name = measuredName(subject)
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

/** Verb + figure + thing: 建设100个…平台, 推进10个以上…建设. */
function nameAfterVerb(item: Item, verb: Verb, compared: boolean): NamedItem | null {
  const person = item.quantity.kind === 'person' && PERSONAL_VERB.test(verb.word)
  const indicator = newPrefix(verb.word) + objectName(item.object, person)
  if (verb.kind !== 'tending') return named(indicator, verb, true)
  const event = EVENT_IN.test(item.object)
  if (event) return named(indicator, { ...verb, kind: 'activity' }, true)
  // 推进33个试点项目建设 names what exists; only a comparator makes it a figure to reach.
  if (!compared) return null
  return named(indicator, verb, true, `“${verb.word}”后的数量是新的任务还是已有的数量，原文没有说明，请核对`)
}

function nameAfterPreposition(item: Item): NamedItem | null {
  const verb: Verb = { word: item.core, kind: 'activity' }
  if (AT.test(item.core)) {
    if (!TRIAL.test(item.object)) return null
    return named(objectName(item.object, false), verb, true, '数量可能是试点范围，也可能是任务量，请核对')
  }
  return named(
    objectName(item.object, true),
    verb,
    true,
    /对$/.test(item.core) ? '数量可能是已有对象的总数，请核对' : '',
  )
}

/** A figure with only a thing behind it: chained to a verb before, or a share (80%以上的行政村…). */
function nameObjectOnly(item: Item, memory: Memory, compared: boolean, share: boolean): NamedItem | null {
  const { object, approach } = item
  const verb = item.chained ? memory.verb : compared ? memory.objectVerb : null
  if (verb) {
    if (verb.kind === 'tending' && !compared && !EVENT_IN.test(object)) return null
    const carried = newPrefix(verb.word)
    return named(
      carried + objectName(object, false),
      verb,
      true,
      carried
        ? openReach(carried)
        : verb.kind === 'tending'
          ? `“${verb.word}”后的数量是新的任务还是已有的数量，原文没有说明，请核对`
          : '',
    )
  }
  if (share && compared) return named(objectName(object, true), null, true)
  if (item.frame.per !== null || approach.strength || item.frame.strength)
    return named(objectName(object, false), null, true)
  if (!EVENT_IN.test(object)) return null
  return named(objectName(object, false), null, true, '没有写明是新的任务还是已有的数量，请核对')
}

/** A figure alone: the subject is that of the target before it, or the topic of the clause before it. */
function nameCarried(item: Item, memory: Memory, own: Verb | null): NamedItem | null {
  const verb = own ?? (item.chained ? memory.verb : null)
  const prefix = own ? newPrefix(own.word) : ''
  if (memory.previous) {
    const name = memory.previous.indicator.replace(/^新[建增](?=.{2})/, word =>
      prefix ? '' : item.chained && !own ? word : '',
    )
    return named(prefix + name, verb, false)
  }
  const topic = measuredName(countedName(memory.topic)).replace(/(?:建设|工作|行动|工程)$/, '')
  // 三年内投入10亿元: the verb is all there is.
  if (topic.length < 2 && own && item.quantity.kind === 'money') return named(own.word, own, false)
  if (topic.length < 2 || (!own && item.approach.comparator === null && item.approach.growth === null))
    return null
  return named(prefix + topic, verb, false, '数量前没有写明对象，按前一分句理解，请核对')
}

/** Subject + level + figure, or verb + thing + figure. */
function nameSubject(item: Item, memory: Memory, measured: boolean, compared: boolean): NamedItem | null {
  const opening = openingVerb(item.core)
  if (measured && opening?.kind !== 'new') {
    // 办理环节压减至3个: a verb that stays in the name is part of a noun.
    const own = measuredName(item.core)
    // 占GDP比重达到10%: of what stands before it.
    const name = RELATED.test(own) && memory.previous ? memory.previous.indicator + own : own
    return named(name, own === item.core ? null : opening, false)
  }
  const closing = closingVerb(item.core)
  // 首贷户新增1800户 is 新增首贷户.
  if (closing?.kind === 'new') {
    return named(newPrefix(closing.word) + countedName(item.core.slice(0, closing.start)), closing, false)
  }
  const name = countedName(item.core)
  const inner = opening ?? (name !== item.core ? openingVerb(name) : null)
  if (inner || measured) return named(name, inner, false)
  if (item.chained && memory.verb) {
    const carried = newPrefix(memory.verb.word)
    return named(carried + name, memory.verb, false, carried ? openReach(carried) : '')
  }
  const figureOnly = item.quantity.kind === 'money' || item.quantity.kind === 'measure'
  const framed = item.frame.strength !== null || item.frame.partOf || memory.inParts || item.frame.cumulative
  const clear =
    /^每[百千万亿]|^[人户]均/.test(name) ||
    compared ||
    figureOnly ||
    framed ||
    memory.previous !== null ||
    item.approach.achieved !== null
  return named(name, null, false, clear ? '' : '没有写明是本年任务还是现有数量，请核对')
}

function openReach(word: string): string {
  return `“${word}”是否管到本项，原文没有写明，请核对`
}
