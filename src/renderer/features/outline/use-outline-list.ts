// What the outline lists: the headings with the present folding and filter, and which of them the caret is in.
import { computed, ref, watch } from 'vue'
import { usePlan } from '../../stores/plan.ts'
import { useFindings } from '../../stores/findings.ts'
import { matcherOf, type OutlineFilter } from './outline-filter.ts'
import { headingsAbove, outlineOf, type Outline } from './outline-items.ts'

export function useOutlineList() {
  const plan = usePlan()
  const findings = useFindings()
  const collapsed = ref<ReadonlySet<string>>(new Set())
  const filter = ref<OutlineFilter | null>(null)

  const only = computed(() => {
    void plan.outlineVersion
    const { session } = plan
    if (!session || !filter.value) return null
    return matcherOf(session.rows, session.order, filter.value)
  })
  const outline = computed<Outline | null>(() => {
    void plan.outlineVersion
    const { session } = plan
    if (!session) return null
    const { rows, order, labels } = session
    return outlineOf(rows, order, labels, collapsed.value, only.value, findings.byBlock)
  })
  const items = computed(() => outline.value?.items ?? [])
  const totals = computed(() => outline.value?.totals)
  /** The heading that the caret is in. */
  const current = computed(() => {
    const id = plan.selection.blockId
    return id === null ? null : (outline.value?.headingOf.get(id) ?? null)
  })
  /** How many rows the filter is about; the headings above them are listed too. */
  const matching = computed(() => (only.value ? items.value.filter(only.value).length : 0))

  function fold(id: string, folded: boolean): void {
    const next = new Set(collapsed.value)
    if (folded) next.add(id)
    else next.delete(id)
    collapsed.value = next
  }

  /** Unfolds what hides a heading. */
  function unfoldTo(id: string): void {
    const above = plan.rows ? headingsAbove(plan.rows, id) : []
    if (!above.some(one => collapsed.value.has(one))) return
    collapsed.value = new Set([...collapsed.value].filter(one => !above.includes(one)))
  }

  watch(
    () => plan.session,
    () => (filter.value = null),
  )
  watch(filter, now => findings.follow('outline', now === 'finding'))

  return { filter, items, totals, current, matching, fold, unfoldTo }
}
