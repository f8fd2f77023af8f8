// export: a document or a stored plan as a Word file.
import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { readInputFile } from '#main/services/input-file.ts'
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
  const out = args.text('out')!
  refuseOtherKind(out)
  const { rows, against } = await statesOf(args)
  const named = args.text('template')!
  const exported = newServices().exports.run(rows, {
    template: isFile(named) ? readInputFile(named) : named,
    profile: args.text('profile') ?? undefined,
    fonts: args.text('fonts') ?? undefined,
    fields: args.pairs('set'),
    against,
    tracked: args.flag('tracked'),
    path: out,
    overwrite: args.flag('force'),
  })
  const { template, profile, checks, missing, figures } = await exported.catch(nameForce)
  return { output: { out, template, profile, checks, missing, figures } }
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

/** What is exported, and the state before the changes where --against names one: a file, or a plan of the library. */
async function statesOf(args: Arguments): Promise<{ rows: PlanRows; against?: PlanRows }> {
  const what = args.positionals[0]!
  const earlier = args.text('against')
  if (args.text('library') === null)
    return { rows: rowsOfFile(what), ...(earlier === null ? {} : { against: rowsOfFile(earlier) }) }
  return withLibrary(args, services => ({
    rows: loadState(services, what),
    ...(earlier === null
      ? {}
      : { against: existsSync(earlier) ? rowsOfFile(earlier) : loadState(services, earlier) }),
  }))
}

function rowsOfFile(path: string): PlanRows {
  const { bytes, name } = readInputFile(path)
  const { reading } = readDocument(bytes, name)
  return toRows(reading, { source: name, organisations: [], createdAt: new Date().toISOString() }).rows
}
