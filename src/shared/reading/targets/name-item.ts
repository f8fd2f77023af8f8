// Decides whether an item sets a target and what it measures. The four forms: subject + level + figure,
// verb + figure + thing, verb + thing + figure, and a figure alone whose subject stands earlier in the sentence.
import type { Item } from './items.ts'
import {
  closingVerb,
  countedName,
  measuredName,
  newPrefix,
  objectName,
  onlyVerbs,
  openingVerb,
  withoutNew,
} from './indicator.ts'
import { DOING, EVENT } from './lexicon.ts'
import type { Memory, Verb } from './memory.ts'
import { nameAgainst } from './name-against.ts'
import { named, type NamedItem } from './named-item.ts'

const EXISTING =
  /现有|已有|已建|原有|目前|截至|现已|已完成|共有|已经|现存|已累计|^(?:去年|上年|上一年|前年|往年)/
/** What one applicant gets, not what the year brings. */
const GRANT = /给予|一次性|最高$|奖励$|标准给|分别奖励|予以/
const BATCH = /第(?:[一二三四五六七八九十]+|\d+)[批轮期次]$/
const RELATED = /^(?:占比|比重|比例|占.+(?:比重|比例|比))$/
const DESCRIBED = /^的(?!基础|前提|情况|同时|目标|任务|水平|要求|标准|比例|速度|增速|增长)[一-龥]{2}/
/** A doing verb in the middle of a core, dropped with the words before it: 为…家庭安装设施. */
const INNER: Verb = { word: '', kind: 'activity' }
/** A predicate behind a figure, not a thing it describes. */
const USE = new RegExp(`^(?:用于|有效|切实|进一步|全部|其中|左右|${DOING})`)
/** Tending that makes things happen: 推动8家企业上市; 抓好47项举措落地 stays tending. */
const PUSH = /推动|推进|促进|引导|加快|督促|指导|鼓励/
const EVENT_IN = new RegExp(EVENT)
/** 推动300家企业实施改造: those who are pushed do it. */
const DONE_BY = /^[^，。；]{2,}?(?:实施|开展|进行)/
const FOR = /(?:为|给|向|对|使|让|帮)$/
const AT = /(?:在|选择|选取|从)$/
const TRIAL = /开展|推广|启动|推行|先行|试行|建设|实施|试点/
const PERSONAL_VERB =
  /改善|解决|惠及|帮助|带动|保障|满足|服务|救助|资助|覆盖|受益|为$|给$|向$|对$|使$|让$|安置|吸纳/

/** Names an item; null where its figure is no target. */
export function nameItem(item: Item, memory: Memory): NamedItem | null {
  const { core, object, approach, after, quantity } = item
  if (
    EXISTING.test(core) ||
    /^(?:在建|现有|已有|原有)/.test(object) ||
    (quantity.kind === 'money' && GRANT.test(core))
  )
    return null
  const compared =
    approach.comparator !== null || after.comparator !== null || quantity.over || quantity.valueMax !== null
  const measured = approach.level || approach.growth !== null || quantity.doubling || item.baseline !== null
  const share = quantity.kind === 'percent' || quantity.kind === 'points' || quantity.kind === 'multiple'
  if (core === '') {
    return object === '' || (measured && memory.previous !== null)
      ? nameCarried(item, memory, null)
      : nameObjectOnly(item, memory, compared, share)
  }
  // 推动与甲乙等11个省份…: what 等 sums up is there already, unless a verb makes it.
  if (/等$/.test(core) && !measured && (openingVerb(core)?.kind ?? 'tending') === 'tending') return null
  // 深化与40个国家的往来 counts who there is.
  if (object !== '' && /[与同跟]$/.test(core)) return null
  // 推广第二批20个做法: a batch that is already known by its number.
  if (object !== '' && BATCH.test(core) && openingVerb(core)?.kind !== 'new') return null
  // 日处理400吨的转运中心, 流量超过30GB的基站: the figure describes what follows.
  if (DESCRIBED.test(object) && !closingVerb(core)) return null
  const against = nameAgainst(core, share, memory)
  if (against) return against
  const closing = closingVerb(core) ?? unknownVerb(core, object)
  if (object !== '' && !measured) {
    if (closing) return nameAfterVerb(item, closing, compared)
    const opening = openingVerb(core)
    if (/等$/.test(core)) return opening ? named(objectName(object, false), opening, true) : null
    if (FOR.test(core) || AT.test(core)) return nameAfterPreposition(item)
    // 消除56人以上大班额: the bound describes what follows.
    const counted = quantity.kind === 'count' || quantity.kind === 'person'
    if (counted && after.comparator !== null && approach.comparator === null && !USE.test(object)) return null
    const figure = compared || share || quantity.kind === 'money' || quantity.kind === 'measure'
    if (!figure && (opening === null || opening.kind === 'tending')) return null
  }
  if (closing && (closing.start === 0 || onlyVerbs(core))) return nameCarried(item, memory, closing)
  return nameSubject(item, memory, measured || share, compared)
}

