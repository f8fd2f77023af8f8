// Calls about Word files made from a plan. The window gets a token for the file, with which it can only be shown.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { shell } from 'electron'
import { AppError } from '#shared/ipc/errors.ts'
import { comparesStates } from '#shared/composing/templates.ts'
import type { ExportService } from '#main/services/export-service.ts'
import type { PlanService } from '#main/services/plan-service.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Handlers } from '../ipc-server.ts'
import { strings } from '../strings.ts'

interface Parts {
  exports: ExportService
  plans: PlanService
  dialogs: Dialogs
}

type Channels = 'export.choices' | 'export.run' | 'export.show'

export function exportHandlers({ exports, plans, dialogs }: Parts): Pick<Handlers, Channels> {
  /** Token → path of every file exported since the start. */
  const exported = new Map<string, string>()

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
      const token = randomUUID()
      exported.set(token, report.path)
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
      const path = exported.get(token)
      if (path === undefined || !existsSync(path)) {
        throw new AppError('file-unreadable', strings.refused.exportGone)
      }
      shell.showItemInFolder(path)
      return {}
    },
  }
}
