// list: the plans of a library.
import type { RunCommand } from '../command.ts'
import { withLibrary } from '../open-services.ts'

export const run: RunCommand = args =>
  withLibrary(args, ({ plans, library }) => ({
    output: { plans: plans.list() },
    note: library.info()!.readOnlyReason,
  }))
