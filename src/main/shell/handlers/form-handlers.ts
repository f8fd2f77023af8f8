// Calls about the office's own templates. One that does not pass its check is explained and not kept.
import type { ExportService } from '#main/services/export-service.ts'
import { readInputFile } from '#main/services/input-file.ts'
import type { OfficeFormInfo } from '#shared/ipc/contract.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Handlers } from '../ipc-server.ts'
import type { OfficeForms } from '../office-forms.ts'

interface Parts {
  exports: ExportService
  forms: OfficeForms
  dialogs: Dialogs
}

type Channels = 'forms.list' | 'forms.add' | 'forms.remove'

export function formHandlers({ exports, forms, dialogs }: Parts): Pick<Handlers, Channels> {
  const withPlaceholders = async ({ id, name }: { id: string; name: string }): Promise<OfficeFormInfo> => {
    try {
      const { placeholders } = await exports.inspectForm(forms.read(id))
      return { id, name, placeholders, ready: true }
    } catch {
      // A copy that was lost or spoilt stays in the list; using it says what is wrong.
      return { id, name, placeholders: [], ready: false }
    }
  }
  return {
    'forms.list': () => Promise.all(forms.list().map(withPlaceholders)),
    'forms.add': async () => {
      const path = await dialogs.officeForm()
      if (path === null) return null
      const file = readInputFile(path)
      const { problems } = await exports.inspectForm(file)
      if (problems.length > 0) return { fileName: file.name, form: null, problems }
      return { fileName: file.name, form: await withPlaceholders(forms.add(file)), problems }
    },
    'forms.remove': ({ id }) => {
      forms.remove(id)
      return {}
    },
  }
}
