// phrase: the targets, owners and deadlines of one sentence or clause.
import { readPhrase } from '#shared/reading/phrase.ts'
import type { RunCommand } from '../command.ts'

export const run: RunCommand = args => ({ output: readPhrase(args.positionals[0]!) })
