// What is compared with what, and the result. The two sides are plans as they are now, versions, or a document.
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { comparableFromRows } from '#shared/compare/comparable-plan.ts'
import { comparePlans } from '#shared/compare/compare-plans.ts'
import { changeNote } from '#shared/compare/note/change-note.ts'
import type { PlanComparison } from '#shared/compare/plan-comparison.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Version } from '#shared/model/version.ts'
import { call } from '../../api/client.ts'
import { useApp } from '../../stores/app.ts'
import { usePlan } from '../../stores/plan.ts'
import { zh } from '../../strings/zh-CN.ts'
import { comparisonRows } from './comparison-rows.ts'

/** now: the open plan · version:id · plan:id · document. */
export type Side = 'now' | 'document' | `version:${string}` | `plan:${string}`

export const useComparison = defineStore('comparison', () => {
  const app = useApp()
  const plan = usePlan()
  const open = ref(false)
  const from = ref<Side>('now')
  const to = ref<Side>('now')
  const versions = shallowRef<readonly Version[]>([])
  const comparison = shallowRef<PlanComparison | null>(null)
  const document = shallowRef<{ name: string; rows: PlanRows } | null>(null)

  const rows = computed(() => (comparison.value ? comparisonRows(comparison.value) : []))
  const note = computed(() =>
    comparison.value
      ? changeNote(comparison.value)
          .map(paragraph => paragraph.text)
          .join('\n')
      : '',
  )

  async function rowsOf(side: Side): Promise<PlanRows> {
    if (side === 'now') return plan.session!.rows.toRows()
    if (side === 'document') return document.value!.rows
    const id = side.slice(side.indexOf(':') + 1)
    if (side.startsWith('plan:')) return call('plans.load', { planId: id })
    return (await call('versions.load', { versionId: id })).rows
  }

  /** Compares two sides and shows the result; on failure what was shown stays. */
  async function show(nextFrom: Side, nextTo: Side): Promise<void> {
    const { session } = plan
    if (!session) return
    await app.attempt(zh.comparison.loading, async () => {
      versions.value = await call('versions.list', { planId: session.planId })
      if (app.plans.length === 0) await app.refreshPlans()
      const [before, after] = [await rowsOf(nextFrom), await rowsOf(nextTo)]
      comparison.value = comparePlans(comparableFromRows(before), comparableFromRows(after))
      from.value = nextFrom
      to.value = nextTo
      open.value = true
    })
  }

  /** Asks for a document and puts it on one side. Nothing of it is stored. */
  async function showDocument(side: 'from' | 'to'): Promise<void> {
    const chosen = await app.attempt(zh.comparison.loading, async () => {
      const previews = await call('import.choose', {})
      if (!previews) return false
      for (const { token } of previews) await call('import.discard', { token })
      // The dialog lets several files be chosen; a side shows the first.
      const preview = previews[0]!
      document.value = { name: preview.fileName, rows: preview.rows }
      return true
    })
    if (!chosen) return
    await (side === 'from' ? show('document', to.value) : show(from.value, 'document'))
  }

  function close(): void {
    open.value = false
    comparison.value = null
    document.value = null
  }

  return { open, from, to, versions, comparison, document, rows, note, show, showDocument, close }
})
