// Who owns work in the library's other plans, which the open plan's rows do not say, and changes to them.
import { shallowRef } from 'vue'
import { newId } from '#shared/model/ids.ts'
import type { Owner } from '#shared/model/owner.ts'
import { call } from '../../api/client.ts'
import { useApp } from '../../stores/app.ts'
import { usePlan } from '../../stores/plan.ts'
import { zh } from '../../strings/zh-CN.ts'
import { takeOver } from './directory-operations.ts'

export function useOtherPlans() {
  const app = useApp()
  const plan = usePlan()
  const ownersByPlan = shallowRef<ReadonlyMap<string, readonly Owner[]>>(new Map())
  /** Until the other plans have been read, nothing may be taken off the list. */
  const known = shallowRef(false)

  /** Reads the owners of every plan but the open one. A failure is shown across the top. */
  async function load(): Promise<void> {
    known.value = false
    await app.attempt(zh.organisations.loading, async () => {
      const plans = await call('plans.list', {})
      const read = new Map<string, readonly Owner[]>()
      for (const { id } of plans) {
        if (id !== plan.session?.planId) read.set(id, (await call('plans.load', { planId: id })).owners)
      }
      ownersByPlan.value = read
      known.value = true
    })
  }

  /** How many tasks of other plans an organisation leads or supports. */
  function tasksOf(organisationId: string): number {
    const all = [...ownersByPlan.value.values()].flat()
    return all.filter(owner => owner.organisationId === organisationId).length
  }

  /** Hands the work of one organisation to another in the other plans, plan by plan. False when that failed. */
  async function handOver(fromId: string, intoId: string): Promise<boolean> {
    const done = await app.attempt(zh.organisations.merging, async () => {
      for (const [planId, owners] of ownersByPlan.value) {
        const operations = takeOver(owners, fromId, intoId)
        if (operations.length > 0) await call('operations.apply', { planId, batchId: newId(), operations })
      }
      return true
    })
    await load()
    return done === true
  }

  return { known, load, tasksOf, handOver }
}
