// Calls about Word files made from a plan. The window gets a token for the file, with which it can only be shown.
import { basename, dirname } from 'node:path'
import { shell } from 'electron'
import { noteRows } from '#shared/compare/note/note-rows.ts'
import type { ComparedState, ExportResult } from '#shared/ipc/contract.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { ExportRequest, ExportService } from '#main/services/export-service.ts'
import type { IssueService } from '#main/services/issue-service.ts'
import type { ImportService } from '#main/services/import-service.ts'
import type { PlanService } from '#main/services/plan-service.ts'
import type { VersionService } from '#main/services/version-service.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Handlers } from '../ipc-server.ts'
import type { OfficeForms } from '../office-forms.ts'
import { strings } from '../strings.ts'
import type { WrittenFiles } from '../written-files.ts'

interface Parts {
  exports: ExportService
  issues: IssueService
  plans: PlanService
  versions: VersionService
  forms: OfficeForms
  imports: ImportService
  dialogs: Dialogs
  written: WrittenFiles
}

type Channels =
  | 'export.choices'
  | 'export.remembered'
  | 'export.run'
  | 'export.changes'
  | 'export.note'
  | 'export.show'
  | 'issues.list'

export function exportHandlers(parts: Parts): Pick<Handlers, Channels> {
  const { exports, issues, plans, versions, imports, forms, dialogs, written } = parts

  const rowsOf = (state: ComparedState): PlanRows => {
    if (state.kind === 'plan') return plans.load(state.planId)
    return state.kind === 'version' ? versions.load(state.versionId).rows : imports.rowsOf(state.token)
  }

  /** Asks for a place and writes there; null when the drafter chose none. */
  async function write(
    rows: PlanRows,
    name: string,
    request: Omit<ExportRequest, 'path' | 'overwrite'>,
  ): Promise<Omit<ExportResult, 'issue'> | null> {
    const place = await dialogs.exportedDocument(name)
    if (place === null) return null
    const { path, mayReplace } = place
    const report = await exports.run(rows, { ...request, path, overwrite: mayReplace })
    const token = written.add(report.path)
    const { checks, missing, deviations, figures } = report
    const [fileName, folder] = [basename(path), dirname(report.path)]
    return { token, fileName, folder, checks, missing, deviations, figures }
  }

  return {
    'export.choices': () => ({ ...exports.choices(), author: exports.signer }),
    'export.remembered': ({ planId }) => plans.rememberedHeader(planId),
    'export.run': async ({ planId, form, template, against, tracked, fields, ...page }) => {
      const rows = plans.load(planId)
      const request = {
        ...page,
        template: form ? forms.read(form) : template,
        tracked,
        against: against ? rowsOf(against) : undefined,
      }
      const name = tracked ? strings.changes.tracked(titleOf(rows)) : titleOf(rows)
      const done = await issues.exporting(rows, form ? '' : template, fields, counted =>
        write(rows, name, { ...request, fields: counted }),
      )
      return done && { ...done.report, issue: done.issue }
    },
    'export.changes': ({ form, from, to, ...page }) => {
      const [against, rows] = [rowsOf(from), rowsOf(to)]
      const tracked = form === 'tracked'
      const request = { ...page, against, tracked, template: tracked ? 'official' : 'comparison' }
      return plain(write(rows, strings.changes[form](titleOf(rows)), request))
    },
    'export.note': ({ title, paragraphs, ...page }) => {
      const rows = noteRows(title, paragraphs, new Date().toISOString())
      return plain(write(rows, title, { ...page, template: 'official' }))
    },
    'issues.list': () => issues.list(),
    'export.show': ({ token }) => {
      shell.showItemInFolder(written.pathOf(token))
      return {}
    },
  }
}

/** A file that is no issue of anything. */
async function plain(result: Promise<Omit<ExportResult, 'issue'> | null>): Promise<ExportResult | null> {
  const written = await result
  return written && { ...written, issue: null }
}

function titleOf(rows: PlanRows): string {
  return rows.blocks.find(block => block.type === 'title')?.text ?? ''
}
