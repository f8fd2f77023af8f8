// One sentence or clause read at once: what `phrase` on the command line prints.
import { newId } from '#shared/model/ids.ts'
import type { DeadlineFacts } from '#shared/model/deadline.ts'
import type { Owners, ReadTarget } from '#shared/model/plan-document.ts'
import { readDeadlines } from './deadlines/read-deadlines.ts'
import { builtInDirectory, type Directory } from './organisations/directory.ts'
import { readOwners } from './owners/read-owners.ts'
import { readTargets } from './targets/read-targets.ts'

export interface ReadPhrase {
  targets: ReadTarget[]
  owners: Owners | null
  deadlines: DeadlineFacts[]
}

export interface PhraseOptions {
  /** The built-in one where none is given. */
  directory?: Directory
  /** The plan's year, for deadlines that print none. */
  year?: number | null
}

/** Reads the targets, the owner clause and the deadlines of a phrase. Never fails: what is not there is empty or null. */
export function readPhrase(text: string, options: PhraseOptions = {}): ReadPhrase {
  const { directory = builtInDirectory, year = null } = options
  const found = readOwners(text, directory, { year })
  // Inside an owner clause there are bodies and a deadline, no targets.
  const body = found
    ? text.slice(0, found.start) + '\n'.repeat(found.end - found.start) + text.slice(found.end)
    : text
  return {
    targets: readTargets(body, { year }).map(({ start: _start, end: _end, ...facts }) => ({
      id: newId(),
      ...facts,
    })),
    owners: found?.owners ?? null,
    deadlines: readDeadlines(text, { year }).map(({ start: _start, end: _end, ...facts }) => facts),
  }
}
