// The paper that stands in the export: composed from the rows as they are, with what is open about it beside it.
import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { deviationSentence } from '#shared/composing/deviations.ts'
import type { Paper } from '#shared/composing/paper.ts'
import { comparesStates } from '#shared/composing/templates.ts'
import { errorMessage } from '../../stores/error-message.ts'
import { useExport } from '../../stores/export.ts'
import { usePlan } from '../../stores/plan.ts'
import { printableFields } from './export-fields.ts'
import { formContents, missingIn, type FormContent } from './form-contents.ts'
import { openMatters } from './open-matters.ts'
import { paperOf } from './paper-of.ts'

/** Typing goes on for so long, in milliseconds, before the pages are set again. */
const pause = 200

/** Composed while `open` holds, and anew whenever something that it is made of changes. */
export function useExportPaper(open: Ref<boolean>) {
  const plan = usePlan()
  const exporting = useExport()
  const paper = shallowRef<Paper | null>(null)
  /** Sentences about what is still open. */
  const matters = shallowRef<readonly string[]>([])
  /** What goes where in an office's template. */
  const contents = shallowRef<readonly FormContent[]>([])
  /** A comparison has nothing to compare with. */
  const lacksEarlier = computed(
    () => !exporting.form && comparesStates(exporting.choice.template) && exporting.earlier.rows === null,
  )
  const deviations = computed(() => paper.value?.deviations.map(deviationSentence) ?? [])
  const given = computed(() => printableFields(exporting.fields))
  /** The issue that the plan goes out as; null where it has none. */
  const issue = computed(() => {
    void plan.rowsVersion
    const id = plan.rows?.plan.id
    if (id === undefined || exporting.form) return null
    return exporting.issues.count(id, exporting.choice.template, given.value)
  })

  function compose() {
    if (!plan.rows) return
    const rows = plan.rows.toRows()
    paper.value = null
    try {
      exporting.failure = ''
      const fields = { ...given.value, ...(issue.value ? { issue: issue.value.text } : {}) }
      contents.value = exporting.form
        ? formContents(exporting.form, rows, { ...exporting.choice, fields })
        : []
      if (lacksEarlier.value) {
        matters.value = []
        return
      }
      if (!exporting.form)
        paper.value = paperOf(rows, exporting.choice, fields, exporting.earlier.rows ?? undefined)
      const open = openMatters(rows, paper.value?.missing ?? missingIn(contents.value))
      matters.value = issue.value?.notice ? [issue.value.notice, ...open] : open
    } catch (error) {
      exporting.failure = errorMessage(error)
    }
  }

  let waiting = 0
  onScopeDispose(() => clearTimeout(waiting))
  watch(
    [open, () => ({ ...exporting.choice }), () => exporting.earlier.rows, () => exporting.form],
    () => open.value && compose(),
  )
  watch([() => ({ ...exporting.fields }), () => exporting.issues.records, () => plan.rowsVersion], () => {
    clearTimeout(waiting)
    if (open.value) waiting = window.setTimeout(compose, pause)
  })

  return { paper, matters, contents, lacksEarlier, deviations, issue }
}
