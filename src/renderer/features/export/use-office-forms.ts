// The office's own templates as the gallery lists them, and what was wrong with the last one that was not taken.
import { shallowRef } from 'vue'
import type { OfficeFormInfo, Output } from '#shared/ipc/contract.ts'
import { call } from '../../api/client.ts'

export function useOfficeForms() {
  const list = shallowRef<readonly OfficeFormInfo[]>([])
  const refused = shallowRef<NonNullable<Output<'forms.add'>> | null>(null)

  async function refresh(): Promise<void> {
    refused.value = null
    list.value = await call('forms.list', {})
  }

  /** Asks for a file; the template when it can be used, null when not or when none was chosen. */
  async function add(): Promise<OfficeFormInfo | null> {
    const added = await call('forms.add', {})
    if (!added) return null
    await refresh()
    if (!added.form) refused.value = added
    return added.form
  }

  async function remove(id: string): Promise<void> {
    await call('forms.remove', { id })
    await refresh()
  }

  return { list, refused, refresh, add, remove }
}
