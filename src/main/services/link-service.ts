// Plans that must agree: which are linked with which, and where their sentences about the same indicator differ.
import { comparableFromRows } from '#shared/compare/comparable-plan.ts'
import { crossCheck, type Disagreement } from '#shared/compare/cross-check.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { LinkKind, PlanLink } from '#shared/model/plan-link.ts'
import type { LibraryService } from './library-service.ts'

export interface LinkedPlans {
  links: PlanLink[]
  /** Those of the plan with each linked one, in the order of its text; its own side comes first. */
  disagreements: Disagreement[]
}

export class LinkService {
  private readonly library: LibraryService

  constructor(library: LibraryService) {
    this.library = library
  }

  /** The links of a plan. Throws AppError no-library. */
  list(planId: string): PlanLink[] {
    return this.library.current().linksOf(planId)
  }

  /** The links of a plan and what they bring to light. Throws AppError: no-library, plan-missing. */
  of(planId: string): LinkedPlans {
    const library = this.library.current()
    const own = comparableFromRows(library.loadPlan(planId))
    const links = library.linksOf(planId)
    const disagreements = links.flatMap(link =>
      crossCheck([own, comparableFromRows(library.loadPlan(link.planId))]),
    )
    return { links, disagreements }
  }

  /** Links two plans, or takes their link away with null. Throws AppError: plan-missing, wrong-usage, library-read-only. */
  set(planId: string, otherId: string, kind: LinkKind | null): void {
    if (planId === otherId)
      throw new AppError('wrong-usage', '方案不能和自己关联，请选另一份方案。', { planId })
    const library = this.library.writable()
    for (const id of [planId, otherId]) library.loadPlan(id)
    library.setLink(planId, otherId, kind)
  }
}
