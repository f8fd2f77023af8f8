// The name of what is measured, from the words around a figure. The words are the text's own; verbs that only
// say "do it" are dropped, 新建 and 新增 stay because they are part of what is counted.
import { matchAt } from '../quantity/word-pattern.ts'
import { DOING, GROWTH, NEW_VERB, SCOPE, VERB, verbClass, type VerbClass } from './lexicon.ts'

const VERB_AT = new RegExp(VERB, 'y')
const VERB_END = new RegExp(`(?:${VERB})(?:了)?$`)
const NEW_AT = new RegExp(NEW_VERB, 'y')
const PUSH_AT = /(?:推动|促进|带动|拉动|引导|使|完成|实现|保持|保障|推进|抓好|支持|达成|将|把|力促|稳定)/y
/** A verb of change in front of its object: 压减一般性支出10%. */
const CHANGE_AT = new RegExp(GROWTH, 'y')
const MAKE_AT = /(?:建成|建设|培育|打造|创建|建立|拥有|推广应用|推广|累计|发展)/y
const NOUN_TAIL =
  /^(?:性(?!能)|型|类|区(?!级|域)|率(?!先)|量(?!子)|面(?!向|对)|度(?!假)|用地|用(?!户|能|水|电)|场(?!景|所|馆)|数(?![字据控智])|额|力|期(?!刊|货)|水平|人次|人数|能力|周期|时限|时间|成本|规模(?!以上|化)|速度|强度|质量)/
/** What a verb in front makes a name of: 应用场景, 服务中心, 培训基地. */
const PLACE_NOUN =
  /^(?:场景|中心|基地|项目|平台|机构|站|点|体系|设施|设备|系统|人才|人员|队伍|企业|园区|园|网点|网络|试点|案例|活动|课程|班|目录|清单|标准|资金|贷款|基金|主体|对象|资源)/
/** Verbs that stand as nouns in front of such a word even where no other verb governs them. */
const NOMINAL_VERB = /^(?:应用|服务|培训|治理|保障|监测|检测|救助|投资|生产|加工|共享)$/
const SCOPE_AT = new RegExp(`(?:${SCOPE})(?:的)?`, 'y')
/** Words after which a doing verb in the middle of a core begins the object: 依托…推出, 支持企业新建. */
const ADVERBIAL =
  /^(?:依托|通过|支持|鼓励|引导|推动|围绕|聚焦|在|利用|会同|面向|针对|对|为|向|以|按照|结合|组织|指导|力争|根据|由|从|与|省|市|县|政府|企业|各)/
const INNER_VERB = new RegExp(
  `.*(${NEW_VERB}|开设|推出|打造|举办|建成|培育|引进|创建|组建|设立|安排|发放|投放|选派|招聘)(?=.{2})`,
)
/** After 为…, 对…: the last doing verb of any kind. */
const LAST_DOING = new RegExp(`.*(${DOING})(?=.{2})`)

/** A name without its 新建, 新增. */
export function withoutNew(name: string): string {
  const verb = matchAt(NEW_AT, name, 0)
  return verb && name.length - verb[0].length >= 2 ? name.slice(verb[0].length) : name
}

/** Whether a core is nothing but verbs: 供应分配. */
export function onlyVerbs(core: string): boolean {
  let rest = core
  for (let verb = openingVerb(rest); verb && rest !== ''; verb = openingVerb(rest))
    rest = rest.slice(verb.word.length)
  return rest === ''
}

/** The verb a core ends in, null where it ends in a noun. */
export function closingVerb(core: string): { word: string; kind: VerbClass; start: number } | null {
  const match = VERB_END.exec(core.length > 12 ? core.slice(-12) : core)
  if (!match) return null
  return { word: match[0], kind: verbClass(match), start: core.length - match[0].length }
}

/** The verb a core begins with, null where it begins with a noun. */
export function openingVerb(core: string): { word: string; kind: VerbClass } | null {
  const match = matchAt(VERB_AT, core, 0)
  return match ? { word: match[0], kind: verbClass(match) } : null
}

/** The indicator prefix of a verb: 新建 stays, 增加 is 新增, other verbs leave nothing. */
export function newPrefix(verb: string): string {
  return matchAt(NEW_AT, verb, 0) ? verb.replace(/^(?:增加|增设)/, '新增') : ''
}

/** The name in a core whose figure follows a level or growth word: 双随机事项覆盖率. */
export function measuredName(core: string): string {
  let name = tidy(core)
  for (;;) {
    const scope = matchAt(SCOPE_AT, name, 0)
    const push = matchAt(PUSH_AT, name, 0) ?? matchAt(MAKE_AT, name, 0) ?? matchAt(CHANGE_AT, name, 0)
    const cut = scope?.[0].length ?? push?.[0].length ?? 0
    const rest = name.slice(cut)
    if (cut === 0 || rest.length < 2 || NOUN_TAIL.test(rest)) break
    name = rest
  }
  const verb = matchAt(NEW_AT, name, 0)
  return verb ? newPrefix(verb[0]) + name.slice(verb[0].length) : name
}

/** The name in a core that ends in the thing counted: 建设新型教学空间 → 新型教学空间. */
export function countedName(core: string): string {
  let name = tidy(core)
  if (ADVERBIAL.test(name)) {
    const inner = (/^(?:为|对|向|给)/.test(name) ? LAST_DOING : INNER_VERB).exec(name)
    if (inner) name = name.slice(inner[0].length - inner[1]!.length)
  }
  for (let i = 0; i < 3; i++) {
    const scope = matchAt(SCOPE_AT, name, 0)
    if (scope && name.length > scope[0].length + 1) name = name.slice(scope[0].length)
    const verb = openingVerb(name)
    if (!verb) break
    const rest = name.slice(verb.word.length)
    if (rest.length < 2 || NOUN_TAIL.test(rest)) break
    if (PLACE_NOUN.test(rest) && (i > 0 || NOMINAL_VERB.test(verb.word))) break
    if (verb.kind === 'new') return newPrefix(verb.word) + rest
    name = rest
  }
  return tidy(name)
}

/** The name in the words behind a figure: 具有国际领先水平的公共云计算平台 → 公共云计算平台. */
export function objectName(object: string, person: boolean): string {
  const words = tidy(object.replace(/^的/, ''))
  if (person) {
    const cut = words.search(/的|提供|开展|参加|实现|享受|接受|完成|进行|稳定/)
    return cut >= 2 ? words.slice(0, cut) : words
  }
  const last = words.lastIndexOf('的')
  const head = last >= 0 && words.length - last > 2 ? words.slice(last + 1) : words
  const bare = head.replace(/(?:的)?(?:建设|工作|任务|目标)$/, '')
  return bare.length >= 2 ? bare : head
}

function tidy(words: string): string {
  return words
    .replace(/\s/g, '')
    .replace(/^[、，和及与并：:（(]+/, '')
    .replace(/[、，：:（(的]+$/, '')
}
