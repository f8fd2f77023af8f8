// versions: the frozen versions of a plan, the oldest first.
import type { RunCommand } from '../command.ts'
import { withLibrary } from '../open-services.ts'

export const run: RunCommand = args =>
  withLibrary(args, ({ plans, versions, library }) => ({
    output: { versions: versions.list(plans.find(args.positionals[0]!).id) },
    note: library.info()!.readOnlyReason,
  }))