/** Verbs have two characters: such a core in front of a figure with a thing behind it is one (消减3.5万吨煤炭). */
function unknownVerb(core: string, object: string): (Verb & { start: number }) | null {
  const single = /^(?:有|建|设|办|配|改|修)$/.test(core)
  return (single || (/^[一-龥]{2}$/.test(core) && object !== '')) && !FOR.test(core)
    ? { word: core, kind: 'activity', start: 0 }
    : null
}

/** Verb + figure + thing: 建设100个…平台, 推进10个以上…建设. */
function nameAfterVerb(item: Item, verb: Verb, compared: boolean): NamedItem | null {
  const person = item.quantity.kind === 'person' && PERSONAL_VERB.test(verb.word)
  const indicator = newPrefix(verb.word) + objectName(item.object, person)
  if (verb.kind !== 'tending') return named(indicator, verb, true)
  const share = item.quantity.kind === 'percent'
  const event =
    PUSH.test(verb.word) &&
    (EVENT_IN.test(item.object) || DONE_BY.test(item.object) || (share && /达到/.test(item.object)))
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
  const money = item.quantity.kind === 'money'
  if (memory.previous && !(own && money && memory.previous.baseUnit !== item.quantity.baseUnit)) {
    // 新开通…15万个，总数达到30万个: the total is not of what is new. A second measure of the same thing keeps its name.
    const same =
      item.chained && !own && !item.approach.level && !item.approach.cumulative && !item.frame.cumulative
    const name = memory.previous.indicator
    return named(same ? name : prefix + withoutNew(name), verb, false)
  }
  const topic = measuredName(countedName(memory.topic)).replace(/(?:建设|工作|行动|工程)$/, '')
  // 三年内投入10亿元: the verb is all there is.
  if (own && money && (topic.length < 2 || memory.previous)) return named(own.word, own, false)
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
    const flows = opening?.kind === 'activity' && /次$/.test(item.quantity.baseUnit)
    return named(name, own === item.core && !flows ? null : opening, false)
  }
  const closing = closingVerb(item.core)
  // 首贷户新增1800户 is 新增首贷户.
  if (closing?.kind === 'new') {
    return named(newPrefix(closing.word) + countedName(item.core.slice(0, closing.start)), closing, false)
  }
  const name = countedName(item.core)
  const inner = opening ?? (name !== item.core ? (openingVerb(name) ?? INNER) : null)
  if (inner || measured) return named(name, inner, false)
  if (item.chained && memory.verb) {
    const carried = newPrefix(memory.verb.word)
    const full = memory.previous ? rankedName(name, memory.previous.indicator) : name
    return named(
      full.startsWith(carried) ? full : carried + full,
      memory.verb,
      false,
      carried ? openReach(carried) : '',
    )
  }
  const figureOnly = item.quantity.kind === 'money' || item.quantity.kind === 'measure'
  const framed = item.frame.strength !== null || item.frame.partOf || memory.inParts || item.frame.cumulative
  const clear =
    /^每[百千万亿]|^[人户]均/.test(name) ||
    closing !== null ||
    compared ||
    figureOnly ||
    framed ||
    memory.previous !== null ||
    item.approach.achieved !== null
  return named(name, null, false, clear ? '' : '没有写明是本年任务还是现有数量，请核对')
}

const RANK = /^(?:国家|省|市|县|区|乡镇|村)级/

/** 国家级集聚区1个、省级3个: a rank alone is that of the thing before it. */
function rankedName(name: string, before: string): string {
  return /^(?:国家|省|市|县|区|乡镇|村)级$/.test(name) && RANK.test(before)
    ? before.replace(RANK, name)
    : name
}

function openReach(word: string): string {
  return `“${word}”是否管到本项，原文没有写明，请核对`
}
