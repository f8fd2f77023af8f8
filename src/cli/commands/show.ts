// show: one plan of a library, or one of its versions.
import { loadState } from '#main/services/load-state.ts'
import { rowsToDocument } from '#shared/model/rows-to-document.ts'
import type { RunCommand } from '../command.ts'
import { withLibrary } from '../open-services.ts'

export const run: RunCommand = args =>
  withLibrary(args, services => ({
    output: rowsToDocument(loadState(services, args.positionals[0]!)),
    note: services.library.info()!.readOnlyReason,
  }))
