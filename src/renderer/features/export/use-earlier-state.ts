// The earlier state that a comparison is printed against: a version of the plan, or another plan of the library.
import { ref, shallowRef } from 'vue'
import type { ComparedState } from '#shared/ipc/contract.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { call } from '../../api/client.ts'
import { zh } from '../../strings/zh-CN.ts'

export interface StateChoice {
  /** version:id or plan:id. */
  value: string
  text: string
}

export function useEarlierState() {
  const states = shallowRef<readonly StateChoice[]>([])
  const chosen = ref('')
  const rows = shallowRef<PlanRows | null>(null)

  /** Lists the states of a plan's export, the latest version first; the one chosen before stays where it still is. */
  async function refresh(planId: string): Promise<void> {
    const versions = await call('versions.list', { planId })
    const plans = await call('plans.list', {})
    states.value = [
      ...versions.toReversed().map(({ id, name }) => ({ value: `version:${id}`, text: name })),
      ...plans
        .filter(({ id }) => id !== planId)
        .map(({ id, title }) => ({ value: `plan:${id}`, text: title || zh.library.untitled })),
    ]
    const kept = states.value.find(({ value }) => value === chosen.value) ?? states.value[0]
    await choose(kept?.value ?? '')
  }

  /** Reads a state; "" chooses none. */
  async function choose(state: string): Promise<void> {
    chosen.value = state
    rows.value = null
    const found = stateOf(state)
    if (!found) return
    const read =
      found.kind === 'plan'
        ? await call('plans.load', { planId: found.planId })
        : (await call('versions.load', { versionId: found.versionId })).rows
    if (chosen.value === state) rows.value = read
  }

  return { states, chosen, rows, refresh, choose, chosenState: () => stateOf(chosen.value) }
}

/** The state that a choice stands for; null for none. */
export function stateOf(state: string): Exclude<ComparedState, { kind: 'document' }> | null {
  const id = state.slice(state.indexOf(':') + 1)
  if (state.startsWith('plan:')) return { kind: 'plan', planId: id }
  return state.startsWith('version:') ? { kind: 'version', versionId: id } : null
}
