// The export's state: what can be chosen, what was chosen last, what came of it. The header fields are the plan's own
// and are kept with it; this store only holds what stands in the form.
import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef } from 'vue'
import { comparesStates, tracksChanges } from '#shared/composing/templates.ts'
import type { ExportResult, Input, Output, WrittenFile } from '#shared/ipc/contract.ts'
import { call } from '../api/client.ts'
import { fieldsOf, fieldsOfForm, fieldValues, followHeader } from '../features/export/export-fields.ts'
import { stateOf, useEarlierState } from '../features/export/use-earlier-state.ts'
import { useIssues } from '../features/export/use-issues.ts'
import { useOfficeForms } from '../features/export/use-office-forms.ts'
import type { ExportChoice } from '../features/export/paper-of.ts'
import { errorMessage } from './error-message.ts'

/** What is being done; "" when nothing is. */
export type ExportWork = '' | 'word' | 'pdf' | 'paper' | 'form' | 'earlier'

export const useExport = defineStore('export', () => {
  const choices = shallowRef<Output<'export.choices'> | null>(null)
  const choice = reactive<ExportChoice>({
    template: 'official',
    profile: 'strict',
    fonts: 'gb2312',
    form: null,
  })
  const fields = reactive(fieldValues({}))
  /** Whether fields were filled in from other plans. */
  const takenOver = ref(false)
  const running = ref<ExportWork>('')
  const failure = ref('')
  const result = shallowRef<ExportResult | null>(null)
  const pdf = shallowRef<WrittenFile | null>(null)
  const office = useOfficeForms()
  const earlier = useEarlierState()
  const issues = useIssues()
  /** The earlier state since which changes are tracked in the file; "" for none. */
  const tracked = ref('')
  /** The office's template that is chosen; null where one of ours is. */
  const form = computed(() => office.list.value.find(({ id }) => id === choice.form) ?? null)
  /** The header fields that the chosen template asks for. */
  const names = computed(() => (form.value ? fieldsOfForm(form.value) : fieldsOf(choice.template)))

  /** Fetches the choices and starts a fresh export of a plan; what was chosen before stays chosen. */
  async function prepare(planId: string, planHeader: Readonly<Record<string, string>>): Promise<void> {
    result.value = null
    pdf.value = null
    failure.value = ''
    Object.assign(fields, fieldValues(planHeader))
    takenOver.value = false
    try {
      choices.value ??= await call('export.choices', {})
      if (Object.keys(planHeader).length === 0) await takeOver(planId)
      await office.refresh()
      if (!form.value) choice.form = null
      await earlier.refresh(planId)
      await issues.refresh()
      if (!earlier.states.value.some(({ value }) => value === tracked.value)) tracked.value = ''
    } catch (error) {
      failure.value = errorMessage(error)
    }
  }

  /** Fills the form of a plan without a header with what the other plans of the library have. */
  async function takeOver(planId: string): Promise<void> {
    const others = await call('export.remembered', { planId })
    Object.assign(fields, others)
    takenOver.value = Object.keys(others).length > 0
  }

  /** Takes a change of the plan's header into the form. */
  function follow(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): void {
    Object.assign(fields, followHeader(before, after, fields))
  }

  /** Does one thing at a time and shows the sentence of a failure. */
  async function attempt(work: ExportWork, run: () => Promise<void>): Promise<void> {
    if (running.value !== '') return
    running.value = work
    failure.value = ''
    try {
      await run()
    } catch (error) {
      failure.value = errorMessage(error)
    } finally {
      running.value = ''
    }
  }

  /** Writes the Word file. The drafter chooses the place; choosing none leaves everything as it was. */
  async function run(planId: string, flush: () => Promise<void>): Promise<void> {
    await attempt('word', async () => {
      await flush()
      // Blank ones too: the form takes the place of what is kept, also where that could not be changed.
      const given = Object.fromEntries(names.value.map(name => [name, fields[name].trim()]))
      result.value = await call('export.run', {
        planId,
        ...choice,
        fields: given,
        against: against(),
        tracked: trackedSince() !== null,
      })
      await issues.refresh()
    })
  }

  /** The earlier state that changes are tracked from, where the template can show them. */
  function trackedSince(): Input<'export.run'>['against'] {
    return choice.form === null && tracksChanges(choice.template) ? stateOf(tracked.value) : null
  }

  /** The earlier state of a comparison or of tracked changes, as the call wants it. */
  function against(): Input<'export.run'>['against'] {
    return choice.form === null && comparesStates(choice.template) ? earlier.chosenState() : trackedSince()
  }

  /** Lets the drafter choose a template of the office, and chooses it when it can be used. */
  async function addForm(): Promise<void> {
    await attempt('form', async () => {
      choice.form = (await office.add())?.id ?? choice.form
    })
  }

  /** Takes a template of the office off the list. */
  async function removeForm(id: string): Promise<void> {
    await attempt('form', async () => {
      if (choice.form === id) choice.form = null
      await office.remove(id)
    })
  }

  /** Chooses the earlier state of a comparison. */
  async function chooseEarlier(state: string): Promise<void> {
    await attempt('earlier', () => earlier.choose(state))
  }

  /** Writes a PDF of the pages that stand ready for printing. */
  async function savePdf(planId: string): Promise<void> {
    await attempt('pdf', async () => {
      pdf.value = (await call('print.pdf', { planId })) ?? pdf.value
    })
  }

  /** Prints the pages that stand ready for printing. */
  async function print(): Promise<void> {
    await attempt('paper', async () => {
      await call('print.paper', {})
    })
  }

  /** Shows a written file in its folder. */
  async function show(token: string): Promise<void> {
    try {
      await call('export.show', { token })
    } catch (error) {
      failure.value = errorMessage(error)
    }
  }

  return {
    choices,
    choice,
    fields,
    takenOver,
    running,
    failure,
    result,
    pdf,
    office,
    earlier,
    issues,
    tracked,
    form,
    names,
    addForm,
    removeForm,
    chooseEarlier,
    prepare,
    follow,
    run,
    savePdf,
    print,
    show,
  }
})
