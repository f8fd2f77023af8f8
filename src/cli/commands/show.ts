// show: one plan of a library.
import { rowsToDocument } from '#shared/model/rows-to-document.ts'
import type { RunCommand } from '../command.ts'
import { withLibrary } from '../open-services.ts'

export const run: RunCommand = args =>
  withLibrary(args, ({ plans, library }) => ({
    output: rowsToDocument(plans.load(plans.find(args.positionals[0]!).id)),
    note: library.info()!.readOnlyReason,
  }))
