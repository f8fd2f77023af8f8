// export: a document or a stored plan as a Word file.
import { readInputFile } from '#main/services/input-file.ts'
import { loadState } from '#main/services/load-state.ts'
import { readDocument } from '#main/services/read-document.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import type { Arguments } from '../arguments.ts'
import type { RunCommand } from '../command.ts'
import { newServices, withLibrary } from '../open-services.ts'

export const run: RunCommand = async args => {
  const rows = await rowsOf(args)
  const out = args.text('out')!
  const { template, profile, checks, missing } = await newServices().exports.run(rows, {
    template: args.text('template')!,
    profile: args.text('profile') ?? undefined,
    fonts: args.text('fonts') ?? undefined,
    fields: args.pairs('set'),
    path: out,
    overwrite: args.flag('force'),
  })
  return { output: { out, template, profile, checks, missing } }
}

async function rowsOf(args: Arguments): Promise<PlanRows> {
  const [what] = args.positionals
  if (args.text('library') !== null) return withLibrary(args, services => loadState(services, what!))
  const { bytes, name } = readInputFile(what!)
  const { reading } = readDocument(bytes, name)
  return toRows(reading, { source: name, organisations: [], createdAt: new Date().toISOString() }).rows
}
