// The order of plans in a list: the newest year first, plans without a year last, then by title.
import type { PlanSummary } from '#shared/ipc/contract.ts'

/** A sorted copy. */
export function planOrder(plans: readonly PlanSummary[]): PlanSummary[] {
  const year = (plan: PlanSummary) => plan.year ?? -Infinity
  return [...plans].sort((a, b) =>
    year(a) === year(b) ? a.title.localeCompare(b.title, 'zh-CN') : year(b) - year(a),
  )
}
