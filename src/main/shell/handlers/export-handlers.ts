// Calls about Word files made from a plan. The window gets a token for the file, with which it can only be shown.
import { basename, dirname } from 'node:path'
import { shell } from 'electron'
import { comparesStates } from '#shared/composing/templates.ts'
import type { ExportService } from '#main/services/export-service.ts'
import type { PlanService } from '#main/services/plan-service.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Handlers } from '../ipc-server.ts'
import type { WrittenFiles } from '../written-files.ts'

interface Parts {
  exports: ExportService
  plans: PlanService
  dialogs: Dialogs
  written: WrittenFiles
}

type Channels = 'export.choices' | 'export.run' | 'export.show'

export function exportHandlers(parts: Parts): Pick<Handlers, Channels> {
  const { exports, plans, dialogs, written } = parts
  return {
    // The window has no place to choose an earlier state yet; the command line has.
    'export.choices': () => {
      const choices = exports.choices()
      return { ...choices, templates: choices.templates.filter(({ id }) => !comparesStates(id)) }
    },
    'export.run': async ({ planId, template, profile, fonts, fields }) => {
      const rows = plans.load(planId)
      const title = rows.blocks.find(block => block.type === 'title')?.text ?? ''
      const place = await dialogs.exportedDocument(title)
      if (place === null) return null
      const { path, mayReplace } = place
      const report = await exports.run(rows, {
        template,
        profile,
        fonts,
        fields,
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
