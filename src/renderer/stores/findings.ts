// What the checks say about the open plan (核稿意见), for the panels that ask for it. The checks read the whole plan, so
// they run only while someone looks and only once typing has paused, never for a key.
import { defineStore } from 'pinia'
import { computed, reactive, shallowRef, watch } from 'vue'
import { checkPlan } from '#shared/checks/check-plan.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { pushTo } from '#shared/compare/push-to.ts'
import { useLinkedPlans } from './linked-plans.ts'
import { usePlan } from './plan.ts'

/** Milliseconds without a change before the checks run again. */
const pause = 1200
/** Plans with more blocks are checked when a panel begins to look, not after every pause: it takes too long to go unseen. */
const largest = 3000

export const useFindings = defineStore('findings', () => {
  const plan = usePlan()
  const linked = useLinkedPlans()
  const found = shallowRef<readonly Finding[]>([])
  const lookers = reactive(new Set<string>())
  const byBlock = computed(() => grouped(found.value))

  let timer = 0

  function run(): void {
    window.clearTimeout(timer)
    timer = 0
    const rows = plan.rows?.toRows()
    found.value = rows ? [...checkPlan(rows), ...linked.findingsOn(rows)] : []
  }

  /** A panel begins (`looks`) or ceases to show findings. */
  function follow(panel: string, looks: boolean): void {
    if (!looks) lookers.delete(panel)
    else {
      const first = lookers.size === 0
      lookers.add(panel)
      run()
      if (first) void linked.refresh()
    }
  }

  watch(
    () => plan.session,
    () => {
      window.clearTimeout(timer)
      found.value = []
      if (lookers.size === 0) return
      run()
      void linked.refresh()
    },
  )
  watch(
    () => linked.others,
    (now, before) => {
      if (lookers.size > 0 && (now.length > 0 || before.length > 0)) run()
    },
  )
  watch(
    () => plan.rowsVersion,
    () => {
      window.clearTimeout(timer)
      if (lookers.size > 0 && (plan.rows?.blocks.size ?? 0) <= largest) timer = window.setTimeout(run, pause)
    },
  )

  return { byBlock, follow }
})

function grouped(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) pushTo(groups, finding.block, finding)
  return groups
}
