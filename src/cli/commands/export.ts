// export: a document or a stored plan as a Word file.
import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { readInputFile } from '#main/services/input-file.ts'
import type { ExportReport } from '#main/services/export-service.ts'
import type { ExportedIssue } from '#main/services/issue-service.ts'
import type { Services } from '#main/services/services.ts'
import { loadState } from '#main/services/load-state.ts'
import { readDocument } from '#main/services/read-document.ts'
import { comparesStates, isTemplate, templateIds, templates } from '#shared/composing/templates.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import type { Arguments } from '../arguments.ts'
import type { RunCommand } from '../command.ts'
import { newServices, withLibrary } from '../open-services.ts'

export const run: RunCommand = async args => {
  refuseIdleAgainst(args)
  refuseOtherKind(args.text('out')!)
  const what = args.positionals[0]!
  const earlier = args.text('against')
  if (args.text('library') === null) {
    const against = earlier === null ? undefined : rowsOfFile(earlier)
    const report = await write(args, newServices(), rowsOfFile(what), against, args.pairs('set'))
    return outputOf(args, report, null)
  }
  return withLibrary(args, async services => {
    const rows = loadState(services, what)
    const against =
      earlier === null ? undefined : existsSync(earlier) ? rowsOfFile(earlier) : loadState(services, earlier)
    const template = args.text('template')!
    const done = await services.issues.exporting(rows, template, args.pairs('set'), fields =>
      write(args, services, rows, against, fields),
    )
    return outputOf(args, done!.report, done!.issue)
  })
}

function write(
  args: Arguments,
  { exports }: Services,
  rows: PlanRows,
  against: PlanRows | undefined,
  fields: Readonly<Record<string, string>>,
): Promise<ExportReport> {
  const named = args.text('template')!
  const exported = exports.run(rows, {
    template: isFile(named) ? readInputFile(named) : named,
    profile: args.text('profile') ?? undefined,
    fonts: args.text('fonts') ?? undefined,
    fields,
    against,
    tracked: args.flag('tracked'),
    path: args.text('out')!,
    overwrite: args.flag('force'),
  })
  return exported.catch(nameForce)
}

function outputOf(args: Arguments, report: ExportReport, issue: ExportedIssue | null) {
  const { template, profile, checks, missing, unused, deviations, figures } = report
  const out = args.text('out')!
  return {
    output: { out, template, profile, checks, missing, unused, deviations, figures, issue },
    note: issue?.notice ?? '',
  }
}

/** A Word file under the name of another kind (成品.pdf) would not open. */
function refuseOtherKind(out: string): void {
  const kind = extname(out)
  if (kind === '' || kind.toLowerCase() === '.docx') return
  throw new AppError(
    'wrong-usage',
    `导出的是 Word 文件，不能存为“${kind}”，请把“--out”的文件名改为以 .docx 结尾。`,
  )
}

/** A file that is in the way can be overwritten; here that is asked for by a word. */
function nameForce(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== 'file-exists') throw error
  throw new AppError(error.code, `${error.message.replace(/。$/, '')}（加 --force）。`, error.details, error)
}

/** A template is named by its id, or by the path of a Word file of the office. */
function isFile(template: string): boolean {
  return /\.docx$/iu.test(template)
}

/** An earlier state that the template has no use for is not passed over in silence. */
function refuseIdleAgainst(args: Arguments): void {
  const template = args.text('template')!
  if (args.text('against') === null || args.flag('tracked') || comparesStates(template)) return
  if (!isTemplate(template) && !isFile(template)) return
  const comparing = templateIds.filter(comparesStates).map(id => `${id}（${templates[id].name}）`)
  throw new AppError(
    'wrong-usage',
    `“--against”只用于版式${comparing.join('、')}，或加“--tracked”导出修订稿，请改用其中一种。`,
  )
}

function rowsOfFile(path: string): PlanRows {
  const { bytes, name } = readInputFile(path)
  const { reading } = readDocument(bytes, name)
  return toRows(reading, { source: name, organisations: [], createdAt: new Date().toISOString() }).rows
}
