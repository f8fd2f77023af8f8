// The plans that were left for another one, each with its undo stack, for as long as memory allows. What they show may be
// old; only `resume` says whether it still holds.
import type { PlanRows } from '#shared/model/plan-rows.ts'

/** What is kept of a plan: an open session whose paper is off the page. */
export interface LeftPlan {
  readonly planId: string
  /** Paragraphs, the measure of what it takes in memory. */
  readonly size: number
  /** Goes on from what is stored; false, changing nothing, when its undo stack does not fit that any more. */
  resume(stored: PlanRows): boolean
  dispose(): void
}

export class LeftPlans<Plan extends LeftPlan> {
  private readonly most: number
  /** The one left longest ago first. */
  private readonly plans = new Map<string, Plan>()

  /** `most` is how many paragraphs all plans together may have. */
  constructor(most: number) {
    this.most = most
  }

  /** Keeps a plan, letting go of those left longest ago, and of this one too where it alone is too long. */
  keep(plan: Plan): void {
    this.plans.get(plan.planId)?.dispose()
    this.plans.delete(plan.planId)
    this.plans.set(plan.planId, plan)
    let paragraphs = [...this.plans.values()].reduce((sum, each) => sum + each.size, 0)
    for (const [id, each] of this.plans) {
      if (paragraphs <= this.most) return
      paragraphs -= each.size
      this.plans.delete(id)
      each.dispose()
    }
  }

  /** Takes a plan out again to go on with it; null when it was not kept or was changed elsewhere since. */
  resume(stored: PlanRows): Plan | null {
    const plan = this.plans.get(stored.plan.id)
    if (!plan) return null
    this.plans.delete(stored.plan.id)
    if (plan.resume(stored)) return plan
    plan.dispose()
    return null
  }

  /** Lets go of all. */
  clear(): void {
    for (const plan of this.plans.values()) plan.dispose()
    this.plans.clear()
  }
}
