// Amounts of one kind in one unit, so that 2小时 and 120分钟 can be compared. 万 and 亿 are folded before this.

/** Units of one kind with what each is worth in the first. */
const kinds: readonly Readonly<Record<string, number>>[] = [
  { 米: 1, 公里: 1000, 千米: 1000 },
  { 平方米: 1, 平米: 1, 平方公里: 1e6, 平方千米: 1e6, 公顷: 1e4 },
  { 公斤: 1, 千克: 1, 吨: 1000 },
  { 分钟: 1, 小时: 60, 个小时: 60 },
  { 天: 1, 日: 1 },
  { 工作日: 1, 个工作日: 1 },
  { 千瓦: 1, kW: 1, KW: 1, 兆瓦: 1000, MW: 1000 },
  { 千瓦时: 1, kWh: 1, 度: 1, 度电: 1 },
  { '%': 1, '％': 1, '‰': 0.1 },
  { 个百分点: 1, 百分点: 1 },
]

/** The amount in the first unit of its kind, with that unit's name. A unit of no known kind is its own. */
export function inBaseUnit(amount: number, unit: string): { amount: number; unit: string } {
  for (const kind of kinds) {
    const worth = kind[unit]
    if (worth !== undefined) return { amount: tidyNumber(amount * worth), unit: Object.keys(kind)[0]! }
  }
  return { amount, unit }
}

/** Takes the dust of binary fractions off a sum or product: 0.1 + 0.2 is 0.3. */
export function tidyNumber(value: number): number {
  return Number(value.toPrecision(12))
}
