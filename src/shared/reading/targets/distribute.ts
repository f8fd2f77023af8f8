// 分别: several subjects share one predicate and several values. 城镇和农村居民收入分别增长6%、7% is two targets.

const MEASURE_NOUN =
  /(?:(?:居民|农民)?(?:人均)?(?:可支配)?收入|排放总量|排放量|增加值|覆盖率|普及率|处理率|利用率|[一-龥]{2}率|占比|比重|比例|总量|数量|产量|面积|里程|支出|产值|总额|规模|投资|浓度|用量|能耗|强度|(?:保险)?(?:参保|缴费)?人数|(?:保险)?参保率|户数|水平|指数|(?:平均)?[一-龥]{2}(?:时间|时限|用时)|时间|时限|用时|成本|平均浓度|个数)$/

/**
 * Splits coordinated subjects into `count` names, the last one's measure noun shared out where the others lack it.
 * Null where the words do not divide into that many.
 */
export function splitSubjects(subject: string, count: number): string[] | null {
  const byMark = subject.split(/、|，/)
  const parts =
    byMark.length === count ? byMark : subject.split(/、|，|以及|和|与|(?<!普)及/).filter(part => part !== '')
  if (parts.length !== count || parts.some(part => part === '')) return null
  const last = parts.at(-1)!
  const noun = MEASURE_NOUN.exec(last)
  const shared = noun && noun.index >= 2 ? last.slice(noun.index) : ''
  return parts.map(part => (shared === '' || MEASURE_NOUN.test(part) ? part : part + shared))
}

/** The number of coordinated subjects, 1 where there is no coordination. */
export function countSubjects(subject: string): number {
  return subject.split(/、|以及|和|与|(?<!普)及/).length
}
