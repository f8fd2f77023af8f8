// Puts the facts of one named item together. Every field comes from the item, its frame or the sentence's memory.
import type { Strength } from '#shared/model/target.ts'
import { joinComparators } from './approach.ts'
import { basisOf } from './basis.ts'
import type { FoundTarget } from './found-target.ts'
import type { Item } from './items.ts'
import { SCOPE, VERB } from './lexicon.ts'
import type { Memory } from './memory.ts'
import type { NamedItem } from './named-item.ts'

/** What is good when it is low. */
const LOW_IS_GOOD =
  /浓度|(?<![占])比$|时间|时长|时限|用时|周期|成本|失业率|死亡率|发病率|事故|能耗|[耗漏]损|负债率|不良|排放|噪声|差距/
const PER_IN_NAME =
  /^(每[百千万亿]+(?:名)?(?:(?:常住|户籍|老年|劳动年龄)?人口|人|户|名[一-龥]{2,4}|[一-龥]{2,3}?(?=拥有|专利)))/
const SCOPE_IN_CORE = new RegExp(
  `^(?:(?:推动|促进|实现|完成|建成|带动|引导|支持|推进|${VERB.replaceAll(/\?<\w+>/g, '?:')}))?(${SCOPE})`,
)

/** The facts of an item under the given indicator. Offsets are those of the text read; `text` is filled in later. */
export function buildTarget(item: Item, name: NamedItem, indicator: string, memory: Memory): FoundTarget {
  const { quantity, approach, after, frame } = item
  // 累计建成1万个 tells where the total must stand at least, not how many are made.
  const atLeast =
    ((frame.cumulative || approach.cumulative) && approach.growth === null) ||
    frame.atLeast ||
    /至少/.test(item.core)
      ? '>='
      : null
  const comparator = joinComparators(
    (approach.better && LOW_IS_GOOD.test(indicator) ? '<=' : approach.comparator) ??
      name.comparator ??
      atLeast,
    after.comparator,
    quantity.over,
    quantity.valueMax !== null,
  )
  const parent = parentOf(item, memory)
  const basis = name.relative ? 'relative' : basisOf(item, indicator, name.verb?.kind ?? null)
  const counted = basis !== 'growth' && basis !== 'rate'
  return {
    text: '',
    indicator,
    comparator,
    value: quantity.value,
    valueMax: quantity.valueMax,
    unit: quantity.unit,
    amount: quantity.amount,
    baseUnit: quantity.baseUnit,
    basis:
      parent && counted && parent.baseUnit === quantity.baseUnit
        ? parent.basis
        : sameCount(item, memory)
          ? 'flow'
          : basis,
    scope: frame.scope ?? approach.scope ?? item.coreScope ?? scopeInCore(item) ?? memory.scope,
    strength: strengthOf(item, comparator, memory),
    period:
      frame.period ?? memory.period ?? (basis === 'growth' ? (frame.duration ?? memory.duration) : null),
    baseline: item.baseline,
    parent: parent?.indicator ?? null,
    per: frame.per ?? quantity.per ?? PER_IN_NAME.exec(indicator)?.[1] ?? sharedPer(item, memory),
    stretch: null,
    certainty: name.doubt === '' ? 'sure' : 'doubtful',
    doubt: name.doubt,
    start: item.start,
    end: name.withObject ? item.objectEnd : after.end,
  }
}

function scopeInCore(item: Item): string | null {
  return SCOPE_IN_CORE.exec(item.core)?.[1]?.replaceAll('、', '') ?? null
}

/** 每千人口医师数达3.8人、护士数达4.5人: what is counted per so many carries over to the next of the same unit. */
function sharedPer(item: Item, memory: Memory): string | null {
  const before = memory.previous
  const shared = item.chained && item.approach.level && item.core !== '' && before !== null
  return shared &&
    before.baseUnit === item.quantity.baseUnit &&
    before.per?.startsWith('每') &&
    item.frame.per === null &&
    before.basis === 'stock'
    ? before.per
    : null
}

/** 创建园区2个，每个设区市至少1个: a bound without a subject counts what the figure before it counts. */
function sameCount(item: Item, memory: Memory): boolean {
  const { approach, core, object, frame, quantity } = item
  const bare = core === '' && object === '' && !approach.level && approach.growth === null
  const before = memory.previous
  return bare && frame.per !== null && before?.basis === 'flow' && before.baseUnit === quantity.baseUnit
}

/** 其中 makes a figure part of a whole before it, in its own unit if there is one; later figures stay parts in that unit. */
function parentOf(item: Item, memory: Memory): FoundTarget | null {
  if (!memory.inParts) return null
  const same = memory.wholes.findLast(whole => whole.baseUnit === item.quantity.baseUnit)
  if (item.frame.partOf) return same ?? memory.wholes.at(-1) ?? null
  return item.approach.level ? null : (same ?? null)
}

function strengthOf(item: Item, comparator: FoundTarget['comparator'], memory: Memory): Strength {
  const said = item.approach.strength ?? item.frame.strength ?? memory.strength
  if (said) return said
  if (item.approach.limit && (comparator === '<=' || comparator === '<')) return '约束'
  if (item.after.comparator === '~') return '预期'
  // 力争翻一番，达到2000家: a subject that carries over brings its strength along.
  const before = item.core === '' && item.object === '' ? memory.previous?.strength : undefined
  return before === '力争' || before === '确保' ? before : '要求'
}
