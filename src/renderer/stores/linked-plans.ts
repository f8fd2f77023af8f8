// The plans that the open one must agree with, as far as the checks need them: read when someone begins to look, when
// the links change, and when another plan is opened. Only one plan is edited at a time, so the others stand still.
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { linkedFindings } from '#shared/checks/linked-findings.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { comparableFromRows, type ComparablePlan } from '#shared/compare/comparable-plan.ts'
import { crossCheck } from '#shared/compare/cross-check.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { call } from '../api/client.ts'
import { useApp } from './app.ts'
import { errorMessage } from './error-message.ts'
import { usePlan } from './plan.ts'

export const useLinkedPlans = defineStore('linked-plans', () => {
  const app = useApp()
  const plan = usePlan()
  const others = shallowRef<readonly ComparablePlan[]>([])

  /** Reads the links and the plans they lead to. A failure is shown across the top; then none are known. */
  async function refresh(): Promise<void> {
    const session = plan.session
    others.value = []
    if (!session) return
    try {
      const links = await call('links.list', { planId: session.planId })
      const read: ComparablePlan[] = []
      for (const { planId } of links) read.push(comparableFromRows(await call('plans.load', { planId })))
      if (plan.session === session) others.value = read
    } catch (error) {
      if (plan.session === session) app.failure = errorMessage(error)
    }
  }

  /** What the linked plans say against these rows of the open one. */
  function findingsOn(rows: PlanRows): Finding[] {
    if (others.value.length === 0) return []
    const own = comparableFromRows(rows)
    return others.value.flatMap(other => linkedFindings(crossCheck([own, other])))
  }

  return { others, refresh, findingsOn }
})
