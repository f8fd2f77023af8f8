// Targets without a figure: full coverage, a level set by another one (与经济增长基本同步), and milestones.
// A milestone needs both an event that either has happened or not and a day by which it must.
import type { Basis, Comparator } from '#shared/model/target.ts'
import type { Span } from '../quantity/protected-spans.ts'
import { measuredName } from './indicator.ts'
import type { FoundTarget } from './found-target.ts'
import type { Frame } from './frame.ts'
import { ADVERB, SCOPE, STRENGTHS } from './lexicon.ts'

const STRENGTH_WORDS = STRENGTHS.map(([, source]) => source).join('|')
const COVERAGE = /^(.*?)(基本实现|实现|完成|做到|达到|确保)?([^，。；]{2,60}?)(基本)?全覆盖$/
const PROCESS = /推进|推动|促进|加快|逐步|探索|争取|的全覆盖$|扩大|拓展/
const ALL =
  /^(.{2,40}?)(?:实现|完成|要)?全部(脱贫|摘帽|完成|建成|达标|销号|整改到位|开工|竣工|投产|接入|入网|上线|拆除|退出|消除|办结|完工|投用)$/
const CLEARED = /^(?:.*?(?:实现|做到|完成|确保))?(.{2,30}?)(?:动态|全面|基本|全部)?清零$/
const IN_STEP =
  /^(.{2,30}?)(?:与|同|和)(.{2,20}?)(基本|保持|总体|大体)?(?:保持)?(同步|持平|相当|相适应)(?:增长)?$/
const BEYOND =
  /^(.{2,30}?)(?:继续|保持|要|均|力争)?(不低于|高于|快于|好于|优于|超过|领先于?|低于|不高于)((?:全国|全省|全市|全区|国家|省|市|上年|去年|经济|地区生产总值|GDP|财政|城镇|周边|同期)[^，。；]{0,16}(?:平均水平|平均|均值|水平|增速|增长|增幅|平均增速))$/
const BEYOND_COMPARATOR: Record<string, Comparator> = { 不低于: '>=', 低于: '<', 不高于: '<=' }
const TIME =
  /今年|明年|年底|年内|年末|上半年|下半年|[一二三四]季度|(?:^|[^个\d])\d{1,2}月(?:底|份|末|初|中旬|上旬|下旬|\d{1,2}日)?|\d{4}年|十[三四五六]五/
const EVENT_LAST =
  /^(.{3,60}?)(?:(?:全面|基本|正式|全部|整体|顺利|如期|同步|实现|要|建成并|主体)+)?(建成投入使用|建成投用|建成投运|建成通车|建成运营|建成运行|投入运营|投入使用|投入运行|投入试运行|投运|投用|竣工验收|竣工|投产|通车|开通运营|通航|通水|开通|上线运行|开工建设|开工|并网发电|并网|挂牌运营|完工|封顶|交付使用|启用|开园|开业|建成)$/
const EVENT_FIRST = /^(?:全面|基本)?(?:建成投用|建成并投用|建成|开工建设|开通|启用)([^、，的]{4,40})$/
const LEAD = new RegExp(`^(?:${STRENGTH_WORDS}|${ADVERB}|推动|推进|实现|完成|保持|做到|促进|\\s)+`)
const SCOPE_FIRST = new RegExp(`^(${SCOPE})(?:的)?`)
const TIME_WORDS =
  /(?:力争|到)?(?:\d{4}年|今年|明年)?(?:上半年|下半年|年底|年末|年内|底|[一二三四]季度末?|(?:\d{1,2})月(?:底|份|末|初|中旬|上旬|下旬|\d{1,2}日)?)?(?:之?前)?$/

const RELATIVE_CUE = /全覆盖|全部|清零|同步|持平|相当|相适应|不低于|不高于|高于|低于|快于|好于|优于|超过|领先/
const EVENT_CUE = /投|竣工|通车|开通|通航|通水|上线|开工|并网|挂牌|完工|封顶|交付|启用|开园|开业|建成/

/** Whether a sentence without figures can set a target at all; cheap, and never wrongly false. */
export function mayBeUnnumbered(sentence: string): boolean {
  return RELATIVE_CUE.test(sentence) || (EVENT_CUE.test(sentence) && TIME.test(sentence))
}

/** Reads a clause in which no figure set a target; null where it sets none. `figured` tells that it holds figures. */
export function readUnnumbered(
  text: string,
  clause: Span,
  frame: Frame,
  figured: boolean,
  period: string | null,
): FoundTarget | null {
  const raw = text.slice(frame.end, clause.end)
  const words = raw.replace(/\s/g, '')
  const start = clause.start + (/^\s*/.exec(text.slice(clause.start, clause.end))?.[0].length ?? 0)
  const span = { start, end: clause.start + text.slice(clause.start, clause.end).trimEnd().length }
  const covered = coverage(words, frame, span) ?? complete(words, span)
  if (covered) return covered
  const relative = inStep(words, frame, span) ?? beyond(words, frame, span)
  if (relative) return relative
  if (figured) return null
  const timed = TIME.test(text.slice(clause.start, clause.end)) || period !== null
  return timed ? milestone(words, frame, span, period) : null
}

