// The export dialog's state: what can be chosen, what was chosen last, what came of it.
import { defineStore } from 'pinia'
import { reactive, ref, shallowRef } from 'vue'
import type { ExportResult, Output } from '#shared/ipc/contract.ts'
import { call } from '../api/client.ts'
import { exportFields, type ExportField } from '../features/export/export-fields.ts'
import { errorMessage } from './error-message.ts'

export const useExport = defineStore('export', () => {
  const choices = shallowRef<Output<'export.choices'> | null>(null)
  const form = reactive({ template: '', profile: '', fonts: '' })
  const fields = reactive(
    Object.fromEntries(exportFields.map(name => [name, ''])) as Record<ExportField, string>,
  )
  const running = ref(false)
  const failure = ref('')
  const result = shallowRef<ExportResult | null>(null)

  /** Fetches the choices and starts a fresh export of `planHeader`'s plan; what was chosen before stays chosen. */
  async function prepare(planHeader: Readonly<Record<string, string>>): Promise<void> {
    result.value = null
    failure.value = ''
    for (const name of exportFields) fields[name] = planHeader[name] ?? ''
    try {
      const found = (choices.value ??= await call('export.choices', {}))
      form.template = kept(form.template, found.templates)
      form.profile = kept(form.profile, found.profiles)
      form.fonts = kept(form.fonts, found.fontSets)
    } catch (error) {
      failure.value = errorMessage(error)
    }
  }

  /** Writes the file. The drafter chooses the place; choosing none leaves the dialog as it was. */
  async function run(planId: string, flush: () => Promise<void>): Promise<void> {
    if (running.value) return
    running.value = true
    failure.value = ''
    try {
      await flush()
      const given = Object.entries(fields).filter(([, value]) => value.trim() !== '')
      result.value = await call('export.run', { planId, ...form, fields: Object.fromEntries(given) })
    } catch (error) {
      failure.value = errorMessage(error)
    } finally {
      running.value = false
    }
  }

  async function show(): Promise<void> {
    if (!result.value) return
    try {
      await call('export.show', { token: result.value.token })
    } catch (error) {
      failure.value = errorMessage(error)
    }
  }

  return { choices, form, fields, running, failure, result, prepare, run, show }
})

function kept(id: string, list: readonly { id: string }[]): string {
  return list.some(entry => entry.id === id) ? id : (list[0]?.id ?? '')
}
