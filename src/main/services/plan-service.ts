// Plans of the open library: list, load, make, remove, change. Everything a drafter does to rows passes through here.
import type { PlanSummary } from '#shared/ipc/contract.ts'
import { lastingFields } from '#shared/composing/fields.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#shared/model/ids.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { PackedRows } from '#shared/ipc/packed-rows.ts'
import type { Operation } from '#shared/ops/operation.ts'
import type { Acknowledgement } from '#main/store/library-writer.ts'
import type { LibraryService } from './library-service.ts'
import { newPlan } from './new-plan.ts'

export class PlanService {
  private readonly library: LibraryService
  private readonly now: () => Date

  constructor(library: LibraryService, now: () => Date) {
    this.library = library
    this.now = now
  }

  /** All plans, the latest year first. Throws AppError no-library. */
  list(): PlanSummary[] {
    return this.library.current().listPlans()
  }

  /** The live rows of a plan. Throws AppError: no-library, plan-missing. */
  load(planId: string): PlanRows {
    return this.library.current().loadPlan(planId)
  }

  /** The same rows as they go to the window. Throws AppError: no-library, plan-missing. */
  open(planId: string): PackedRows {
    return this.library.current().openPlan(planId)
  }

  /**
   * What a plan whose header was never filled in takes over from the other plans of the library: of each field that
   * lasts the value given last. Empty where the plan has a header of its own. Throws AppError no-library.
   */
  rememberedHeader(planId: string): Record<string, string> {
    const plans = this.library.current().planRows()
    const own = plans.find(plan => plan.id === planId)?.header ?? {}
    if (Object.keys(own).length > 0) return {}
    const given = (name: string) => plans.find(plan => plan.header[name] !== undefined)?.header[name]
    return Object.fromEntries(
      lastingFields.flatMap(name => [[name, given(name) ?? '']]).filter(([, value]) => value !== ''),
    )
  }

  /**
   * The plan that a person means by `name`: an id, a whole title, or a part that only one title has. Throws AppError:
   * plan-missing, plan-ambiguous with the titles in question.
   */
  find(name: string): PlanSummary {
    const plans = this.list()
    const byId = plans.find(plan => plan.id === name)
    if (byId) return byId
    const whole = plans.filter(plan => plan.title === name)
    const found = whole.length > 0 || name === '' ? whole : plans.filter(plan => plan.title.includes(name))
    if (found.length === 1) return found[0]!
    if (found.length === 0)
      throw new AppError('plan-missing', `工作库里没有“${name}”，请先列出目录，按其中的标题或编号填写。`, {
        name,
      })
    const candidates = found.map(plan => `《${plan.title}》（${plan.id}）`).join('、')
    throw new AppError(
      'plan-ambiguous',
      `“${name}”对得上 ${found.length} 份方案，请改填编号：${candidates}。`,
      {
        name,
      },
    )
  }

  /** Makes a plan with a title, an empty section and an empty task. Throws AppError: no-library, library-read-only. */
  create({ title, year }: { title: string; year: number | null }): { planId: string } {
    const { plan, operations } = newPlan(title, year, this.now())
    this.library.current().createPlan(plan, newId(), operations)
    return { planId: plan.id }
  }

  /** Takes a plan out of the list. Throws AppError: no-library, plan-missing. */
  remove(planId: string): void {
    this.library.current().removePlan(planId, newId())
  }

  /** Stores operations, all or none; a batch id stored before is acknowledged again. Throws like `Library.applyBatch`. */
  apply(planId: string, batchId: string, operations: readonly Operation[]): Acknowledgement {
    return this.library.current().applyBatch(planId, batchId, operations)
  }
}
