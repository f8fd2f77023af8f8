// The organisations of the open library, on the desk and off it. With a plan open a change goes through that plan's undo
// stack; without one it is stored at once, on record under one of the library's plans, for every change stands in the
// log of a plan.
import { computed, shallowRef } from 'vue'
import { newId } from '#shared/model/ids.ts'
import { byOrder } from '#shared/model/order-key.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { call } from '../../api/client.ts'
import { useApp } from '../../stores/app.ts'
import { usePlan } from '../../stores/plan.ts'
import { zh } from '../../strings/zh-CN.ts'
import { useOtherPlans } from './use-other-plans.ts'

export function useDirectory() {
  const app = useApp()
  const plan = usePlan()
  const others = useOtherPlans()
  /** As stored, while no plan is open. */
  const stored = shallowRef<readonly Organisation[]>([])

  const organisations = computed(() => {
    void plan.rowsVersion
    const all = plan.rows ? [...plan.rows.organisations.values()] : [...stored.value]
    return all.sort(byOrder)
  })
  /** How many tasks each leads or supports, over all plans of the library. */
  const tasks = computed(() => {
    void plan.rowsVersion
    const counts = new Map<string, number>()
    for (const { id } of organisations.value) counts.set(id, others.tasksOf(id))
    for (const owner of plan.rows?.toRows().owners ?? [])
      counts.set(owner.organisationId, (counts.get(owner.organisationId) ?? 0) + 1)
    return counts
  })

  /** Owners in the open plan. */
  const owners = () => plan.rows?.owners.values() ?? []

  async function load(): Promise<void> {
    if (!plan.session) await app.attempt(zh.organisations.loading, read)
    await others.load()
  }

  async function read(): Promise<void> {
    const planId = app.plans[0]?.id
    stored.value = planId === undefined ? [] : (await call('plans.load', { planId })).organisations
  }

  /** One change, all of it or nothing. False when it was refused; the sentence is the application's failure then. */
  async function change(operations: readonly Operation[]): Promise<boolean> {
    if (plan.session) return plan.change(operations)
    const planId = app.plans[0]?.id
    if (planId === undefined) return false
    const done = await app.attempt(zh.organisations.saving, async () => {
      await call('operations.apply', { planId, batchId: newId(), operations: [...operations] })
      await read()
      return true
    })
    return done === true
  }

  return { organisations, tasks, owners, others, load, change }
}
