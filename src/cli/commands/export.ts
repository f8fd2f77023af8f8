// export: a document or a stored plan as a Word file.
import { readDocument } from '#main/services/read-document.ts'
import { readingHooks } from '#main/services/reading-hooks.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import { toRows } from '#shared/reading/to-rows.ts'
import type { Arguments } from '../arguments.ts'
import type { RunCommand } from '../command.ts'
import { newServices, withLibrary } from '../open-services.ts'
import { readInput } from '../read-input.ts'

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
  if (args.text('library') !== null) return withLibrary(args, ({ plans }) => plans.load(plans.find(what!).id))
  const { bytes, name } = readInput(what!)
  const { reading } = readDocument(bytes, name, readingHooks([]))
  return toRows(reading, { source: name, organisations: [], createdAt: new Date().toISOString() }).rows
}