interface Facts {
  indicator: string
  basis: Basis
  comparator: Comparator | null
  value?: number
  scope: string
  strength: FoundTarget['strength']
  period?: string | null
  doubt: string
}

function target(facts: Facts, span: Span): FoundTarget {
  const value = facts.value ?? null
  const unit = value === null ? '' : '%'
  return {
    text: '',
    indicator: facts.indicator,
    comparator: facts.comparator,
    value,
    valueMax: null,
    unit,
    amount: value,
    baseUnit: unit,
    basis: facts.basis,
    scope: facts.scope,
    strength: facts.strength,
    period: facts.period ?? null,
    baseline: null,
    parent: null,
    per: null,
    stretch: null,
    certainty: facts.doubt === '' ? 'sure' : 'doubtful',
    doubt: facts.doubt,
    start: span.start,
    end: span.end,
  }
}

/** Takes the scope off the front of a subject. */
function scoped(words: string, frame: Frame): { name: string; scope: string } {
  const bare = words.replace(LEAD, '')
  const scope = SCOPE_FIRST.exec(bare)
  const name = scope ? bare.slice(scope[0].length) : bare
  return { name: measuredName(name), scope: frame.scope ?? scope?.[1]?.replaceAll('、', '') ?? '' }
}

function coverage(words: string, frame: Frame, span: Span): FoundTarget | null {
  const match = COVERAGE.exec(words)
  if (!match) return null
  const [, before = '', verb, subject = '', nearly] = match
  if (PROCESS.test(before + subject) || (!verb && !frame.strength && frame.period === null)) return null
  // 实现A和B全覆盖: what is covered is the last of the two where the first is a quoted name.
  const { name, scope } = scoped(
    subject.slice(subject.lastIndexOf('”和') < 0 ? 0 : subject.lastIndexOf('”和') + 2),
    frame,
  )
  if (name.length < 2) return null
  const about = nearly !== undefined || verb === '基本实现'
  return target(
    {
      indicator: `${name}覆盖率`,
      basis: 'rate',
      comparator: about ? '~' : '=',
      value: 100,
      scope,
      strength: frame.strength ?? (verb === '确保' ? '确保' : '要求'),
      doubt: `“${about ? '基本' : ''}全覆盖”按100%理解，请核对`,
    },
    span,
  )
}

function complete(words: string, span: Span): FoundTarget | null {
  const all = ALL.exec(words)
  if (all && !PROCESS.test(all[1]!)) {
    return target(
      {
        indicator: `${all[1]!.replace(LEAD, '')}${all[2]!}率`,
        basis: 'rate',
        comparator: '=',
        value: 100,
        scope: '',
        strength: '要求',
        doubt: '“全部”按100%理解，请核对',
      },
      span,
    )
  }
  const cleared = CLEARED.exec(words)
  if (!cleared || PROCESS.test(words)) return null
  return target(
    {
      indicator: `${cleared[1]!.replace(LEAD, '')}清零`,
      basis: 'milestone',
      comparator: null,
      scope: '',
      strength: '要求',
      doubt: '“清零”没有写明数量，按里程碑理解，请核对',
    },
    span,
  )
}

function inStep(words: string, frame: Frame, span: Span): FoundTarget | null {
  const match = IN_STEP.exec(words)
  if (!match) return null
  const [, subject = '', , nearly, word] = match
  const { name, scope } = scoped(subject, frame)
  const exact = word === '持平' && nearly !== '基本' && nearly !== '总体' && nearly !== '大体'
  return target(
    {
      indicator: name,
      basis: 'relative',
      comparator: exact ? '=' : '~',
      scope,
      strength: frame.strength ?? '预期',
      period: frame.period,
      doubt: '',
    },
    span,
  )
}

function beyond(words: string, frame: Frame, span: Span): FoundTarget | null {
  const match = BEYOND.exec(words)
  if (!match) return null
  const { name, scope } = scoped(match[1]!, frame)
  return target(
    {
      indicator: name,
      basis: 'relative',
      comparator: BEYOND_COMPARATOR[match[2]!] ?? '>',
      scope,
      strength: frame.strength ?? '要求',
      period: frame.period,
      doubt: '',
    },
    span,
  )
}

function milestone(words: string, frame: Frame, span: Span, period: string | null): FoundTarget | null {
  const subject = EVENT_LAST.exec(words)?.[1]?.replace(TIME_WORDS, '') ?? EVENT_FIRST.exec(words)?.[1]
  if (subject === undefined) return null
  const { name, scope } = scoped(subject, frame)
  if (name.length < 3) return null
  return target(
    {
      indicator: name,
      basis: 'milestone',
      comparator: null,
      scope,
      strength: frame.strength ?? '要求',
      period: frame.period ?? period,
      doubt: '',
    },
    span,
  )
}
