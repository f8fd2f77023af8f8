// What is compared with what, and the result. The two sides are plans as they are now, versions, or a document.
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { comparableFromRows } from '#shared/compare/comparable-plan.ts'
import { compareInSteps } from '#shared/compare/compare-plans.ts'
import type { PlanComparison } from '#shared/compare/plan-comparison.ts'
import type { ComparedState, ExportResult } from '#shared/ipc/contract.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Version } from '#shared/model/version.ts'
import { call } from '../../api/client.ts'
import { useApp } from '../../stores/app.ts'
import { errorMessage } from '../../stores/error-message.ts'
import { useDesk } from '../../stores/desk.ts'
import { useExport } from '../../stores/export.ts'
import { usePlan } from '../../stores/plan.ts'
import { zh } from '../../strings/zh-CN.ts'
import { comparisonRows } from './comparison-rows.ts'
import { useChangeNote } from './use-change-note.ts'
import { runInSlices } from '../../run-in-slices.ts'

/** now: the open plan · version:id · plan:id · document. */
export type Side = 'now' | 'document' | `version:${string}` | `plan:${string}`

export const useComparison = defineStore('comparison', () => {
  const app = useApp()
  const desk = useDesk()
  const plan = usePlan()
  const exporting = useExport()
  const note = useChangeNote()
  const from = ref<Side>('now')
  const to = ref<Side>('now')
  const versions = shallowRef<readonly Version[]>([])
  const comparison = shallowRef<PlanComparison | null>(null)
  const document = shallowRef<{ name: string; token: string; rows: PlanRows } | null>(null)
  /** How far the comparison under way is, 0 … 1; null when none is. */
  const progress = ref<number | null>(null)
  /** The paper's state that was compared: `plan.rowsVersion` then. */
  const comparedAt = ref(0)
  const written = shallowRef<ExportResult | null>(null)
  let running: AbortController | null = null

  const rows = computed(() => (comparison.value ? comparisonRows(comparison.value) : []))
  const stale = computed(
    () =>
      comparison.value !== null &&
      (from.value === 'now' || to.value === 'now') &&
      plan.rowsVersion !== comparedAt.value,
  )

  async function rowsOf(side: Side): Promise<PlanRows> {
    if (side === 'now') return plan.session!.rows.toRows()
    if (side === 'document') return document.value!.rows
    const id = side.slice(side.indexOf(':') + 1)
    if (side.startsWith('plan:')) return call('plans.load', { planId: id })
    return (await call('versions.load', { versionId: id })).rows
  }

  async function readChoices(): Promise<void> {
    versions.value = await call('versions.list', { planId: plan.session!.planId })
    if (app.plans.length === 0) await app.refreshPlans()
  }

  /** Compares two sides and shows the result; on failure, or when it is stopped, what was shown stays. */
  async function show(nextFrom: Side, nextTo: Side): Promise<void> {
    if (!plan.session) return
    const stopping = new AbortController()
    running = stopping
    await app.attempt(zh.comparison.loading, async () => {
      await readChoices()
      const at = plan.rowsVersion
      const [before, after] = [await rowsOf(nextFrom), await rowsOf(nextTo)]
      progress.value = 0
      const steps = compareInSteps(comparableFromRows(before), comparableFromRows(after))
      const result = await runInSlices(steps, stopping.signal, done => (progress.value = done))
      if (!result) return
      await note.show({ from: nameOf(nextFrom), to: nameOf(nextTo) }, result)
      comparison.value = result
      from.value = nextFrom
      to.value = nextTo
      comparedAt.value = at
      written.value = null
    })
    progress.value = null
    desk.tab = 'comparison'
  }

  /** The first time the tab is shown: the last frozen version beside the paper, else last year's plan. */
  async function begin(): Promise<void> {
    const { session } = plan
    if (comparison.value !== null || !session) return
    await app.attempt(zh.comparison.loading, readChoices)
    const last = versions.value.at(-1)
    const year = session.rows.plan.year
    const lastYear = year === null ? undefined : app.plans.find(other => other.year === year - 1)
    if (last) await show(`version:${last.id}`, 'now')
    else if (lastYear) await show(`plan:${lastYear.id}`, 'now')
  }

  function stop(): void {
    running?.abort()
  }

  /** What a side is known by when its change note is kept. The ids of a document are new with every reading. */
  function nameOf(side: Side): string {
    if (side === 'now') return `plan:${plan.session!.planId}`
    return side === 'document' ? `document:${document.value!.name}` : side
  }

  /** Asks for a document and puts it on one side. Nothing of it is stored. */
  async function showDocument(side: 'from' | 'to'): Promise<void> {
    const chosen = await app.attempt(zh.comparison.loading, async () => {
      const previews = await call('import.choose', {})
      if (!previews) return false
      // The dialog lets several files be chosen; a side shows the first.
      for (const { token } of previews.slice(1)) await call('import.discard', { token })
      await forgetDocument()
      const { fileName, token, rows } = previews[0]!
      document.value = { name: fileName, token, rows }
      return true
    })
    if (!chosen) return
    await (side === 'from' ? show('document', to.value) : show(from.value, 'document'))
  }

  async function forgetDocument(): Promise<void> {
    const token = document.value?.token
    document.value = null
    if (token !== undefined) await call('import.discard', { token })
  }

  function stateOf(side: Side): ComparedState {
    if (side === 'now') return { kind: 'plan', planId: plan.session!.planId }
    if (side === 'document') return { kind: 'document', token: document.value!.token }
    const id = side.slice(side.indexOf(':') + 1)
    return side.startsWith('plan:') ? { kind: 'plan', planId: id } : { kind: 'version', versionId: id }
  }

  /** Writes the difference as a Word file: tracked changes or the table of changes, or the note as it stands. */
  async function write(form: 'tracked' | 'comparison' | 'note'): Promise<void> {
    if (!comparison.value) return
    const { title } = comparison.value.to
    const { profile, fonts } = exporting.choice
    await app.attempt(zh.exporting.running, async () => {
      await plan.session?.flush()
      const page = { profile, fonts }
      const result =
        form === 'note'
          ? await call('export.note', {
              ...page,
              title: zh.comparison.noteTitle(title),
              paragraphs: [...note.texts],
            })
          : await call('export.changes', {
              ...page,
              form,
              from: stateOf(from.value),
              to: stateOf(to.value),
            })
      written.value = result ?? written.value
    })
  }

  /** Forgets everything; another plan was opened. */
  function close(): void {
    stop()
    comparison.value = null
    written.value = null
    from.value = 'now'
    to.value = 'now'
    Promise.all([note.close(), forgetDocument()]).catch(
      (error: unknown) => (app.failure = errorMessage(error)),
    )
  }

  return {
    from,
    to,
    versions,
    comparison,
    document,
    progress,
    rows,
    stale,
    written,
    begin,
    show,
    stop,
    showDocument,
    write,
    close,
  }
})
