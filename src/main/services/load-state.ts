// The state that a person means by a name: a plan as it is now, or 方案@版本 for one of its versions.
import { AppError } from '#shared/ipc/errors.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { PlanService } from './plan-service.ts'
import type { VersionService } from './version-service.ts'

/**
 * The rows of the plan or version that `name` means: an id or title of a plan, the id of a version, or a plan and a
 * version's name joined by @. Throws AppError: plan-missing, plan-ambiguous, version-missing.
 */
export function loadState(
  { plans, versions }: { plans: PlanService; versions: VersionService },
  name: string,
): PlanRows {
  try {
    return plans.load(plans.find(name).id)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'plan-missing') throw error
    const byId = plans
      .list()
      .flatMap(plan => versions.list(plan.id))
      .find(version => version.id === name)
    if (byId) return versions.load(byId.id).rows
    const at = name.lastIndexOf('@')
    if (at < 1) throw error
    return loadNamed(versions, plans.find(name.slice(0, at)).id, name.slice(at + 1))
  }
}

function loadNamed(versions: VersionService, planId: string, name: string): PlanRows {
  const all = versions.list(planId)
  const version = all.find(each => each.name === name)
  if (version) return versions.load(version.id).rows
  const names = all.map(each => `“${each.name}”`).join('、')
  const message =
    names === ''
      ? `这份方案还没有冻结过版本，找不到“${name}”，请改填方案本身。`
      : `这份方案没有名为“${name}”的版本，请在${names}中选填。`
  throw new AppError('version-missing', message, { name })
}
