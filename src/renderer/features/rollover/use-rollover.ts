// What the carry-over preview works on: a copy of the open plan's rows, what the drafter says of them, and what follows.
// Must stay true: nothing is stored before `create`; the old plan is never changed.
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Completion } from '#shared/model/block.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { proposeCarryOver, type CarryDecision } from '#shared/rollover/carry-over.ts'
import { nextYearInSteps, type NextYearDraft } from '#shared/rollover/plan-next-year.ts'
import { call } from '../../api/client.ts'
import { runInSlices } from '../../run-in-slices.ts'
import { useApp } from '../../stores/app.ts'
import { errorMessage } from '../../stores/error-message.ts'
import { usePlan } from '../../stores/plan.ts'
import { zh } from '../../strings/zh-CN.ts'
import { rolloverRows, type RolloverRow } from './rollover-rows.ts'

export function useRollover() {
  const app = useApp()
  const plan = usePlan()
  const year = ref('')
  const rows = shallowRef<PlanRows | null>(null)
  /** How tasks stood and what becomes of them, where the drafter says so; replaced as a whole with every change. */
  const stands = shallowRef<ReadonlyMap<string, Completion>>(new Map())
  const decisions = shallowRef<ReadonlyMap<string, CarryDecision>>(new Map())

  const wanted = computed(() => (/^\d{4}$/.test(year.value.trim()) ? Number(year.value.trim()) : null))
  const error = computed(() => {
    const own = rows.value?.plan.year ?? null
    if (own === null) return zh.rollover.noYear
    return wanted.value === null || wanted.value <= own || wanted.value > 2200
      ? zh.rollover.yearWrong(own)
      : ''
  })
  /** What becomes of every block: known at once, whatever the length of the plan. */
  const proposals = computed(() => {
    if (!rows.value || error.value !== '') return null
    return proposeCarryOver(rows.value.blocks, stands.value, decisions.value)
  })
  const counts = computed(() => {
    const count = (decision: CarryDecision) =>
      (proposals.value ?? []).filter(block => block.decision === decision).length
    return { carried: count('carry'), left: count('drop'), joined: count('merge') }
  })
  const blocks = computed(() => new Map(rows.value?.blocks.map(block => [block.id, block])))
  const all = computed(() =>
    rolloverRows(blocks.value, plan.session?.labels ?? new Map(), proposals.value ?? []),
  )

  /** The years and findings of the draft, made between frames and begun anew with every change. */
  const draft = shallowRef<NextYearDraft | null>(null)
  /** How far the draft under way is, 0 … 1; null when none is. */
  const progress = ref<number | null>(null)
  let running = new AbortController()
  watch([rows, wanted, stands, decisions], async () => {
    stop()
    if (!rows.value || wanted.value === null || error.value !== '') {
      draft.value = null
      return
    }
    const { signal } = running
    const { createdAt } = rows.value.plan
    const options = { completion: stands.value, decisions: decisions.value, year: wanted.value, createdAt }
    progress.value = 0
    try {
      const made = await runInSlices(nextYearInSteps(rows.value, options), signal, done => {
        if (!signal.aborted) progress.value = done
      })
      if (made) draft.value = made
    } catch (failure) {
      if (!signal.aborted) app.failure = errorMessage(failure)
    }
    if (!signal.aborted) progress.value = null
  })
  onScopeDispose(stop)

  /** Ends the work on the findings; they are made again with the next change. */
  function stop(): void {
    running.abort()
    running = new AbortController()
    progress.value = null
  }

  /** Begins with the open plan as it is now. */
  function begin(): void {
    if (!plan.session) return
    rows.value = plan.session.rows.toRows()
    stands.value = new Map()
    decisions.value = new Map()
    draft.value = null
    const own = rows.value.plan.year
    year.value = own === null ? '' : String(own + 1)
  }

  /** Lets go of everything; a plan of thousands of paragraphs is not kept for a closed dialog. */
  function end(): void {
    stop()
    rows.value = null
    draft.value = null
  }

  /** null is 按规则. */
  function decide(row: RolloverRow, decision: CarryDecision | null): void {
    if (decision === 'merge' && row.type === 'section') return
    decisions.value = changed(decisions.value, row.id, decision)
  }

  /** null is 未填: then the plan's own word counts, if it has one. */
  function stand(row: RolloverRow, completion: Completion | null): void {
    stands.value = changed(stands.value, row.id, completion)
  }

  /** Takes in how many tasks stood at once, from a table. */
  function standAll(found: ReadonlyMap<string, Completion>): void {
    stands.value = new Map([...stands.value, ...found])
  }

  /** Stores the new plan; null when that failed, which is told. */
  async function create(): Promise<{ planId: string; review: number } | null> {
    const { session } = plan
    const next = wanted.value
    if (!session || next === null || !proposals.value) return null
    stop()
    const made = await app.attempt(zh.rollover.creating, async () => {
      await session.flush()
      const stored = await call('next.create', {
        planId: session.planId,
        year: next,
        completion: Object.fromEntries(stands.value),
        decisions: Object.fromEntries(decisions.value),
      })
      await app.refreshPlans()
      return stored
    })
    return made ?? null
  }

  return {
    year,
    rows,
    error,
    proposals,
    counts,
    all,
    draft,
    progress,
    begin,
    end,
    stop,
    decide,
    stand,
    standAll,
    create,
  }
}

export type Rollover = ReturnType<typeof useRollover>

function changed<V>(map: ReadonlyMap<string, V>, id: string, value: V | null): ReadonlyMap<string, V> {
  const next = new Map(map)
  if (value === null) next.delete(id)
  else next.set(id, value)
  return next
}
