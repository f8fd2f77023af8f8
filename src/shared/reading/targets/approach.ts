// The words that lead up to a quantity and follow it: comparators, levels, growth, strength. Read outwards from
// the figure, so that what remains on the left is the subject or the verb with its object.
import type { Comparator, Strength } from '#shared/model/target.ts'
import type { Quantity } from '../quantity/read-quantities.ts'
import { matchAt } from '../quantity/word-pattern.ts'
import { AFTER, COMPARISON, GROWTH, LEVEL, levelOf, SCOPE, STRENGTHS } from './lexicon.ts'

export interface Approach {
  /** Where the approach begins: the subject or verb ends here. */
  start: number
  comparator: Comparator | null
  /** A level word (达到, 控制在): what stands in front is measured. */
  level: boolean
  /** 优于: which side of the figure is meant depends on what is measured. */
  better: boolean
  /** 控制在: a limit set from above. */
  limit: boolean
  growth: string | null
  strength: Strength | null
  scope: string | null
  cumulative: boolean
  /** 分别 or 各: several subjects, several values. */
  respectively: boolean
  /** 比上年, 同比: a change is measured. */
  comparison: boolean
  /** 完成 or 实现 between subject and figure: 投资完成500亿元. */
  achieved: string | null
}

const REACH = 16
const LEVEL_END = new RegExp(`(${LEVEL})\\s*$`)
/** 改造提升 is something done, not a change of level. */
const GROWTH_END = new RegExp(`(?<!改造|巩固|优化|整治)(${GROWTH})(?:了|幅度)?\\s*$`)
const COMPARISON_END = new RegExp(`(?:${COMPARISON}|实际|可比价)\\s*$`)
const FILLER_END =
  /(累计|分别|各|均|都|也|要|需|应|须|再|将|基本|总体|总|预期|预计|数量|总数|总量|平均|全部|达|以|拟按|拟|按|可|又|仍|继续)\s*$/
/** Words that count up without being a subject. */
const TOTALLING_END = /(?:累计|总计|共计|合计|全年|年内)\s*$/
const ACHIEVED_END = /(实现|完成|做到)\s*$/
const WHEN =
  '(?:[全今明本当]年度?|[上下]半年|年[内底末]|[一二三四]季度[末底]?|\\d{4}年[底末]?|\\d{1,2}月份?[底末]?|[底日]?之?前)'
/** Words that say when or how firmly, not what: in 上半年完成20个 the verb has its object behind it. */
const NO_SUBJECT = new RegExp(`^\\s*(?:${WHEN}|到|力争|确保|争取)+\\s*$`)
/** Between a subject and 完成 or 达到: 投资年内完成500亿元. */
export const WHEN_END = new RegExp(`${WHEN}+\\s*$`)
const STRENGTH_END = STRENGTHS.map(([strength, source]) => [strength, new RegExp(`${source}\\s*$`)] as const)
const SCOPE_END = new RegExp(`(${SCOPE})\\s*$`)
/** 数量 and the like are fillers only where a subject can do without them: 总数达到, 社区数量达到 keeps its noun. */
const SUBJECTLESS = /(?:^|[，、；和及])\s*$/

/** Reads leftwards from a figure, not past `from`. */
export function readApproach(text: string, from: number, quantity: Quantity): Approach {
  const end = quantity.start
  const change = quantity.kind === 'percent' || quantity.kind === 'points' || quantity.kind === 'multiple'
  const found: Approach = {
    start: end,
    comparator: null,
    level: false,
    better: false,
    limit: false,
    growth: null,
    strength: null,
    scope: null,
    cumulative: false,
    respectively: false,
    comparison: false,
    achieved: null,
  }
  for (let moved = true; moved;) {
    moved = false
    const window = text.slice(Math.max(from, found.start - REACH), found.start)
    const step = readStep(window, found, change)
    if (step > 0) {
      found.start -= step
      moved = true
    }
  }
  return found
}

