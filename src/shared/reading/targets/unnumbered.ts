// Targets without a figure: full coverage, a level set by another one (与经济增长基本同步), and milestones.
// A milestone needs both an event that either has happened or not and a day by which it must.
import type { Span } from '../quantity/protected-spans.ts'
import type { FoundTarget } from './found-target.ts'
import type { Frame } from './frame.ts'
import { readRelative } from './relative.ts'
import { LEAD, scoped, unnumberedTarget, type UnnumberedFacts } from './unnumbered-target.ts'

const COVERAGE = /^(.*?)(基本实现|实现|完成|做到|达到|确保)?([^，。；]{2,60}?)(基本)?全覆盖$/
/** 综合服务设施实现全覆盖: the verb stands behind the subject. */
const COVERED = /^(?!推进|推动|加快)([^，。；]{2,60}?)(?:实现|做到|达到)(基本)?全覆盖$/
const PROCESS = /推进|推动|促进|加快|逐步|探索|争取|的全覆盖$|扩大|拓展/
const ALL =
  /^(.{2,40}?)(?:实现|完成|要)?全部(脱贫|摘帽|完成|建成|达标|销号|整改到位|开工|竣工|投产|接入|入网|上线|拆除|退出|消除|办结|完工|投用)$/
const CLEARED = /^(?:.*?(?:实现|做到|完成|确保))?(.{2,30}?)(?:动态|全面|基本|全部)?清零$/
/** 保持零增长, 较大事故零发生: nought printed as a word. */
const NOUGHT =
  /^(.{2,40}?)(?:继续|持续|始终)?(?:保持|实现|达到|做到|确保|力争)?[“"]?(?:(零|负)(增长)|零(发生|事故|死亡|伤亡|亡人|新增|发案|感染|返贫|增加|积压|拖欠|投诉|失误|差错)|(?:降)?为零)[”"]?$/
const TIME =
  /今年|明年|年底|年内|年末|上半年|下半年|[一二三四]季度|(?:^|[^个\d])\d{1,2}月(?:底|份|末|初|中旬|上旬|下旬|\d{1,2}日)?|\d{4}年|十[三四五六]五/
const EVENT_LAST =
  /^(.{3,60}?)(?:(?:全面|基本|正式|全部|整体|顺利|如期|同步|实现|要|建成并|主体)+)?(建成投入使用|通水调试|联调联试|试运行|试运营|投料试车|建成投用|建成投运|建成通车|建成运营|建成运行|投入运营|投入使用|投入运行|投入试运行|投运|投用|竣工验收|竣工|投产|通车|开通运营|通航|通水|开通|上线运行|开工建设|开工|并网发电|并网|挂牌运营|完工|封顶|交付使用|启用|开园|开业|建成)$/
const EVENT_FIRST = /^(?:全面|基本)?(?:建成投用|建成并投用|建成|开工建设|开通|启用)([^、，的]{4,40})$/
const TIME_WORDS =
  /(?:力争|到)?(?:\d{4}年|今年|明年)?(?:上半年|下半年|年底|年末|年内|底|[一二三四]季度末?|(?:\d{1,2})月(?:底|份|末|初|中旬|上旬|下旬|\d{1,2}日)?)?(?:之?前)?$/

const RELATIVE_CUE =
  /全覆盖|全部|清零|同步|持平|相当|相适应|不低于|不高于|高于|低于|快于|好于|优于|超过|领先|平均水平|[前第][\d一二三四五六七八九十]|前列|首位|榜首|不快于|慢于|为零|零[发事死伤亡新感返增积拖投失差]|负增长/
const EVENT_CUE = /投|竣工|通车|开通|通航|通水|上线|开工|并网|挂牌|完工|封顶|交付|启用|开园|开业|建成/

/** Whether a sentence without figures can set a target at all; cheap, and never wrongly false. */
export function mayBeUnnumbered(sentence: string): boolean {
  return RELATIVE_CUE.test(sentence) || (EVENT_CUE.test(sentence) && TIME.test(sentence))
}

/** Reads a clause in which no figure set a target; null where it sets none. `figured` tells that it holds figures, `before` what the clause before it measured. */
export function readUnnumbered(
  text: string,
  clause: Span,
  frame: Frame,
  figured: boolean,
  period: string | null,
  before: string | null,
): FoundTarget | null {
  const raw = text.slice(frame.end, clause.end)
  const words = raw.replace(/\s/g, '')
  const start = clause.start + (/^\s*/.exec(text.slice(clause.start, clause.end))?.[0].length ?? 0)
  const span = { start, end: clause.start + text.slice(clause.start, clause.end).trimEnd().length }
  const covered = coverage(words, frame, span) ?? complete(words, span) ?? nought(words, frame, span)
  if (covered) return covered
  const relative = readRelative(words, frame, span, before)
  if (relative) return relative
  if (figured) return null
  const timed = TIME.test(text.slice(clause.start, clause.end)) || period !== null
  return timed ? milestone(words, frame, span, period) : null
}

function coverage(words: string, frame: Frame, span: Span): FoundTarget | null {
  const reached = COVERED.exec(words)
  const match = reached ? null : COVERAGE.exec(words)
  if (!reached && !match) return null
  const [, before = '', verb, subject = '', nearly] = match ?? ['', '', '实现', reached![1], reached![2]]
  if (PROCESS.test(before + subject) || (!verb && !frame.strength && frame.period === null)) return null
  // 实现A和B全覆盖: what is covered is the last of the two where the first is a quoted name.
  const { name, scope } = scoped(
    subject.slice(subject.lastIndexOf('”和') < 0 ? 0 : subject.lastIndexOf('”和') + 2),
    frame,
  )
  if (name.length < 2) return null
  const about = nearly !== undefined || verb === '基本实现'
  return unnumberedTarget(
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
    return unnumberedTarget(
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
  return unnumberedTarget(
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

function nought(words: string, frame: Frame, span: Span): FoundTarget | null {
  const match = NOUGHT.exec(words)
  if (!match) return null
  const [, subject = '', sign, , event = '发生'] = match
  const { name, scope } = scoped(subject, frame)
  if (name.length < 2) return null
  const growth = sign !== undefined
  const facts: UnnumberedFacts = {
    indicator: growth || event === '发生' ? name : name + event,
    basis: growth ? 'growth' : 'flow',
    comparator: sign === '负' ? '<' : '=',
    value: 0,
    unit: growth ? '%' : '',
    scope,
    strength: frame.strength ?? '要求',
    period: frame.period,
    doubt: '',
  }
  return unnumberedTarget(facts, span)
}

function milestone(words: string, frame: Frame, span: Span, period: string | null): FoundTarget | null {
  const subject = EVENT_LAST.exec(words)?.[1]?.replace(TIME_WORDS, '') ?? EVENT_FIRST.exec(words)?.[1]
  if (subject === undefined) return null
  const { name, scope } = scoped(subject, frame)
  if (name.length < 3) return null
  return unnumberedTarget(
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
