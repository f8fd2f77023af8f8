// read: a document as a plan, nothing stored.
import { readInputFile } from '#main/services/input-file.ts'
import { readDocument } from '#main/services/read-document.ts'
import { toPlanDocument } from '#shared/reading/plan-reading.ts'
import type { RunCommand } from '../command.ts'

export const run: RunCommand = args => {
  const { bytes, name } = readInputFile(args.positionals[0]!)
  return { output: toPlanDocument(readDocument(bytes, name).reading) }
}
