// Next year's plan (滚动编制): drafts it from a stored plan, as a preview or stored as a new plan.
import { newId } from '#shared/model/ids.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { planNextYear, type NextYearDraft, type NextYearOptions } from '#shared/rollover/plan-next-year.ts'
import type { LibraryService } from './library-service.ts'

export type NextChoices = Omit<NextYearOptions, 'createdAt'>

export class NextService {
  private readonly library: LibraryService
  private readonly now: () => Date

  constructor(library: LibraryService, now: () => Date) {
    this.library = library
    this.now = now
  }

  /** What the new plan would be; stores nothing. Throws AppError: plan-missing, wrong-usage for a year that does not fit. */
  preview(planId: string, choices: NextChoices): NextYearDraft {
    const rows = this.library.current().loadPlan(planId)
    return planNextYear(rows, { ...choices, createdAt: this.now().toISOString() })
  }

  /** Stores the new plan in one transaction; the old one is not touched. Throws AppError like `preview` and `createPlan`. */
  create(planId: string, choices: NextChoices): NextYearDraft {
    const library = this.library.writable()
    const draft = this.preview(planId, choices)
    const { plan, blocks, owners, targets, deadlines } = draft.rows
    // Organisations belong to the library and are there already.
    const operations: Operation[] = [
      ...blocks.map(row => ({ op: 'block.insert', row }) as const),
      ...owners.map(row => ({ op: 'owner.insert', row }) as const),
      ...targets.map(row => ({ op: 'target.insert', row }) as const),
      ...deadlines.map(row => ({ op: 'deadline.insert', row }) as const),
    ]
    library.createPlan(plan, newId(), operations)
    return draft
  }
}