/** Takes one word off the end of the window into `found`; returns how many characters it took. */
function readStep(window: string, found: Approach, change: boolean): number {
  if (window.trim() === '') return 0
  const strength = STRENGTH_END.map(([value, pattern]) => [value, pattern.exec(window)] as const).find(
    ([, m]) => m,
  )
  if (
    strength &&
    strength[1]!.index + strength[1]![0].length === window.length &&
    window !== strength[1]![0]
  ) {
    found.strength ??= strength[0]
    return strength[1]![0].length
  }
  const level = found.growth === null || !found.level ? LEVEL_END.exec(window) : null
  if (level && acceptLevel(level, window, found)) return level[0].length
  const growth = found.growth === null && !found.level ? GROWTH_END.exec(window) : null
  // 增加5000个学位 has a verb in front of its figure, 增长8% a subject left out.
  if (growth && (growth.index > 0 || change)) {
    found.growth = growth[1]!
    return growth[0].length
  }
  if (growth && window === growth[0]) return 0
  const comparison = COMPARISON_END.exec(window)
  if (comparison) {
    found.comparison = true
    return comparison[0].length
  }
  const achieved = found.achieved === null ? ACHIEVED_END.exec(window) : null
  if (achieved && achieved.index > 0 && !NO_SUBJECT.test(window.slice(0, achieved.index))) {
    found.achieved = achieved[1]!
    return achieved[0].length
  }
  const filler = FILLER_END.exec(window)
  if (filler) return takeFiller(filler, window, found)
  const scope = found.level ? null : SCOPE_END.exec(window)
  if (scope && LEVEL_END.test(window.slice(0, scope.index))) {
    found.scope = scope[1]!
    return scope[0].length
  }
  return 0
}

function acceptLevel(match: RegExpExecArray, window: string, found: Approach): boolean {
  const word = match[1]!
  const { comparator, level } = levelOf(word)
  const before = window.slice(0, match.index).replace(TOTALLING_END, '')
  // 为10万户居民 and 累计为10万户居民 have a preposition, 实现90%以上 a verb: both need a subject in front to be levels.
  if (/^(?:为|实现|共|保持|稳定|控制)$/.test(word) && !/[一-龥A-Za-z）”]\s*$/.test(before)) return false
  if (word === '实现' && found.comparator === null && found.growth === null) {
    found.achieved ??= word
    return true
  }
  if (word === '为' && /[成作因认称视列确]$/.test(before)) return false
  if (word === '近' && /[最邻附远]$/.test(before)) return false
  if (found.comparator === null || found.comparator === '=') found.comparator = comparator
  found.level ||= level
  found.better ||= /^[优好]于$/.test(word)
  found.limit ||= /^控制/.test(word)
  return true
}

function takeFiller(match: RegExpExecArray, window: string, found: Approach): number {
  const word = match[1]!
  const before = window.slice(0, match.index)
  if (/^(?:数量|总数|总量|总)$/.test(word) && !(found.comparator !== null && SUBJECTLESS.test(before)))
    return 0
  if (/^[以可]$/.test(word) && found.comparator === null) return 0
  if (/按$/.test(word) && before.trim() === '') return 0
  if (word === '累计') found.cumulative = true
  if (word === '分别' || word === '各') found.respectively = true
  return match[0].length
}

export interface AfterWords {
  comparator: Comparator | null
  end: number
}

const AFTER_AT = new RegExp(`\\s?${AFTER}`, 'y')
const AFTER_COMPARATOR: Record<string, Comparator> = { up: '>=', down: '<=', within: '<=', about: '~' }

/** Reads 以上, 以内, 左右 … right after a figure. */
export function readAfter(text: string, at: number): AfterWords {
  const match = matchAt(AFTER_AT, text, at)
  if (!match) return { comparator: null, end: at }
  const name = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined)![0]
  return { comparator: AFTER_COMPARATOR[name]!, end: at + match[0].length }
}

/**
 * The comparator of a figure from the words around it. 左右 wins over what stands in front, 以上/以内 fill a bare
 * or equal one, 余 makes a bare one 超过, and a range is a range.
 */
export function joinComparators(
  before: Comparator | null,
  after: Comparator | null,
  over: boolean,
  range: boolean,
): Comparator {
  if (range) return 'between'
  if (after === '~') return '~'
  if (over && (before === null || before === '=' || before === '>=')) return '>'
  if (after !== null && (before === null || before === '=' || before === '~')) return after
  return before ?? '='
}
