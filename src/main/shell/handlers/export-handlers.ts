// Calls about Word files made from a plan. The window gets a token for the file, with which it can only be shown.
import { basename, dirname } from 'node:path'
import { shell } from 'electron'
import type { ExportService } from '#main/services/export-service.ts'
import type { PlanService } from '#main/services/plan-service.ts'
import type { VersionService } from '#main/services/version-service.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Handlers } from '../ipc-server.ts'
import type { OfficeForms } from '../office-forms.ts'
import type { WrittenFiles } from '../written-files.ts'

interface Parts {
  exports: ExportService
  plans: PlanService
  versions: VersionService
  forms: OfficeForms
  dialogs: Dialogs
  written: WrittenFiles
}

type Channels = 'export.choices' | 'export.run' | 'export.show'

export function exportHandlers(parts: Parts): Pick<Handlers, Channels> {
  const { exports, plans, versions, forms, dialogs, written } = parts
  const stateOf = (state: { planId: string } | { versionId: string }) =>
    'planId' in state ? plans.load(state.planId) : versions.load(state.versionId).rows
  return {
    'export.choices': () => exports.choices(),
    'export.run': async ({ planId, template, form, profile, fonts, fields, against }) => {
      const rows = plans.load(planId)
      const earlier = against ? stateOf(against) : undefined
      const chosen = form ? forms.read(form) : template
      const title = rows.blocks.find(block => block.type === 'title')?.text ?? ''
      const place = await dialogs.exportedDocument(title)
      if (place === null) return null
      const { path, mayReplace } = place
      const report = await exports.run(rows, {
        template: chosen,
        profile,
        fonts,
        fields,
        against: earlier,
        path,
        overwrite: mayReplace,
      })
      const token = written.add(report.path)
      const { checks, missing, deviations, figures } = report
      return {
        token,
        fileName: basename(path),
        folder: dirname(report.path),
        checks,
        missing,
        deviations,
        figures,
      }
    },
    'export.show': ({ token }) => {
      shell.showItemInFolder(written.pathOf(token))
      return {}
    },
  }
}
