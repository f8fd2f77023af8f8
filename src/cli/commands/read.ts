// read: a document as a plan, nothing stored.
import { readInputFile } from '#main/services/input-file.ts'
import { readDocument } from '#main/services/read-document.ts'
import { toPlanDocument } from '#shared/reading/plan-reading.ts'
import type { RunCommand } from '../command.ts'
import { revisionView } from '../revision-view.ts'

export const run: RunCommand = args => {
  const revisions = revisionView(args)
  const { bytes, name } = readInputFile(args.positionals[0]!)
  const { reading, source } = readDocument(bytes, name, { revisions })
  return { output: toPlanDocument(reading), note: source.notes.join('') }
}
