// read: a document as a plan, nothing stored.
import { readDocument } from '#main/services/read-document.ts'
import { readingHooks } from '#main/services/reading-hooks.ts'
import { toPlanDocument } from '#shared/reading/plan-reading.ts'
import type { RunCommand } from '../command.ts'
import { readInput } from '../read-input.ts'

export const run: RunCommand = args => {
  const { bytes, name } = readInput(args.positionals[0]!)
  return { output: toPlanDocument(readDocument(bytes, name, readingHooks([])).reading) }
}
