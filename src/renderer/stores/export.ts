// The export's state: what can be chosen, what was chosen last, what came of it. The header fields are the plan's own
// and are kept with it; this store only holds what stands in the form.
import { defineStore } from 'pinia'
import { reactive, ref, shallowRef } from 'vue'
import type { ExportResult, Output, WrittenFile } from '#shared/ipc/contract.ts'
import { call } from '../api/client.ts'
import { fieldsOf, fieldValues, followHeader } from '../features/export/export-fields.ts'
import type { ExportChoice } from '../features/export/paper-of.ts'
import { errorMessage } from './error-message.ts'

/** What is being done; "" when nothing is. */
export type ExportWork = '' | 'word' | 'pdf' | 'paper'

export const useExport = defineStore('export', () => {
  const choices = shallowRef<Output<'export.choices'> | null>(null)
  const choice = reactive<ExportChoice>({ template: 'official', profile: 'strict', fonts: 'gb2312' })
  const fields = reactive(fieldValues({}))
  const running = ref<ExportWork>('')
  const failure = ref('')
  const result = shallowRef<ExportResult | null>(null)
  const pdf = shallowRef<WrittenFile | null>(null)

  /** Fetches the choices and starts a fresh export of a plan; what was chosen before stays chosen. */
  async function prepare(planHeader: Readonly<Record<string, string>>): Promise<void> {
    result.value = null
    pdf.value = null
    failure.value = ''
    Object.assign(fields, fieldValues(planHeader))
    try {
      choices.value ??= await call('export.choices', {})
    } catch (error) {
      failure.value = errorMessage(error)
    }
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
      const given = Object.fromEntries(fieldsOf(choice.template).map(name => [name, fields[name].trim()]))
      result.value = await call('export.run', { planId, ...choice, fields: given })
    })
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
    running,
    failure,
    result,
    pdf,
    prepare,
    follow,
    run,
    savePdf,
    print,
    show,
  }
})
