// A pasted list of organisations beside the directory: what each line would change. Pure.
import { newId } from '#shared/model/ids.ts'
import { byOrder, keyBetween } from '#shared/model/order-key.ts'
import type { Organisation } from '#shared/model/organisation.ts'
import type { Operation } from '#shared/ops/operation.ts'
import { zh } from '../../strings/zh-CN.ts'
import { findByName, isAbove, limits } from './directory-operations.ts'
import { listedBodies, type ListedBody } from './listed-bodies.ts'

export interface PastedLine extends ListedBody {
  /** new: goes to the end of the list. more: known, gets short names or a body above. same: known as it is. refused: see `reason`. */
  outcome: 'new' | 'more' | 'same' | 'refused'
  /** Why a line, or the body above that it names, is not taken: a Chinese sentence; '' otherwise. */
  reason: string
}

export interface PastedList {
  lines: PastedLine[]
  operations: Operation[]
}

/** What the list says and what it would change. A name that is another organisation's too is refused, not guessed. */
export function readPastedList(text: string, organisations: readonly Organisation[]): PastedList {
  const all = new Map([...organisations].sort(byOrder).map(row => [row.id, row]))
  const lines = listedBodies(text).map(body => takeNames(body, all))
  // A body above may stand further down in the list, so that all names come first.
  for (const line of lines) takeParent(line, all)
  return { lines, operations: changes(organisations, all) }
}

/** Puts the names of a line into `all` and says what became of it. */
function takeNames(body: ListedBody, all: Map<string, Organisation>): PastedLine {
  const { name, shortNames } = body
  const present = [...all.values()]
  const known = findByName(present, name)
  const fresh = shortNames.filter(short => short !== known?.name && !known?.shortNames.includes(short))
  const reason = refusal(present, known, name, fresh)
  if (reason !== '') return { ...body, outcome: 'refused', reason }
  if (!known) {
    const ord = keyBetween(present.at(-1)?.ord ?? null, null)
    const row = { id: newId(), name, shortNames, parentId: null, ord }
    all.set(row.id, row)
    return { ...body, outcome: 'new', reason: '' }
  }
  if (fresh.length > 0) all.set(known.id, { ...known, shortNames: [...known.shortNames, ...fresh] })
  return { ...body, outcome: fresh.length > 0 ? 'more' : 'same', reason: '' }
}

/** Puts the body of a line under the one it names; says why not where that is unknown or stands below it. */
function takeParent(line: PastedLine, all: Map<string, Organisation>): void {
  if (line.outcome === 'refused' || line.parent === null) return
  const present = [...all.values()]
  const row = findByName(present, line.name)!
  const parent = findByName(present, line.parent)
  if (parent && parent.id === row.parentId) return
  if (!parent) line.reason = zh.organisations.parentUnknown(line.parent)
  else if (isAbove(present, row.id, parent.id)) line.reason = zh.organisations.parentLoop(line.parent)
  else {
    all.set(row.id, { ...row, parentId: parent.id })
    if (line.outcome === 'same') line.outcome = 'more'
  }
}

function changes(before: readonly Organisation[], after: ReadonlyMap<string, Organisation>): Operation[] {
  const known = new Map(before.map(row => [row.id, row]))
  return [...after.values()].flatMap((row): Operation[] => {
    const was = known.get(row.id)
    if (!was) return [{ op: 'organisation.insert', row }]
    const patch = {
      ...(row.shortNames === was.shortNames ? {} : { shortNames: row.shortNames }),
      ...(row.parentId === was.parentId ? {} : { parentId: row.parentId }),
    }
    return Object.keys(patch).length === 0 ? [] : [{ op: 'organisation.patch', id: row.id, patch }]
  })
}

function refusal(
  all: readonly Organisation[],
  known: Organisation | undefined,
  name: string,
  fresh: readonly string[],
): string {
  const words = zh.organisations
  if (name === '') return words.lineWithoutName
  if ([name, ...fresh].some(one => one.length > limits.name)) return words.nameTooLong(limits.name)
  if ((known?.shortNames.length ?? 0) + fresh.length > limits.shortNames)
    return words.tooManyShort(limits.shortNames)
  for (const short of fresh) {
    const taken = findByName(all, short)
    if (taken && taken !== known) return words.nameTaken(short, taken.name)
  }
  return ''
}
