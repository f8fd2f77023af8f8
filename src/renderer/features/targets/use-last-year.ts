// What last year's plan of the library demanded, beside this year's targets. Read when the tab opens; where the library
// holds no plan of the year before, nothing is known.
import { computed, shallowRef } from 'vue'
import type { Target } from '#shared/model/target.ts'
import { lastYearTargets } from '#shared/rollover/last-year-targets.ts'
import { call } from '../../api/client.ts'
import { useApp } from '../../stores/app.ts'
import { usePlan } from '../../stores/plan.ts'
import { zh } from '../../strings/zh-CN.ts'

const none: ReadonlyMap<string, Target> = new Map()

export function useLastYear() {
  const app = useApp()
  const plan = usePlan()
  const before = shallowRef<readonly Target[]>([])
  const year = shallowRef<number | null>(null)

  /** Reads the plans of the year before. A failure is shown across the top. */
  async function load(): Promise<void> {
    const { rows } = plan
    if (!rows || rows.plan.year === null) return
    const wanted = rows.plan.year - 1
    await app.attempt(zh.targetList.loadingLastYear, async () => {
      const plans = (await call('plans.list', {})).filter(one => one.year === wanted)
      const read = await Promise.all(plans.map(({ id }) => call('plans.load', { planId: id })))
      before.value = read.flatMap(one => one.targets)
      year.value = wanted
    })
  }

  /** Last year's target of each of this year's that has one, by this year's id. */
  const origins = computed<ReadonlyMap<string, Target>>(() => {
    void plan.rowsVersion
    if (!plan.rows || before.value.length === 0) return none
    return lastYearTargets(plan.rows.toRows(), { targets: [...before.value] })
  })

  void load()
  return { origins, year }
}
